// The parts of a finding below the player.

/** The four conditions, each with this run's fact and what breaks it. */
function conditionsSection(finding, names) {
  if (!finding.conditions) {
    return null;
  }
  const cards = finding.conditions.map((c) =>
    el(
      'li',
      { class: `condition${c.holds ? '' : ' broken'}${c.fixBreaksIt ? ' mended' : ''}` },
      el('h3', {}, c.name, el('span', { class: 'mark' }, c.holds ? 'met' : 'not met')),
      el('p', { class: 'meaning' }, c.meaning),
      el('p', {}, names.rich(c.fact)),
      c.holds || c.fixBreaksIt
        ? el(
            'p',
            { class: 'breaks' },
            el('span', { class: 'label' }, c.fixBreaksIt ? 'The fix breaks it' : 'What breaks it'),
            c.brokenBy,
          )
        : null,
    ),
  );
  return section(
    'The four Coffman conditions',
    el('p', { class: 'lead' }, 'In every deadlock all four are met. Break one of them and there is none.'),
    el('ol', { class: 'conditions' }, cards),
  );
}

function fixSection(finding, names) {
  const { order, line, text } = finding.fix;
  const label = (name) =>
    names.byName.has(name) ? lockTag(names.byName.get(name)) : el('b', { class: 'lock' }, shortLock(name));
  return section(
    'The fix',
    order.length > 1
      ? el(
          'ol',
          { class: 'order', 'aria-label': 'The order to adopt' },
          order.map((name, i) =>
            el('li', {}, el('span', { class: 'order-number' }, i === 0 ? 'first' : 'then'), label(name)),
          ),
        )
      : null,
    el('p', {}, withLine(text, line, names)),
  );
}

/** The text of a fix, in which the line to change stands out. */
function withLine(text, line, names) {
  const at = line ? text.indexOf(line) : -1;
  return at < 0
    ? names.rich(text)
    : [...names.rich(text.slice(0, at)), codeLine(line), ...names.rich(text.slice(at + line.length))];
}

function doubtSection(finding) {
  return section(
    'Can this be a false alarm?',
    finding.falseAlarm ? el('p', {}, finding.falseAlarm) : null,
    finding.suppressLine
      ? [
          el(
            'p',
            {},
            'Then put this line into a file and name the file with ',
            el('code', {}, 'suppress=FILE'),
            ':',
          ),
          el(
            'p',
            { class: 'copyable' },
            el('code', {}, finding.suppressLine),
            copyButton(finding.suppressLine, 'the suppression line'),
          ),
        ]
      : null,
  );
}

function lessonSection(finding) {
  const lesson = lessonNamed(finding.lesson);
  if (lesson === null) {
    return null;
  }
  const command = `java -jar demo-apps.jar lesson ${lesson.name}`;
  const number = COURSE.indexOf(lesson) + 1;
  return section(
    'The lesson',
    el(
      'p',
      {},
      el('a', { href: `#course/${lesson.name}` }, `${number}. ${lesson.title}`),
      ': ',
      lesson.text[0],
    ),
    el('p', { class: 'copyable' }, el('code', {}, command), copyButton(command, 'the command')),
  );
}

const SIDES = { 1: 'In the code', 2: 'Both sides in the code' };

/** Where each thread asks for its lock; both sides, folded. */
function stacksSection(finding, names) {
  return section(
    SIDES[finding.edges.length] || 'All sides in the code',
    finding.edges.map((edge) =>
      el(
        'details',
        { class: 'stack' },
        el(
          'summary',
          {},
          quoted(edge.thread.name),
          edge.wants
            ? [
                ' asks for ',
                names.tag(edge.wants),
                edge.mode === 'shared' ? ' as one of several readers' : '',
                ` at ${place(edge.wantsSite)}`,
              ]
            : ' has ended',
        ),
        edge.holds
          ? el(
              'p',
              {},
              'It took ',
              names.tag(edge.holds),
              edge.holdsExpression ? [' (', el('code', {}, edge.holdsExpression), ')'] : '',
              ' at ',
              codeLine(edge.holdsSite),
            )
          : null,
        edge.guards.length > 0 ? el('p', {}, `It also held ${edge.guards.map(shortLock).join(', ')}.`) : null,
        el(
          'ol',
          { class: 'frames' },
          edge.stack.map((frame) => el('li', {}, codeLine(frame))),
        ),
        edge.stackOf
          ? el('p', {}, 'This stack is of ', quoted(edge.stackOf), ', which was at the same places before.')
          : null,
      ),
    ),
  );
}

function locksSection(finding, names) {
  const rows = finding.locks.map((lock) =>
    el(
      'tr',
      {},
      el('td', {}, names.tag(lock.ref)),
      el('td', {}, el('code', {}, breakable(lock.name))),
      el('td', {}, el('code', {}, breakable(lock.type))),
      el('td', {}, lock.level || 'none'),
      el('td', {}, lock.createdAt ? codeLine(lock.createdAt) : 'not seen'),
    ),
  );
  return section(
    'The locks',
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
            ['Lock', 'Whole name', 'Type', 'Declared level', 'Made at'].map((h) =>
              el('th', { scope: 'col' }, h),
            ),
          ),
        ),
        el('tbody', {}, rows),
      ),
    ),
  );
}

/** A frame whose file and line stand out. */
function codeLine(frame) {
  if (!frame) {
    return el('code', {}, 'an unknown place');
  }
  const open = frame.lastIndexOf('(');
  return open < 0
    ? el('code', { class: 'frame' }, frame)
    : el(
        'code',
        { class: 'frame' },
        breakable(frame.slice(0, open)),
        el('wbr'),
        el('b', {}, frame.slice(open)),
      );
}

function section(title, ...children) {
  const id = nextId('section');
  return el('section', { class: 'part', 'aria-labelledby': id }, el('h2', { id }, title), children);
}
