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
    const takes = this.story.takes(step);
    const look = `${takes ? 'takes' : 'wants'} lock-${this.story.names.colour(step.ref)}`;
    const style = { 'grid-column': column, 'grid-row': number + 1, '--depth': depth };
    const frame = el('div', { class: `lane-frame ${look}`, 'aria-hidden': 'true', style });
    const text = el(
      'div',
      { class: `lane-text ${look}`, role: 'cell', style },
      el('span', { class: 'lane-what' }, takes ? 'takes ' : 'wants ', this.story.names.briefTag(step.ref)),
      el('span', { class: 'lane-place', title: step.site || null }, breakable(place(step.site))),
      takes ? null : el('span', { class: 'lane-waits' }, 'waits'),
    );
    const label = el(
      'div',
      { class: 'lane-number', role: 'rowheader', style: { 'grid-row': number + 1 } },
      number,
    );
    const band = el('div', { class: 'lane-band', 'aria-hidden': 'true', style: { 'grid-row': number + 1 } });
    this.items.push({ number, takes, frame, parts: [frame, text, label, band] });
    this.element.append(band, frame, el('div', { class: 'lane-row', role: 'row' }, label, text));
  }

  /** Shows the state after that many steps. */
  at(current) {
    for (const { number, takes, frame, parts } of this.items) {
      const end = takes ? Math.max(number, current) + 2 : number + 2;
      frame.style.setProperty('grid-row', `${number + 1} / ${end}`);
      for (const part of parts) {
        part.classList.toggle('future', number > current);
        part.classList.toggle('now', number === current);
      }
    }
  }
}
