// The declared hierarchy, beside the order that the run showed.

function levelName(lock) {
  return lock.level || 'no level';
}

/** For a broken hierarchy: the declared levels, what is held and what is taken, with the arrow that goes up. */
class LevelsPicture {
  constructor(story) {
    this.story = story;
    this.caption = 'The declared levels, to be taken from the top down';
    const names = new Set(story.finding.locks.map(levelName));
    const declared = (report.hierarchy || []).map((level) => level.name);
    const all = declared.length > 0 ? declared : [...names];
    const last = all.length - 1;
    this.levels = all.filter((name, i) => all.length <= 7 || names.has(name) || i === 0 || i === last);
    this.rowHeight = 58;
    this.width = 420;
    this.height = this.levels.length * this.rowHeight + 24;
    this.head = nextId('head');
    this.layer = svg('g');
    this.element = svg(
      'svg',
      { class: 'levelspicture', viewBox: `0 0 ${this.width} ${this.height}`, role: 'img' },
      svg('defs', {}, arrowHead(this.head)),
      this.layer,
    );
  }

  middle(level) {
    return 12 + (this.levels.indexOf(level) + 0.5) * this.rowHeight;
  }

  at(current) {
    const state = this.story.states[current];
    const { locks, edges } = this.story.finding;
    const { holds, wants } = edges[0];
    const levelOf = (ref) => levelName(locks.find((lock) => lock.ref === ref));
    const rows = this.levels.map((name, i) =>
      svg(
        'g',
        { class: 'level' },
        svg('rect', {
          x: 10,
          y: 12 + i * this.rowHeight + 4,
          width: this.width - 20,
          height: this.rowHeight - 8,
          rx: 6,
        }),
        svg('text', { x: 24, y: this.middle(name) + 5 }, clipped(name, 18)),
      ),
    );
    const isSame = levelOf(holds) === levelOf(wants);
    const spots = isSame ? [235, 345] : [290, 290];
    const held = [holds, wants].filter((ref) => state.held.some((hold) => hold.ref === ref));
    const tags = held.map((ref) =>
      this.lockAt(ref, spots[ref === holds ? 0 : 1], this.middle(levelOf(ref)), isSame ? 13 : 22),
    );
    show(
      this.layer,
      rows,
      held.length === 2 ? this.arrow(spots, levelOf(holds), levelOf(wants)) : null,
      tags,
    );
    this.element.setAttribute(
      'aria-label',
      held.length === 2
        ? `${this.story.names.label(wants)} of level ${levelOf(wants)} is taken after ${this.story.names.label(holds)} of level ${levelOf(holds)}`
        : 'The declared levels',
    );
  }

  lockAt(ref, x, y, room) {
    const text = clipped(this.story.names.brief(ref), room);
    const width = text.length * 7 + 18;
    return svg(
      'g',
      { class: `arrow-label lock-${this.story.names.colour(ref)}`, transform: `translate(${x} ${y})` },
      svg('rect', { x: -width / 2, y: -13, width, height: 26, rx: 13 }),
      svg('text', { y: 4 }, text),
    );
  }

  arrow(spots, from, to) {
    const y1 = this.middle(from);
    const y2 = this.middle(to);
    const d =
      y1 === y2
        ? `M${spots[0]} ${y1 - 14}C${spots[0] + 20} ${y1 - 30} ${spots[1] - 20} ${y1 - 30} ${spots[1]} ${y1 - 15}`
        : `M${spots[0]} ${y1 - Math.sign(y1 - y2) * 14}L${spots[1]} ${y2 + Math.sign(y1 - y2) * 15}`;
    return svg('path', { d, class: 'arrow closed', 'marker-end': `url(#${this.head})` });
  }
}

function hierarchyView() {
  const declared = report.hierarchy || [];
  const observed = report.lockOrder.toAdopt || report.lockOrder.levels;
  const violations = report.findings.filter((f) => f.kind === 'hierarchy-violation');
  if (declared.length === 0) {
    return el(
      'div',
      { class: 'column' },
      el('h1', {}, 'Hierarchy'),
      el('p', { class: 'lead' }, 'No hierarchy is declared for this run.'),
      observed.length === 0
        ? el('p', {}, 'No thread took a lock while it held another, so there is no order to show.')
        : [adoptableOrder(observed)],
    );
  }
  return el(
    'div',
    { class: 'column wide' },
    el('h1', {}, 'Hierarchy'),
    el(
      'p',
      { class: 'lead' },
      violations.length === 0
        ? 'The run kept to the declared order.'
        : `The declared order was broken in ${violations.length === 1 ? 'one place' : `${violations.length} places`}: the arrows lead from the lock that was held to the one that was taken.`,
    ),
    new OrderComparison(declared, violations).element,
    violations.length === 0
      ? null
      : section('Where it was broken', el('ul', { class: 'violations' }, violations.map(violationItem))),
    observed.length === 0 || violations.length > 0 ? null : adoptableOrder(observed),
  );
}

function violationItem(finding) {
  const names = new LockNames(finding);
  return el(
    'li',
    {},
    el('a', { href: `#finding/${finding.id}` }, names.short(finding.title)),
    ` at ${place(finding.edges[0].wantsSite)}`,
  );
}

