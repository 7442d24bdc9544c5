// Views, the address of the page, keys and the theme.

const VIEWS = {
  finding: 'Findings',
  order: 'Lock order',
  hierarchy: 'Hierarchy',
  course: 'Course',
  run: 'Run',
};

const main = document.getElementById('main');
const detail = el('div', { class: 'detail' });
const list = new FindingList((entry) => {
  location.hash = `finding/${entry.finding.id}`;
});
let player = null;
let order = null;

function route() {
  const [view, name] = decodeURIComponent(location.hash.slice(1)).split('/');
  player = null;
  const current = VIEWS[view] ? view : 'finding';
  document.querySelectorAll('#views a').forEach((a) => {
    if (a.dataset.view === current) {
      a.setAttribute('aria-current', 'page');
    } else {
      a.removeAttribute('aria-current');
    }
  });
  document.body.dataset.view = current;
  if (current === 'order') {
    order = order || new OrderView();
    show(main, order.element);
  } else if (current === 'hierarchy') {
    show(main, hierarchyView());
  } else if (current === 'course') {
    show(main, courseView(name));
    const lesson = document.getElementById(`lesson-${name}`);
    if (lesson) {
      lesson.scrollIntoView();
    }
  } else if (current === 'run') {
    show(main, runView());
  } else {
    showFinding(name);
  }
}

function showFinding(id) {
  const entry = entries.find((e) => e.finding.id === id) || entries[0];
  show(main, el('div', { class: 'findings' }, list.element, detail));
  if (entry === undefined) {
    show(
      detail,
      el(
        'div',
        { class: 'empty' },
        el('h1', {}, verdict()),
        report.lockOrder.edges.length === 0
          ? null
          : el(
              'p',
              {},
              'See the order that the threads obeyed: ',
              el('a', { href: '#order' }, 'as a picture'),
              ', or ',
              el('a', { href: '#hierarchy' }, 'as a hierarchy'),
              ' that you can declare.',
            ),
      ),
    );
    return;
  }
  const view = findingView(entry);
  player = view.player;
  show(detail, view.element);
  list.select(entry);
  detail.scrollTop = 0;
}

function onKey(event) {
  const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.defaultPrevented || isTyping || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  if (event.key === '/') {
    const search = main.querySelector('input[type=search]');
    if (search) {
      event.preventDefault();
      search.focus();
    }
  } else if (player !== null && ['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) {
    player.onKey(event);
  }
}

/** The theme of the system, unless another is chosen; not kept, so that a forwarded page opens as its reader likes it. */
function toggleTheme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
  showTheme();
}

function showTheme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  const button = document.getElementById('theme');
  button.textContent = isDark ? 'Light' : 'Dark';
  button.setAttribute('aria-label', isDark ? 'Use the light theme' : 'Use the dark theme');
}

/** The main class, or the jar without its folders. */
function programName() {
  return report.run.mainClass ? report.run.mainClass.replace(/^.*[/\\]/, '') : null;
}

function subject() {
  const seconds = runTime();
  const started = report.run.startedAt ? new Date(report.run.startedAt).toLocaleString() : '';
  return [programName(), started, seconds === null || seconds < 0.05 ? null : `${seconds.toFixed(1)} s`]
    .filter(Boolean)
    .join(' · ');
}

document.title = `Gordian: ${counted(report.findings.length, 'finding')} in ${programName() || 'a run'}`;
show(document.getElementById('subject'), subject());
show(
  document.getElementById('views'),
  Object.entries(VIEWS).map(([view, title]) =>
    el(
      'a',
      { href: `#${view}`, 'data-view': view },
      title,
      view === 'finding' ? el('span', { class: 'badge' }, report.findings.length) : null,
    ),
  ),
);
document.getElementById('theme').addEventListener('click', toggleTheme);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showTheme);
showTheme();
addEventListener('hashchange', route);
document.addEventListener('keydown', onKey);
route();
