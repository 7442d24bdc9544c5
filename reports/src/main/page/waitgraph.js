// The wait-for graph after a step: threads as nodes, an arrow from each that waits to the owner of the lock.

const NODE_HEIGHT = 46;

/** About the width of a letter of 12 pixels. */
const LETTER = 6.6;

class WaitGraph {
  constructor(story) {
    this.story = story;
    const edges = story.finding.edges;
    this.hasUnknown = story.states.some((state) => state.waits.some((wait) => wait.owner === null));
    const count = edges.length + (this.hasUnknown ? 1 : 0);
    this.nodes = this.place(count);
    this.head = nextId('head');
    this.layer = svg('g');
    this.element = svg(
      'svg',
      { class: 'waitgraph', viewBox: `0 0 ${this.width} ${this.height}`, role: 'img' },
      svg('defs', {}, arrowHead(this.head)),
      this.layer,
    );
  }

  /** As wide as the longest text in it, within limits. */
  nodeWidth(count) {
    const names = this.story.finding.edges.map((edge) => edge.thread.name.length * 7.8);
    const locks = this.story.finding.locks.map((lock) => this.holding(lock.ref).length * LETTER);
    return Math.min(count > 6 ? 124 : 176, Math.max(96, ...names, ...locks) + 18);
  }

  /** What stands below the name of a thread. */
  holding(ref, hasEnded = this.story.finding.kind === 'orphaned-lock') {
    return `${hasEnded ? 'ended with' : 'holds'} ${this.story.names.brief(ref)}`;
  }

  /** Two threads side by side, more of them on a circle. */
  place(count) {
    const width = this.nodeWidth(count);
    if (count === 1) {
      this.width = 340;
      this.height = 220;
      return [{ x: 170, y: 160, width, height: NODE_HEIGHT }];
    }
    if (count === 2) {
      this.width = 2 * width + 110;
      this.height = 210;
      return [width / 2 + 4, this.width - width / 2 - 4].map((x) => ({
        x,
        y: 105,
        width,
        height: NODE_HEIGHT,
      }));
    }
    const rx = Math.max(130, count * 47);
    const ry = Math.max(125, count * 34);
    this.width = 2 * rx + width + 20;
    this.height = 2 * ry + NODE_HEIGHT + 40;
    return Array.from({ length: count }, (_, i) => {
      const angle = (2 * Math.PI * i) / count - Math.PI / 2;
      return {
        x: this.width / 2 + rx * Math.cos(angle),
        y: this.height / 2 + ry * Math.sin(angle),
        width,
        height: NODE_HEIGHT,
      };
    });
  }

  at(current) {
    const state = this.story.states[current];
    const arrows = state.waits.map((wait) => this.arrow(wait, state.circle));
    show(
      this.layer,
      arrows.map((a) => a.line),
      this.story.finding.edges.map((edge, i) => this.node(edge, i, state)),
      this.hasUnknown ? this.unknownNode() : null,
      arrows.map((a) => a.label),
    );
    this.element.setAttribute('aria-label', this.description(state));
  }

  node(edge, index, state) {
    const box = this.nodes[index];
    const held = state.held.filter((hold) => hold.edge === index).map((hold) => hold.ref);
    const room = Math.floor((box.width - 10) / LETTER);
    const hasEnded = this.story.hasEnded(index) && state.waits.length > 0;
    const look = hasEnded ? ' gone' : state.circle.includes(index) ? ' stuck' : '';
    return svg(
      'g',
      { class: `node${look}`, transform: `translate(${box.x} ${box.y})` },
      svg('title', {}, edge.thread.name),
      svg('rect', {
        x: -box.width / 2,
        y: -box.height / 2,
        width: box.width,
        height: box.height,
        rx: 8,
      }),
      svg('text', { y: held.length > 0 ? -4 : 5, class: 'node-name' }, clipped(edge.thread.name, room)),
      held.length === 0
        ? null
        : svg(
            'text',
            { y: 14, class: `node-holds lock-${this.story.names.colour(held[held.length - 1])}` },
            clipped(
              [
                this.holding(held[0], hasEnded),
                ...held.slice(1).map((ref) => this.story.names.brief(ref)),
              ].join(', '),
              room,
            ),
          ),
    );
  }

  unknownNode() {
    const box = this.nodes[this.nodes.length - 1];
    return svg(
      'g',
      { class: 'node gone', transform: `translate(${box.x} ${box.y})` },
      svg('rect', { x: -box.width / 2, y: -box.height / 2, width: box.width, height: box.height, rx: 8 }),
      svg('text', { y: 5, class: 'node-name' }, 'another thread'),
    );
  }

  arrow(wait, circle) {
    const from = this.nodes[wait.edge];
    const to = wait.owner === null ? this.nodes[this.nodes.length - 1] : this.nodes[wait.owner];
    const curve = from === to ? loop(from) : this.bend(from, to);
    const isClosed = circle.includes(wait.edge);
    const text = clipped(this.story.names.brief(wait.ref), 24);
    const width = text.length * 7.2 + 16;
    return {
      line: svg('path', {
        d: curve.d,
        class: `arrow${isClosed ? ' closed' : ''}`,
        'marker-end': `url(#${this.head})`,
      }),
      label: svg(
        'g',
        {
          class: `arrow-label lock-${this.story.names.colour(wait.ref)}`,
          transform: `translate(${round(curve.x)} ${round(curve.y)})`,
        },
        svg('rect', { x: -width / 2, y: -11, width, height: 22, rx: 11 }),
        svg('text', { y: 4 }, text),
      ),
    };
  }

  /** A curve that bends away from the middle of the picture, so that two arrows never meet. */
  bend(from, to) {
    const mid = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = Math.hypot(dx, dy);
    const lift = this.nodes.length === 2 ? 110 : Math.min(60, length * 0.22);
    const control = { x: mid.x + (dy / length) * lift, y: mid.y - (dx / length) * lift };
    const start = leaving(from, control.x, control.y);
    const end = leaving(to, control.x, control.y);
    return {
      d: `M${round(start.x)} ${round(start.y)}Q${round(control.x)} ${round(control.y)} ${round(end.x)} ${round(end.y)}`,
      x: (start.x + 2 * control.x + end.x) / 4,
      y: (start.y + 2 * control.y + end.y) / 4,
    };
  }

  description(state) {
    if (state.waits.length === 0) {
      return 'Wait-for graph: nobody waits.';
    }
    const parts = state.waits.map((wait) => {
      const owner = wait.owner === null ? 'another thread' : quoted(this.story.thread(wait.owner));
      return `${quoted(this.story.thread(wait.edge))} waits for ${owner}`;
    });
    return `Wait-for graph: ${parts.join(', ')}.${state.circle.length > 0 ? ' The circle is closed.' : ''}`;
  }
}

/** An arrow from a node to itself. */
function loop(node) {
  const top = node.y - node.height / 2;
  return {
    d: `M${node.x - 40} ${top}C${node.x - 90} ${top - 100} ${node.x + 90} ${top - 100} ${node.x + 40} ${top}`,
    x: node.x,
    y: top - 75,
  };
}