/** The observed order as a hierarchy file. */
function adoptableOrder(levels) {
  const isObeyed = report.lockOrder.edges.every((edge) => !edge.against);
  const rows = levels.map((names) => `  ${JSON.stringify(names)}`);
  const text = `{"levels": [\n${rows.join(',\n')}\n]}`;
  return section(
    isObeyed ? 'The order that this run obeyed' : 'The order to adopt',
    el(
      'p',
      {},
      isObeyed
        ? 'Every thread took these locks from the top down. To keep it so, save this as a file and name it with '
        : 'These are the levels once every circle is opened where its fix opens it. To have them checked, save this as a file and name it with ',
      el('code', {}, 'hierarchy=FILE'),
      ':',
    ),
    el('div', { class: 'copyable' }, el('pre', { tabindex: '0' }, text), copyButton(text, 'the hierarchy')),
  );
}

/** Room at the right for the arrows of broken rules. */
const MARGIN = 50;

/** Two lists, declared and observed, joined by a line for each lock; a broken order stands out. */
class OrderComparison {
  constructor(declared, violations) {
    this.broken = new Set();
    violations.forEach((f) => f.locks.forEach((lock) => this.broken.add(lock.name)));
    const level = new Map(report.lockOrder.locks.map((lock) => [lock.name, lock.level]));
    violations.forEach((f) => f.locks.forEach((lock) => level.set(lock.name, lock.level)));
    this.left = declared.map((d) => ({
      title: d.name,
      note: withinText(d.within),
      names: [...level].filter(([, l]) => l === d.name).map(([name]) => name),
      patterns: d.locks,
    }));
    // Locks of one observed level have no order among themselves, so they stand as declared.
    const declaredOrder = this.left.flatMap((group) => group.names);
    this.right = report.lockOrder.levels
      .map((names) => declaredOrder.filter((name) => names.includes(name)))
      .filter((names) => names.length > 0)
      .map((names, i) => ({ title: `level ${i + 1}`, names }));
    this.steps = violations.map((f) => {
      const names = new Map(f.locks.map((lock) => [lock.ref, lock.name]));
      return { from: names.get(f.edges[0].holds), to: names.get(f.edges[0].wants) };
    });
    this.element = this.draw();
  }

  draw() {
    const rowHeight = 30;
    const width = 920;
    const column = 310;
    const place = (groups) => {
      let y = 44;
      const at = new Map();
      const drawn = groups.map((group) => {
        const rows = Math.max(1, group.names.length);
        const top = y;
        group.names.forEach((name, i) => at.set(name, top + 34 + i * rowHeight + 4));
        y += 34 + rows * rowHeight + 16;
        return { group, top, height: 34 + rows * rowHeight };
      });
      return { drawn, at, height: y };
    };
    const left = place(this.left);
    const right = place(this.right);
    const height = Math.max(left.height, right.height);
    const boxes = (side, x) =>
      side.drawn.map(({ group, top, height: h }) =>
        svg(
          'g',
          { class: 'level' },
          svg('rect', { x, y: top, width: column, height: h, rx: 8 }),
          svg(
            'text',
            { x: x + 14, y: top + 22, class: 'level-title' },
            clipped(group.title, 30),
            group.note ? svg('tspan', { class: 'note' }, `  ${group.note}`) : null,
          ),
          group.names.length > 0
            ? group.names.map((name) =>
                svg(
                  'g',
                  { class: this.broken.has(name) ? 'name broken' : 'name' },
                  svg('title', {}, name),
                  svg('text', { x: x + 14, y: side.at.get(name) + 12 }, clipped(shortLock(name), 40)),
                ),
              )
            : svg(
                'text',
                { x: x + 14, y: top + 50, class: 'note' },
                clipped(`${(group.patterns || []).join(', ')}: not nested in this run`, 44),
              ),
        ),
      );
    const rightX = width - column - MARGIN;
    const head = nextId('head');
    const steps = this.steps
      .filter(({ from, to }) => right.at.has(from) && right.at.has(to))
      .map(({ from, to }, i) => {
        const y1 = right.at.get(from) + 8;
        const y2 = right.at.get(to) + 8;
        const x = width - MARGIN - 6;
        const reach = x + 26 + (i % 4) * 8;
        const d =
          from === to
            ? `M${x} ${y1 - 5}C${reach} ${y1 - 18} ${reach} ${y1 + 18} ${x} ${y1 + 5}`
            : `M${x} ${y1}C${reach} ${y1} ${reach} ${y2} ${x} ${y2}`;
        return svg(
          'path',
          { d, class: 'broken-step', 'marker-end': `url(#${head})` },
          svg('title', {}, `${to} is taken after ${from}`),
        );
      });
    const lines = [...left.at]
      .filter(([name]) => right.at.has(name))
      .map(([name, y]) => {
        const y1 = y + 8;
        const y2 = right.at.get(name) + 8;
        const x1 = column + 4;
        const x2 = rightX - 4;
        return svg('path', {
          d: `M${x1} ${y1}C${x1 + 90} ${y1} ${x2 - 90} ${y2} ${x2} ${y2}`,
          class: this.broken.has(name) ? 'join broken' : 'join',
        });
      });
    return el(
      'div',
      { class: 'scroll' },
      svg(
        'svg',
        {
          class: 'comparison',
          viewBox: `0 0 ${width} ${height}`,
          role: 'img',
          'aria-label':
            'The declared levels on the left, the observed order on the right; lines that cross are out of order',
        },
        svg('text', { x: 0, y: 24, class: 'side' }, 'Declared'),
        svg('defs', {}, arrowHead(head)),
        svg('text', { x: rightX, y: 24, class: 'side' }, 'Observed in this run'),
        lines,
        boxes(left, 0),
        boxes(right, rightX),
        steps,
      ),
    );
  }
}

function withinText(within) {
  if (typeof within === 'object') {
    return `ordered by ${shortLock(within['ordered-by'])}`;
  }
  return within === 'allowed' ? 'together in any order' : 'only one at a time';
}
