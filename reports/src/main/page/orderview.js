// The view of the lock-order graph: the picture, what is selected, and the same as a table.

class OrderView {
  constructor() {
    this.edges = report.lockOrder.edges.map((edge) => ({ ...edge, findings: findingsOn(edge) }));
    this.edges.forEach((edge) => {
      edge.onFinding = edge.findings.length > 0;
      edge.isViolation = edge.onFinding && edge.findings.every((f) => f.kind === 'hierarchy-violation');
    });
    this.levels = report.lockOrder.toAdopt || report.lockOrder.levels;
    this.detail = el('aside', { class: 'order-detail', 'aria-live': 'polite' });
    this.stage = el('div', { class: 'order-stage' });
    this.onlyDefects = this.isLarge && this.edges.some((edge) => edge.onFinding);
    this.search = el('input', {
      type: 'search',
      placeholder: 'Find a lock',
      'aria-label': 'Find a lock',
      oninput: () => this.onSearch(),
      onkeydown: (e) => this.onSearchKey(e),
    });
    this.matches = el('span', { class: 'matches', role: 'status' });
    this.element = this.edges.length === 0 ? this.nothing() : this.everything();
    if (this.edges.length > 0) {
      this.drawGraph();
    }
  }

  get isLarge() {
    return report.lockOrder.locks.length > MANY_LOCKS;
  }

  nothing() {
    return el(
      'div',
      { class: 'column' },
      el('h1', {}, 'Lock order'),
      el(
        'p',
        { class: 'lead' },
        'No thread took a lock while it held another, so there is no order to show.',
      ),
    );
  }

  everything() {
    const button = (label, text, action) =>
      el(
        'button',
        { type: 'button', class: 'plain', 'aria-label': label, title: label, onclick: action },
        text,
      );
    const only = el(
      'label',
      { class: 'only', hidden: !this.edges.some((e) => e.onFinding) || !this.isLarge },
      el('input', {
        type: 'checkbox',
        checked: this.onlyDefects,
        onchange: (e) => {
          this.onlyDefects = e.target.checked;
          this.drawGraph();
        },
      }),
      'only locks of findings and their neighbours',
    );
    return el(
      'div',
      { class: 'orderview' },
      el(
        'div',
        { class: 'order-bar' },
        el('h1', {}, 'Lock order'),
        this.search,
        this.matches,
        only,
        el('span', { class: 'spring' }),
        button('Zoom out', '−', () => this.graph.zoomMiddle(1 / 1.3)),
        button('Zoom in', '+', () => this.graph.zoomMiddle(1.3)),
        button('Show all', 'Fit', () => this.graph.fit()),
      ),
      el('div', { class: 'order-main' }, this.stage, this.detail),
      this.legend(),
      this.table(),
    );
  }

  legend() {
    const sample = (kind) =>
      svg(
        'svg',
        { class: 'sample', viewBox: '0 0 40 10', 'aria-hidden': 'true' },
        svg('g', { class: `edge ${kind}` }, svg('path', { class: 'line', d: 'M2 5H38' })),
      );
    const hasDefect = this.edges.some((e) => e.onFinding && (e.against || e.from === e.to));
    const hasViolation = this.edges.some((e) => e.isViolation);
    const hasOther = this.edges.some((e) => !e.onFinding && e.against);
    return el(
      'p',
      { class: 'legend' },
      'Locks are taken from the top down. An arrow: some thread asked for the lower lock while it held the upper one.',
      hasDefect ? [' ', sample('against defect'), ' against the order, part of a finding.'] : '',
      hasViolation ? [' ', sample('against defect rule'), ' against the declared hierarchy.'] : '',
      hasOther ? [' ', sample('against'), ' against the order, dismissed or suppressed.'] : '',
    );
  }

  table() {
    const rows = this.edges.map((edge) =>
      el(
        'tr',
        { class: edge.against ? 'against' : null },
        el('td', {}, el('code', {}, edge.from)),
        el('td', {}, el('code', {}, edge.to)),
        el('td', {}, placesOf(edge)),
        el('td', {}, edge.against ? 'against' : 'with'),
        el('td', {}, place(edge.sites[0].holdsSite), ', ', place(edge.sites[0].wantsSite)),
      ),
    );
    return el(
      'details',
      { class: 'order-table' },
      el(
        'summary',
        {},
        `The same as a table: ${counted(report.lockOrder.locks.length, 'lock')}, ${counted(this.edges.length, 'pair')}`,
      ),
      el(
        'div',
        { class: 'scroll' },
        el(
          'table',
          {},
          el(
            'thead',
            {},
            el(
              'tr',
              {},
              ['Held', 'Then taken', 'Places', 'The order', 'First place'].map((h) =>
                el('th', { scope: 'col' }, h),
              ),
            ),
          ),
          el('tbody', {}, rows),
        ),
      ),
    );
  }

