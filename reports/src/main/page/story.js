// The story of a finding: who holds what and who waits for whom after each step of its schedule.

class Story {
  constructor(finding) {
    this.finding = finding;
    this.names = new LockNames(finding);
    this.states = [{ held: [], waits: [], circle: [] }];
    for (const step of finding.schedule) {
      this.states.push(this.after(this.states[this.states.length - 1], step));
    }
  }

  get length() {
    return this.finding.schedule.length;
  }

  /** Older reports do not say to which thread a step belongs; then the threads take turns. */
  edgeOf(step) {
    return step.edge === undefined ? (step.step - 1) % this.finding.edges.length : step.edge;
  }

  after(before, step) {
    const edge = this.edgeOf(step);
    const held = [...before.held];
    const waits = [...before.waits];
    if (this.takes(step)) {
      held.push({ ref: step.ref, edge });
    } else {
      waits.push({ edge, ref: step.ref, owner: this.ownerFor(edge, step.ref, held) });
    }
    return { held, waits, circle: circleIn(waits) };
  }

  /** Readers share a lock; then a thread waits for the next one of the story. null if nobody is known. */
  ownerFor(edge, ref, held) {
    const owners = held.filter((hold) => hold.ref === ref).map((hold) => hold.edge);
    const next = (edge + 1) % this.finding.edges.length;
    if (owners.includes(next)) {
      return next;
    }
    const other = owners.find((owner) => owner !== edge);
    return other !== undefined ? other : owners.length > 0 ? edge : null;
  }

  /** A step against the hierarchy hurts nobody at once: the thread gets the lock. */
  takes(step) {
    return step.action === 'acquires' || this.finding.kind === 'hierarchy-violation';
  }

  thread(edge) {
    return this.finding.edges[edge].thread.name;
  }

  /** What happens in a step, as parts of a sentence. Step 0 is the beginning. */
  sentence(number) {
    if (number === 0) {
      return ['At the beginning nobody holds any of these locks.'];
    }
    const step = this.finding.schedule[number - 1];
    const state = this.states[number];
    const who = quoted(step.thread);
    const lock = this.names.tag(step.ref);
    if (this.takes(step)) {
      return [who, ' takes ', lock, ` at ${place(step.site)}`, ...this.afterTaking(number)];
    }
    const { owner } = state.waits[state.waits.length - 1];
    const wants = [who, ' wants ', lock, ` at ${place(step.site)}, `];
    if (owner !== null && this.hasEnded(owner)) {
      const end = this.isActual ? 'waits for ever.' : 'would wait for ever.';
      return [...wants, `but ${quoted(this.thread(owner))} has ended without releasing it: `, who, ` ${end}`];
    }
    if (owner === null) {
      return [...wants, 'but it is not free: ', who, ' waits.'];
    }
    if (owner === this.edgeOf(step)) {
      return [...wants, 'but holds it itself, in a way that keeps everybody out: it waits for itself.'];
    }
    const end = this.isActual ? 'None of them will ever go on.' : 'None of them would ever go on.';
    return [
      ...wants,
      `but ${quoted(this.thread(owner))} holds it: `,
      who,
      ' waits.',
      state.circle.length > 0 ? ` The circle is closed. ${end}` : '',
    ];
  }

  afterTaking(number) {
    const isLast = number === this.length;
    if (this.finding.kind !== 'hierarchy-violation' || !isLast) {
      return ['.'];
    }
    return [
      ', against the declared order: it still holds ',
      this.names.tag(this.finding.edges[0].holds),
      '.',
    ];
  }

  /** A thread of an orphaned lock that wants nothing any more. */
  hasEnded(edge) {
    return !this.finding.edges[edge].wants;
  }

  get isActual() {
    return this.finding.certainty === 'actual';
  }

  /** What the last step comes to. */
  get ending() {
    switch (this.finding.kind) {
      case 'hierarchy-violation':
        return '*** OUT OF ORDER ***';
      case 'orphaned-lock':
        return this.isActual ? '*** NEVER RELEASED ***' : '*** WOULD NEVER BE RELEASED ***';
      default:
        return this.isActual ? '*** DEADLOCK ***' : '*** WOULD DEADLOCK ***';
    }
  }
}

function quoted(name) {
  return `"${name}"`;
}

/** The threads, by index, that wait for each other in a circle; empty if there is none. */
function circleIn(waits) {
  const next = new Map(waits.map((wait) => [wait.edge, wait.owner]));
  for (const start of next.keys()) {
    const path = [];
    let at = start;
    while (at !== null && at !== undefined && !path.includes(at)) {
      path.push(at);
      at = next.get(at);
    }
    if (at === start) {
      return path;
    }
  }
  return [];
}
