// The course in short. The names are those of the lessons of demo-apps.

const COURSE = [
  {
    name: 'race',
    title: 'The race condition',
    text: [
      'Processes and threads share memory. A queue that one thread fills and another empties is the heart of every producer and consumer.',
      'When two of them write at once the result depends on who is faster: a race condition.',
    ],
  },
  {
    name: 'critical-section',
    title: 'The critical section',
    text: [
      'A lock makes a piece of code a critical section: only one thread at a time is inside, all others wait at the door.',
      'The thread that has a lock holds it. The place in the code where it was taken is the acquisition site.',
    ],
  },
  {
    name: 'two-lock',
    title: 'Two locks, one deadlock',
    text: [
      'Beware of putting locks everywhere. One thread holds the first lock and wants the second; another holds the second and wants the first. Neither will ever go on: a deadlock.',
      'The wait-for graph shows it: draw an arrow from each thread to the one it waits for. When the arrows close a circle, nobody in it can move.',
      'Four things must come together, the Coffman conditions: mutual exclusion, hold and wait, no preemption and circular wait. Take away one of them, and there is no deadlock.',
    ],
  },
  {
    name: 'two-lock-lucky',
    title: 'The same program on a lucky day',
    text: [
      'Whether the two threads meet is up to the schedule, the order in which the steps of the threads follow each other. A program with a deadlock in it may run well for years.',
      'Gordian remembers in which order locks were taken, the lock-order graph. Two locks that were taken in both orders are a defect, whether it struck this time or not: a lock-order cycle.',
    ],
  },
  {
    name: 'two-lock-ordered',
    title: 'One order for all',
    text: [
      'Dijkstra’s resource hierarchy: number the locks and let every thread take the lowest first. Then no circle can close, because somebody in it would have to go back.',
      'It does not suit every program, but nearly every one.',
    ],
  },
  {
    name: 'producer-consumer',
    title: 'Producer and consumer',
    text: [
      'One thread puts things into a queue, another takes them out. Who finds it empty, or full, waits: that gives the lock back, sleeps, and takes the lock again.',
      'A second lock guards the statistics. It is always taken after the first, so there is one order for all.',
    ],
  },
  {
    name: 'producer-consumer-deadlock',
    title: 'Two lines exchanged',
    text: [
      'The producer holds the buffer and wants the statistics, the consumer holds the statistics and wants the buffer. Each method alone is right.',
      'Such a defect lies in no single method but between two. That is why a program has to be watched as a whole.',
    ],
  },
  {
    name: 'producer-consumer-conditions',
    title: 'Other locks, same rule',
    text: [
      'A Lock is an object: lock() takes it, unlock() gives it back, and a Condition is to it what wait and notify are to a monitor.',
      'The rule does not change with the kind of the lock: one order, everywhere. And never wait for a condition with a second lock in your hands.',
    ],
  },
  {
    name: 'hierarchy',
    title: 'Declaring the hierarchy',
    text: [
      'The order can be written down: levels of locks, to be taken from the top down. A single step against it, a hierarchy violation, is a defect even before any circle is there.',
      'So the mistake is found in the first run that makes it, by one thread alone.',
    ],
  },
  {
    name: 'philosophers',
    title: 'The dining philosophers',
    text: [
      'Five philosophers, five forks; each takes the fork on the left, then the one on the right. If all reach left at once, all wait for ever.',
      'Let one of them reach right first, which is to take the forks in the order of their numbers, and the circle can not close.',
    ],
  },
  {
    name: 'transfer',
    title: 'Two locks of one kind',
    text: [
      'A transfer takes the lock of one account, then of another. Two transfers in opposite directions take the same two locks in opposite orders, with the same line of code.',
      'The two locks have one name: they are of one lock class, so names give no order here. Order the accounts by a number that never changes and take the smaller first.',
    ],
  },
  {
    name: 'taxi',
    title: 'Calls to strangers',
    text: [
      'A synchronized method holds its lock also while it calls other objects, and there a second lock may be taken. Both classes look tidy, and together they close a circle.',
      'Do your own work under your own lock, give it back, then call: an open call.',
    ],
  },
  {
    name: 'mixed',
    title: 'A lock is a lock',
    text: [
      'One thread holds a monitor and wants a ReentrantLock, another holds the ReentrantLock and wants the monitor. For the threads it makes no difference how a lock is built.',
      'So all locks of a program stand in one order, whatever their kind.',
    ],
  },
  {
    name: 'ring',
    title: 'Longer circles',
    text: [
      'Three threads and three locks, each pair in an order that looks harmless: only all three together close the circle.',
      'Nobody sees that in one place of the code. The lock-order graph does.',
    ],
  },
  {
    name: 'upgrade',
    title: 'A thread that waits for itself',
    text: [
      'Readers share a lock, a writer wants it alone. A thread that reads and then asks to write waits until all readers have left, and it is one of them: a self-deadlock.',
      'Give up reading first, or ask to write from the beginning.',
    ],
  },
  {
    name: 'gate',
    title: 'The gate lock',
    text: [
      'Two locks taken in both orders, but always under a third one: only one thread at a time is behind that gate, so the two sides never meet.',
      'It cannot deadlock as long as nobody goes around the gate. Gordian lists it as dismissed and says why.',
    ],
  },
  {
    name: 'virtual',
    title: 'Virtual threads',
    text: [
      'Virtual threads take locks like other threads, and they deadlock like other threads. The deadlock detector of the JVM looks at the others only.',
      'Gordian follows the locks, not the kind of the threads, so it sees both.',
    ],
  },
  {
    name: 'orphan',
    title: 'Gone home with the key',
    text: [
      'synchronized gives its lock back by itself. Any other lock stays taken until somebody calls unlock, even when the thread that took it has ended.',
      'Who waits for such an orphaned lock waits for ever, without any circle. Give a lock back on every way out: lock(), then at once try { ... } finally { unlock() }.',
    ],
  },
];

function lessonNamed(name) {
  return COURSE.find((lesson) => lesson.name === name) || null;
}
