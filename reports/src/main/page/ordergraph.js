// The picture of the lock-order graph, with zoom, pan, search and selection.

const MIN_LABEL_GAP = 6;

/** The left edge, where the levels are named. */
const GUTTER = 76;

/** Zoomed out further than this, only the names of what matters are shown. */
const NAMES_FROM = 0.45;

class OrderGraph {
  /** onSelect is told a lock ({ name }), an edge ({ edge }), or null. */
  constructor(levels, edges, onSelect) {
    this.onSelect = onSelect;
    this.layout = layOut(levels, edges);
    this.view = { x: 0, y: 0, k: 1 };
    this.head = nextId('head');
    this.scene = svg('g');
    this.labels = svg('g', { class: 'labels' });
    this.nodeElements = new Map();
    this.edgeElements = [];
    this.draw();
    this.element = svg(
      'svg',
      {
        class: `ordergraph${this.layout.isDense ? ' dense' : ''}`,
        tabindex: '0',
        role: 'group',
        'aria-label':
          'Lock-order graph. Plus and minus zoom, arrow keys move, 0 shows all. The table below holds the same.',
        onkeydown: (e) => this.onKey(e),
        onwheel: (e) => this.onWheel(e),
        onpointerdown: (e) => this.onPointerDown(e),
      },
      svg('defs', {}, arrowHead(this.head)),
      this.scene,
      this.labels,
    );
    this.observer = new ResizeObserver(() => this.onResize());
    this.observer.observe(this.element);
  }

  draw() {
    const { bands, width } = this.layout;
    const bandElements = bands.map(({ top, bottom }, i) =>
      svg('rect', {
        class: `band${i % 2 === 0 ? ' even' : ''}`,
        x: -4000,
        y: top,
        width: width + 8000,
        height: bottom - top,
      }),
    );
    const edges = this.layout.edges.map(({ edge, points }) => this.drawEdge(edge, points));
    const nodes = [...this.layout.nodes.values()].map((node) => this.drawNode(node));
    this.scene.append(...bandElements, ...edges, ...nodes);
  }

  drawEdge(edge, points) {
    const isAgainst = edge.against || edge.isViolation || (edge.from === edge.to && edge.onFinding);
    const d = points === null ? selfLoop(this.layout.nodes.get(edge.from)) : downwards(points);
    const group = svg(
      'g',
      {
        class: `edge${isAgainst ? ' against' : ''}${edge.onFinding ? ' defect' : ''}${edge.isViolation ? ' rule' : ''}`,
        'data-from': edge.from,
        'data-to': edge.to,
      },
      svg('path', { d, class: 'hit' }),
      svg('path', {
        d,
        class: 'line',
        'marker-end': this.layout.isDense && !isAgainst ? null : `url(#${this.head})`,
      }),
      svg('title', {}, edgeText(edge)),
    );
    group.addEventListener('click', () => this.select({ edge }));
    this.edgeElements.push({ edge, group });
    return group;
  }

  drawNode(node) {
    const { x, y, width, height } = node;
    const group = svg(
      'g',
      {
        class: `lock-node${this.isOnFinding(node.name) ? ' defect' : ''}`,
        transform: `translate(${round(x)} ${round(y)})`,
        tabindex: this.layout.isDense ? null : '0',
        role: 'button',
        'aria-label': `${node.name}, level ${node.number}`,
        'data-name': node.name,
      },
      this.layout.isDense
        ? svg('circle', {})
        : [
            svg('rect', { x: -width / 2, y: -height / 2, width, height, rx: 8 }),
            svg('text', { y: 5 }, node.label),
          ],
      svg('title', {}, node.name),
    );
    group.addEventListener('click', () => this.select({ name: node.name }));
    group.addEventListener('pointerenter', () => this.highlight({ name: node.name }));
    group.addEventListener('pointerleave', () => this.highlight(this.selected));
    group.addEventListener('keydown', (e) => {
      if (e.key === 'Enter' || e.key === ' ') {
        e.preventDefault();
        this.select({ name: node.name });
      }
    });
    this.nodeElements.set(node.name, { node, group });
    return group;
  }

  isOnFinding(name) {
    return this.layout.edges.some(({ edge }) => edge.onFinding && (edge.from === name || edge.to === name));
  }

  select(thing) {
    this.selected = thing;
    this.highlight(thing);
    this.onSelect(thing);
  }

