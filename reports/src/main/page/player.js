// The step player: the schedule in columns, the wait-for graph beside it, and the buttons.

const PLAY_MS = 1600;

class Player {
  constructor(finding) {
    this.story = new Story(finding);
    this.lanes = new Lanes(this.story);
    this.picture =
      finding.kind === 'hierarchy-violation' ? new LevelsPicture(this.story) : new WaitGraph(this.story);
    this.current = this.story.length;
    this.timer = null;
    this.sentence = el('p', { class: 'sentence', 'aria-live': 'polite' });
    this.stamp = el('p', { class: 'stamp', role: 'status' });
    this.controls = this.makeControls();
    this.element = el(
      'section',
      {
        class: `player${finding.edges.length > 3 ? ' many' : ''}`,
        'aria-label': 'Step player',
        tabindex: '0',
        onkeydown: (e) => this.onKey(e),
      },
      el(
        'div',
        { class: 'stage' },
        el('div', { class: 'stage-lanes' }, this.lanes.element),
        el(
          'figure',
          { class: 'stage-graph' },
          this.picture.element,
          el(
            'figcaption',
            {},
            this.picture.caption || 'Wait-for graph: an arrow leads from a thread to the one it waits for',
          ),
        ),
      ),
      el('div', { class: 'told' }, this.controls.element, this.sentence, this.stamp),
    );
    this.show();
  }

  makeControls() {
    const button = (label, text, action) =>
      el(
        'button',
        { type: 'button', class: 'control', 'aria-label': label, title: label, onclick: action },
        text,
      );
    const first = button('First step', '⏮', () => this.go(0));
    const previous = button('Previous step', '◀', () => this.go(this.current - 1));
    const play = button('Play', '▶ Play', () => this.toggle());
    play.classList.add('play');
    const next = button('Next step', '▶', () => this.go(this.current + 1));
    const last = button('Last step', '⏭', () => this.go(this.story.length));
    const dots = Array.from({ length: this.story.length + 1 }, (_, i) =>
      el('button', {
        type: 'button',
        class: 'dot',
        tabindex: '-1',
        'aria-label': i === 0 ? 'The beginning' : `Step ${i}`,
        onclick: () => this.go(i),
      }),
    );
    const element = el(
      'div',
      { class: 'controls', role: 'group', 'aria-label': 'Steps' },
      first,
      previous,
      play,
      next,
      last,
      el('span', { class: 'dots' }, dots),
    );
    return { element, first, previous, play, next, last, dots };
  }

  /** Goes to the state after that many steps. */
  go(step) {
    this.stop();
    this.set(step);
  }

  set(step) {
    this.current = Math.max(0, Math.min(this.story.length, step));
    this.show();
  }

  /** Plays from the beginning if all has been played. */
  toggle() {
    if (this.timer !== null) {
      this.stop();
      return;
    }
    this.set(this.current === this.story.length ? 0 : this.current + 1);
    this.timer = setInterval(() => {
      this.set(this.current + 1);
      if (this.current === this.story.length || !this.element.isConnected) {
        this.stop();
      }
    }, PLAY_MS);
    this.showPlay();
  }

  stop() {
    clearInterval(this.timer);
    this.timer = null;
    this.showPlay();
  }

  showPlay() {
    const isPlaying = this.timer !== null;
    const label = isPlaying ? 'Pause' : 'Play';
    this.controls.play.textContent = isPlaying ? '❚❚ Pause' : '▶ Play';
    this.controls.play.setAttribute('aria-label', label);
    this.controls.play.title = label;
  }

  show() {
    const end = this.story.length;
    const isEnd = this.current === end;
    this.lanes.at(this.current);
    this.picture.at(this.current);
    show(
      this.sentence,
      el('span', { class: 'step-of' }, this.current === 0 ? 'Beginning' : `Step ${this.current} of ${end}`),
      this.story.sentence(this.current),
    );
    this.stamp.textContent = isEnd ? this.story.ending : '';
    this.element.classList.toggle('ended', isEnd);
    this.controls.first.disabled = this.current === 0;
    this.controls.previous.disabled = this.current === 0;
    this.controls.next.disabled = isEnd;
    this.controls.last.disabled = isEnd;
    this.controls.dots.forEach((dot, i) => {
      dot.classList.toggle('past', i <= this.current);
      dot.classList.toggle('now', i === this.current);
    });
  }

  onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const steps = {
      ArrowLeft: () => this.go(this.current - 1),
      ArrowRight: () => this.go(this.current + 1),
      Home: () => this.go(0),
      End: () => this.go(this.story.length),
    };
    if (event.target === this.element) {
      steps[' '] = () => this.toggle();
    }
    if (steps[event.key]) {
      event.preventDefault();
      steps[event.key]();
    }
  }
}
