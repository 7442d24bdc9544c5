// The step player: the schedule in columns, the wait-for graph beside it, and the buttons.

const PLAY_MS = 1600;

/** Drawn here, for not every font has them. */
const ICONS = {
  first: 'M3 3h2v10H3zM13 3v10L6 8z',
  previous: 'M12 3v10L4 8z',
  play: 'M4 3v10l8-5z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  next: 'M4 3v10l8-5z',
  last: 'M3 3v10l7-5zM11 3h2v10h-2z',
};

function icon(shape) {
  return svg(
    'svg',
    { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    svg('path', { d: ICONS[shape] }),
  );
}

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
    this.showPlay();
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
    const button = (label, key, shape, action) =>
      el(
        'button',
        {
          type: 'button',
          class: 'control',
          'aria-label': label,
          title: `${label} (${key})`,
          onclick: action,
        },
        icon(shape),
      );
    const first = button('First step', 'Home', 'first', () => this.go(0));
    const previous = button('Previous step', 'left arrow', 'previous', () => this.go(this.current - 1));
    const play = button('Play', 'space', 'play', () => this.toggle());
    play.classList.add('play');
    const next = button('Next step', 'right arrow', 'next', () => this.go(this.current + 1));
    const last = button('Last step', 'End', 'last', () => this.go(this.story.length));
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
    show(this.controls.play, icon(isPlaying ? 'pause' : 'play'), label);
    this.controls.play.setAttribute('aria-label', label);
    this.controls.play.title = `${label} (space)`;
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