  /** Shows a lock with its neighbours, or an edge with its ends, and dims the rest. */
  highlight(thing) {
    const names = new Set();
    const isLit = (edge) =>
      thing && (thing.edge ? thing.edge === edge : edge.from === thing.name || edge.to === thing.name);
    for (const { edge, group } of this.edgeElements) {
      const lit = Boolean(isLit(edge));
      group.classList.toggle('lit', lit);
      if (lit) {
        names.add(edge.from);
        names.add(edge.to);
      }
    }
    if (thing && thing.name) {
      names.add(thing.name);
    }
    for (const [name, { group }] of this.nodeElements) {
      group.classList.toggle('lit', names.has(name));
    }
    this.element.classList.toggle('dimmed', Boolean(thing));
    this.lit = names;
    this.showLabels();
  }

  /** Marks the locks whose name holds the text; returns how many there are. */
  search(text) {
    const wanted = text.toLowerCase();
    this.found = [];
    for (const [name, { group }] of this.nodeElements) {
      const isFound = wanted !== '' && name.toLowerCase().includes(wanted);
      group.classList.toggle('found', isFound);
      if (isFound) {
        this.found.push(name);
      }
    }
    this.element.classList.toggle('searching', this.found.length > 0);
    this.showLabels();
    return this.found.length;
  }

  /** Moves a lock into the middle. */
  showLock(name) {
    const { node } = this.nodeElements.get(name);
    const box = this.element.getBoundingClientRect();
    const k = Math.max(this.view.k, this.layout.isDense ? 1.2 : 0.8);
    this.setView({ k, x: box.width / 2 - node.x * k, y: box.height / 2 - node.y * k });
  }

  fit() {
    const box = this.element.getBoundingClientRect();
    if (box.width === 0 || this.layout.width === 0) {
      return;
    }
    const room = box.width - GUTTER;
    const k = Math.min(1.4, (room - 30) / this.layout.width, (box.height - 30) / this.layout.height);
    this.setView({
      k,
      x: GUTTER + (room - this.layout.width * k) / 2,
      y: Math.max(12, (box.height - this.layout.height * k) / 2),
    });
    this.isFitted = true;
  }

  /** All of it at its own size, for a page that scales it. */
  forPaper() {
    this.size = { width: this.layout.width + GUTTER, height: this.layout.height };
    this.element.setAttribute('viewBox', `0 0 ${this.size.width} ${this.size.height}`);
    this.observer.disconnect();
    this.setView({ x: GUTTER, y: 0, k: 1 });
  }

  onResize() {
    if (!this.wasShown || this.isFitted) {
      this.wasShown = true;
      this.fit();
    }
  }

  setView(view) {
    this.isFitted = false;
    this.view = view;
    this.scene.setAttribute('transform', `translate(${round(view.x)} ${round(view.y)}) scale(${view.k})`);
    this.showLabels();
  }

  /** Zooms about a point of the screen. */
  zoom(factor, x, y) {
    const k = Math.max(0.02, Math.min(4, this.view.k * factor));
    const ratio = k / this.view.k;
    this.setView({ k, x: x - (x - this.view.x) * ratio, y: y - (y - this.view.y) * ratio });
  }

  zoomMiddle(factor) {
    const box = this.element.getBoundingClientRect();
    this.zoom(factor, box.width / 2, box.height / 2);
  }

  /** The levels at the left edge and, where locks are dots, their names. */
  showLabels() {
    if (!this.element) {
      return;
    }
    this.scene.style.setProperty('--dot', `${round(Math.max(6, 3.2 / this.view.k))}px`);
    let last = -Infinity;
    const levels = this.layout.bands.map(({ number, top, bottom }) => {
      const y = ((top + bottom) / 2) * this.view.k + this.view.y;
      if (y - last < 14) {
        return null;
      }
      last = y;
      return svg('text', { x: 12, y: round(y + 4), class: 'level-label' }, `level ${number}`);
    });
    const gutter = svg('rect', { class: 'gutter', width: GUTTER, height: '100%' });
    show(this.labels, this.layout.isDense ? this.nameLabels() : [], gutter, levels);
  }

