// The schedule in columns: one per thread, steps from the top down, a box for each lock while it is held.

class Lanes {
  constructor(story) {
    this.story = story;
    this.items = [];
    this.element = el('div', {
      class: 'lanes',
      role: 'table',
      'aria-label': 'Schedule, one column per thread',
      style: { '--threads': story.finding.edges.length },
    });
    this.addHeader();
    story.finding.schedule.forEach((step, i) => this.addStep(step, i + 1));
  }

  addHeader() {
    const cells = this.story.finding.edges.map((edge, i) =>
      el(
        'div',
        { class: 'lane-head', role: 'columnheader', style: { 'grid-column': i + 2, 'grid-row': 1 } },
        el('span', { class: 'lane-kind' }, edge.thread.virtual ? 'virtual thread' : 'thread'),
        el('span', { class: 'lane-name' }, edge.thread.name),
      ),
    );
    const lines = this.story.finding.edges.map((edge, i) =>
      el('div', {
        class: 'lane-line',
        'aria-hidden': 'true',
        style: { 'grid-column': i + 2, 'grid-row': `2 / ${this.story.length + 2}` },
      }),
    );
    this.element.append(el('div', { class: 'lane-row', role: 'row' }, cells), ...lines);
  }

  addStep(step, number) {
    const column = this.story.edgeOf(step) + 2;
    const depth = this.story.states[number - 1].held.filter(({ edge }) => edge + 2 === column).length;
    const takes = step.action === 'acquires';
    const box = el(
      'div',
      {
        class: `lane-box ${takes ? 'takes' : 'wants'} lock-${this.story.names.colour(step.ref)}`,
        role: 'cell',
        style: { 'grid-column': column, '--depth': depth },
      },
      el('span', { class: 'lane-what' }, takes ? 'takes ' : 'wants ', this.story.names.tag(step.ref)),
      el('span', { class: 'lane-place', title: step.site || null }, place(step.site)),
      takes ? null : el('span', { class: 'lane-waits' }, 'waits'),
    );
    const label = el(
      'div',
      { class: 'lane-number', role: 'rowheader', style: { 'grid-row': number + 1 } },
      number,
    );
    const band = el('div', { class: 'lane-band', 'aria-hidden': 'true', style: { 'grid-row': number + 1 } });
    this.items.push({ number, takes, box, label, band });
    this.element.append(band, el('div', { class: 'lane-row', role: 'row' }, label, box));
  }

  /** Shows the state after that many steps. */
  at(current) {
    for (const { number, takes, box, label, band } of this.items) {
      const end = takes ? Math.max(number, current) + 2 : number + 2;
      box.style.setProperty('grid-row', `${number + 1} / ${end}`);
      for (const item of [box, label, band]) {
        item.classList.toggle('future', number > current);
        item.classList.toggle('now', number === current);
      }
    }
  }
}
