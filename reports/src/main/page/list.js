// The list of findings with its filters. What was set aside stands below, apart.

const GROUPS = {
  findings: 'Findings',
  suppressed: 'Suppressed',
  dismissed: 'Dismissed: these cannot deadlock',
};

class FindingList {
  constructor(onSelect) {
    this.onSelect = onSelect;
    this.hidden = new Set();
    this.text = '';
    this.items = entries.map((entry) => this.makeItem(entry));
    this.body = el('div', { class: 'list-body' });
    this.count = el('p', { class: 'list-count', role: 'status' });
    this.element = el(
      'aside',
      { class: 'list', 'aria-label': 'Findings' },
      el('p', { class: 'verdict' }, verdict()),
      this.makeFilters(),
      this.count,
      this.body,
    );
    this.show();
  }

  makeItem(entry) {
    const { finding, group } = entry;
    const names = new LockNames(finding);
    const button = el(
      'button',
      {
        type: 'button',
        class: `item kind-${finding.kind} ${group === 'findings' ? finding.certainty : 'aside'}`,
        onclick: () => this.onSelect(entry),
      },
      el('span', { class: 'item-kind' }, kindName(finding.kind)),
      el('span', { class: 'item-certainty' }, this.remark(entry)),
      el('span', { class: 'item-title' }, names.rich(finding.title)),
    );
    return { entry, button };
  }

  remark({ finding, group }) {
    const times = finding.occurrences > 1 ? ` · ${finding.occurrences}×` : '';
    if (group === 'dismissed') {
      return finding.dismissedBy + times;
    }
    return (finding.certainty === 'actual' ? 'stuck now' : 'potential') + times;
  }

  makeFilters() {
    const kinds = [...new Set(report.findings.map((f) => f.kind))];
    const certainties = [...new Set(report.findings.map((f) => f.certainty))];
    const toggle = (key, label, number) => {
      const button = el(
        'button',
        { type: 'button', class: 'chip', 'aria-pressed': 'true' },
        label,
        ' ',
        el('b', {}, number),
      );
      button.addEventListener('click', () => {
        const isShown = this.hidden.delete(key) || !this.hidden.add(key);
        button.setAttribute('aria-pressed', String(isShown));
        this.show();
      });
      return button;
    };
    const count = (test) => report.findings.filter(test).length;
    const chips = [
      ...(kinds.length > 1
        ? kinds.map((k) =>
            toggle(
              k,
              kindName(k),
              count((f) => f.kind === k),
            ),
          )
        : []),
      ...(certainties.length > 1
        ? certainties.map((c) =>
            toggle(
              c,
              c === 'actual' ? 'Stuck now' : 'Potential',
              count((f) => f.certainty === c),
            ),
          )
        : []),
    ];
    const search = el('input', {
      type: 'search',
      placeholder: 'Filter by lock, thread or class',
      'aria-label': 'Filter findings',
      oninput: (event) => {
        this.text = event.target.value.toLowerCase();
        this.show();
      },
    });
    return el(
      'div',
      { class: 'filters', hidden: entries.length < 2 },
      chips.length > 0
        ? el('div', { class: 'chips', role: 'group', 'aria-label': 'Kinds to show' }, chips)
        : null,
      search,
    );
  }

  isShown({ finding, group }) {
    if (group === 'findings' && (this.hidden.has(finding.kind) || this.hidden.has(finding.certainty))) {
      return false;
    }
    if (this.text === '') {
      return true;
    }
    const words = [finding.id, finding.title, ...finding.locks.map((l) => l.name)];
    finding.edges.forEach((e) => words.push(e.thread.name, e.wantsSite || '', ...e.stack));
    return words.some((word) => word.toLowerCase().includes(this.text));
  }

  show() {
    const shown = this.items.filter((item) => this.isShown(item.entry));
    const sections = Object.entries(GROUPS).map(([group, title]) => {
      const buttons = shown
        .filter((item) => item.entry.group === group)
        .map((item) => el('li', {}, item.button));
      const heading = group === 'findings' ? null : el('h2', {}, title);
      return buttons.length === 0
        ? null
        : el('section', { class: `group-${group}` }, heading, el('ul', {}, buttons));
    });
    show(this.body, sections);
    const all = entries.filter((e) => e.group === 'findings').length;
    const some = shown.filter((item) => item.entry.group === 'findings').length;
    this.count.textContent = some === all ? counted(all, 'finding') : `${some} of ${counted(all, 'finding')}`;
  }

  select(entry) {
    for (const item of this.items) {
      if (item.entry === entry) {
        item.button.setAttribute('aria-current', 'true');
        item.button.scrollIntoView({ block: 'nearest' });
      } else {
        item.button.removeAttribute('aria-current');
      }
    }
  }
}