  /** As many names as there is room for; what is found or lit comes first. */
  nameLabels() {
    const box = this.size || this.element.getBoundingClientRect();
    const taken = [];
    const labels = [];
    const found = new Set(this.found || []);
    const importance = (name) =>
      (found.has(name) ? 4 : 0) + (this.lit && this.lit.has(name) ? 2 : 0) + (this.isDefect(name) ? 1 : 0);
    const all = [...this.nodeElements.values()].map(({ node }) => node);
    all.sort((a, b) => importance(b.name) - importance(a.name));
    for (const node of all) {
      const x = node.x * this.view.k + this.view.x;
      const y = node.y * this.view.k + this.view.y;
      const isHidden = importance(node.name) === 0 && this.view.k < NAMES_FROM;
      if (isHidden || x < GUTTER || y < -10 || x > box.width + 20 || y > box.height + 10) {
        continue;
      }
      const width = node.label.length * 6.4;
      const middle = Math.max(x, GUTTER + width / 2 + 4);
      for (const lift of [-14, 22]) {
        const area = {
          left: middle - width / 2,
          right: middle + width / 2,
          top: y + lift - 10,
          bottom: y + lift + 3,
        };
        if (!taken.some((t) => overlap(t, area))) {
          taken.push(area);
          const emphasis = importance(node.name) > 0 ? ' strong' : '';
          labels.push(
            svg('text', { x: round(middle), y: round(y + lift), class: `label${emphasis}` }, node.label),
          );
          break;
        }
      }
    }
    return labels;
  }

  isDefect(name) {
    return this.nodeElements.get(name).group.classList.contains('defect');
  }

  onWheel(event) {
    event.preventDefault();
    const box = this.element.getBoundingClientRect();
    this.zoom(Math.exp(-event.deltaY * 0.0015), event.clientX - box.left, event.clientY - box.top);
  }

  onPointerDown(event) {
    if (event.button !== 0) {
      return;
    }
    const start = { ...this.view, px: event.clientX, py: event.clientY };
    let moved = false;
    const move = (e) => {
      moved = moved || Math.hypot(e.clientX - start.px, e.clientY - start.py) > 4;
      if (moved) {
        this.element.classList.add('moving');
        this.setView({ k: start.k, x: start.x + e.clientX - start.px, y: start.y + e.clientY - start.py });
      }
    };
    const up = (e) => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      this.element.classList.remove('moving');
      if (!moved && e.target === this.element) {
        this.select(null);
      }
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
  }

  onKey(event) {
    const step = 60;
    const { x, y, k } = this.view;
    const keys = {
      '+': () => this.zoomMiddle(1.3),
      '=': () => this.zoomMiddle(1.3),
      '-': () => this.zoomMiddle(1 / 1.3),
      0: () => this.fit(),
      ArrowLeft: () => this.setView({ k, x: x + step, y }),
      ArrowRight: () => this.setView({ k, x: x - step, y }),
      ArrowUp: () => this.setView({ k, x, y: y + step }),
      ArrowDown: () => this.setView({ k, x, y: y - step }),
      Escape: () => this.select(null),
    };
    if (keys[event.key] && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      keys[event.key]();
    }
  }
}

function overlap(a, b) {
  return (
    a.left < b.right + MIN_LABEL_GAP &&
    b.left < a.right + MIN_LABEL_GAP &&
    a.top < b.bottom + 2 &&
    b.top < a.bottom + 2
  );
}

/** A path that leaves and enters every level straight down or up. */
function downwards(points) {
  let d = `M${round(points[0].x)} ${round(points[0].y)}`;
  for (let i = 1; i < points.length; i++) {
    const before = points[i - 1];
    const { x, y } = points[i];
    const middle = round((before.y + y) / 2);
    d += `C${round(before.x)} ${middle} ${round(x)} ${middle} ${round(x)} ${round(y)}`;
  }
  return d;
}

/** A loop at the right side of a lock. */
function selfLoop({ x, y, width, height }) {
  const right = x + width / 2;
  const size = LOOP_WIDTH * 1.2;
  const reach = Math.max(height, 18);
  return `M${right} ${y - height / 5}C${right + size} ${y - reach} ${right + size} ${y + reach} ${right} ${y + height / 5}`;
}

function edgeText(edge) {
  return `${shortLock(edge.from)}, then ${shortLock(edge.to)}: ${counted(placesOf(edge), 'place')} in the code`;
}

function placesOf(edge) {
  return edge.siteCount === undefined ? edge.sites.length : edge.siteCount;
}
