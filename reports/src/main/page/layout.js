// Where the locks of the lock-order graph stand: levels from the top down, as few crossings as the library finds.

/** Above this number of locks they are drawn as dots, with names where there is room. */
const MANY_LOCKS = 60;

/** The same for pictures with boxes that would be wider or higher than this. */
const MAX_WIDTH = 2200;
const MAX_HEIGHT = 1300;

/** In a picture of dots an edge over more levels goes straight: to lead it around everything would take too long. */
const MAX_SPAN = 12;

/** Room at the sides of a lock for an arrow to itself. */
const LOOP_WIDTH = 44;

/** Wide pictures are stretched down to about this shape, but not more than so many times. */
const SHAPE = 1.7;
const MAX_STRETCH = 14;

/** Levels have a number and a list of names; only edges between those names may be given. */
function layOut(levels, edges) {
  const count = levels.reduce((n, { names }) => n + names.length, 0);
  if (count <= MANY_LOCKS) {
    const layout = new OrderLayout(levels, edges, count, false);
    if (layout.width <= MAX_WIDTH && layout.height <= MAX_HEIGHT) {
      return layout;
    }
  }
  return new OrderLayout(levels, edges, count, true);
}

class OrderLayout {
  constructor(levels, edges, count, isDense) {
    this.isDense = isDense;
    this.nodes = new Map();
    const graph = new dagre.Graph({ multigraph: true });
    graph.setGraph({
      ranker: keepRanks,
      nodesep: isDense ? (count > 150 ? 16 : 46) : 26,
      edgesep: isDense ? 6 : 40,
      ranksep: isDense ? 90 : 66,
      marginx: 20,
      marginy: 20,
    });
    this.addNodes(graph, levels, edges);
    edges.forEach((edge, i) => {
      const [upper, lower] = this.inOrder(edge);
      if (edge.from !== edge.to && !this.isStraight(upper, lower)) {
        graph.setEdge(upper, lower, {}, String(i));
      }
    });
    dagre.layout(graph);
    this.width = graph.graph().width || 0;
    const height = graph.graph().height || 1;
    const stretch = Math.max(1, Math.min(MAX_STRETCH, this.width / (SHAPE * height)));
    this.height = height * stretch;
    for (const node of this.nodes.values()) {
      node.x = node.place.x;
      node.y = node.place.y * stretch;
    }
    this.edges = edges.map((edge, i) => ({ edge, points: this.pointsOf(graph, edge, i, stretch) }));
    this.bands = this.makeBands(levels);
  }

  addNodes(graph, levels, edges) {
    const loops = new Set(edges.filter((edge) => edge.from === edge.to).map((edge) => edge.from));
    levels.forEach(({ names, number }, level) =>
      names.forEach((name) => {
        const label = clipped(shortLock(name), 34);
        const width = this.isDense ? 12 : Math.max(64, label.length * 7.6 + 28);
        const height = this.isDense ? 12 : 36;
        const loop = loops.has(name) ? LOOP_WIDTH : 0;
        // Twice the level: the library leaves every other rank to the labels of edges.
        const place = { width: width + 2 * loop, height, rank: 2 * level + 1 };
        this.nodes.set(name, { name, label, level, number, width, height, place });
        graph.setNode(name, place);
      }),
    );
  }

  /** The ends of an edge, that of the upper level first. */
  inOrder({ from, to }) {
    return this.nodes.get(from).level <= this.nodes.get(to).level ? [from, to] : [to, from];
  }

  isStraight(upper, lower) {
    return this.isDense && this.nodes.get(lower).level - this.nodes.get(upper).level > MAX_SPAN;
  }

  pointsOf(graph, edge, i, stretch) {
    if (edge.from === edge.to) {
      return null;
    }
    const [upper, lower] = this.inOrder(edge);
    const from = this.nodes.get(edge.from);
    const to = this.nodes.get(edge.to);
    if (this.isStraight(upper, lower)) {
      return [this.end(from, to), this.end(to, from)];
    }
    const down = graph.edge(upper, lower, String(i)).points.map(({ x, y }) => ({ x, y: y * stretch }));
    const inner = (upper === edge.from ? down : down.reverse()).slice(1, -1);
    const first = inner.length > 0 ? inner[0] : to;
    const last = inner.length > 0 ? inner[inner.length - 1] : from;
    return [this.end(from, first), ...inner, this.end(to, last)];
  }

  /** Where an edge meets a lock: at the top or the bottom of its box, so that two edges keep apart. */
  end(node, towards) {
    if (this.isDense) {
      return leaving(node, towards.x, towards.y);
    }
    const half = node.width / 2 - 14;
    return {
      x: Math.max(node.x - half, Math.min(node.x + half, towards.x)),
      y: node.y + (Math.sign(towards.y - node.y) * node.height) / 2,
    };
  }

  /** The stripe of each level, reaching half way to its neighbours. */
  makeBands(levels) {
    const ys = levels.map(({ names }) => this.nodes.get(names[0]).y);
    const half = ys.length > 1 ? (ys[1] - ys[0]) / 2 : 40;
    return ys.map((y, i) => ({ number: levels[i].number, top: y - half, bottom: y + half }));
  }
}

/** The levels are known; only what the library itself has added needs a rank. */
function keepRanks(graph) {
  for (const name of graph.nodes()) {
    const node = graph.node(name);
    if (node.rank === undefined) {
      node.rank = 0;
    }
  }
}