  drawGraph() {
    const shown = this.shownNames();
    const levels = this.levels
      .map((names, i) => ({ number: i + 1, names: names.filter((name) => shown.has(name)) }))
      .filter(({ names }) => names.length > 0);
    const edges = this.edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to));
    this.graph = new OrderGraph(levels, edges, (thing) => this.showDetail(thing));
    show(this.stage, this.graph.element);
    this.showDetail(null);
    this.onSearch();
  }

  shownNames() {
    const all = new Set(report.lockOrder.locks.map((lock) => lock.name));
    if (!this.onlyDefects) {
      return all;
    }
    const core = new Set(this.edges.filter((e) => e.onFinding).flatMap((e) => [e.from, e.to]));
    const near = this.edges.filter((e) => core.has(e.from) || core.has(e.to)).flatMap((e) => [e.from, e.to]);
    return new Set([...core, ...near]);
  }

  onSearch() {
    const text = this.search.value.trim();
    const count = this.graph.search(text);
    this.matches.textContent = text === '' ? '' : counted(count, 'lock');
  }

  /** Enter goes to the next lock that was found. */
  onSearchKey(event) {
    const found = this.graph.found || [];
    if (event.key !== 'Enter' || found.length === 0) {
      return;
    }
    this.turn = ((this.turn === undefined ? -1 : this.turn) + 1) % found.length;
    this.graph.showLock(found[this.turn]);
    this.graph.select({ name: found[this.turn] });
  }

  showDetail(thing) {
    if (thing === null || thing === undefined) {
      show(this.detail, el('p', { class: 'hint' }, 'Choose a lock or an arrow to see where it comes from.'));
    } else if (thing.edge) {
      show(this.detail, this.edgeDetail(thing.edge));
    } else {
      show(this.detail, this.lockDetail(thing.name));
    }
  }

  lockDetail(name) {
    const lock = report.lockOrder.locks.find((l) => l.name === name);
    const level = this.levels.findIndex((names) => names.includes(name)) + 1;
    const list = (title, edges, end) =>
      edges.length === 0
        ? null
        : [
            el('h3', {}, title),
            el(
              'ul',
              {},
              edges.map((edge) =>
                el(
                  'li',
                  {},
                  el(
                    'button',
                    {
                      type: 'button',
                      class: `link${edge.against ? ' against' : ''}`,
                      title: edge[end],
                      onclick: () => this.graph.select({ edge }),
                    },
                    shortLock(edge[end]),
                  ),
                ),
              ),
            ),
          ];
    return [
      el('h2', { title: name }, shortLock(name)),
      definitions([
        ['Whole name', el('code', {}, name)],
        ['Type', el('code', {}, lock.type)],
        ['Level', lock.level ? `${level}; declared: ${lock.level}` : String(level)],
        ['Made at', lock.createdAt ? codeLine(lock.createdAt) : 'not seen'],
      ]),
      list(
        'Held before it',
        this.edges.filter((e) => e.to === name),
        'from',
      ),
      list(
        'Taken after it',
        this.edges.filter((e) => e.from === name),
        'to',
      ),
    ];
  }

  edgeDetail(edge) {
    const more = placesOf(edge) - edge.sites.length;
    return [
      el('h2', {}, shortLock(edge.from), ', then ', shortLock(edge.to)),
      el(
        'p',
        { class: edge.against || edge.isViolation ? 'against' : null },
        edge.isViolation
          ? 'Against the declared hierarchy.'
          : edge.against
            ? 'Against the order.'
            : 'With the order.',
      ),
      edge.findings.map((f) =>
        el(
          'p',
          {},
          el('a', { href: `#finding/${f.id}` }, `${kindName(f.kind)}: ${new LockNames(f).short(f.title)}`),
        ),
      ),
      el('h3', {}, counted(placesOf(edge), 'place'), ' in the code'),
      el(
        'ul',
        { class: 'places' },
        edge.sites.map((site) =>
          el('li', {}, 'holds ', codeLine(site.holdsSite), ' takes ', codeLine(site.wantsSite)),
        ),
      ),
      more > 0 ? el('p', {}, `and ${more} more`) : null,
    ];
  }
}

/** The findings of which an edge is part. */
function findingsOn(edge) {
  return report.findings.filter((finding) => {
    const names = new Map(finding.locks.map((lock) => [lock.ref, lock.name]));
    return finding.edges.some((e) => names.get(e.holds) === edge.from && names.get(e.wants) === edge.to);
  });
}
