// The run: which program, when, on what, and how much was seen.

const STATISTICS = {
  classesWoven: 'Classes looked into',
  classesSkipped: 'Classes that had to be left alone',
  acquisitionSites: 'Places in the code where a lock is taken',
  acquisitions: 'Times a lock was taken',
  dependencies: 'Times a lock was first asked for while another was held',
  dependenciesPassedOver: 'Of these, those for which there was no room any more',
  unitsWithRecords: 'Threads and tasks that held one lock and asked for another',
  locks: 'Locks that took part in that',
  locksPassedOver: 'Of these, those that were forgotten although they may still live',
  evidenceTicksCut: 'Moments with more signs of an order than were followed',
  deepStacksCut: 'Stacks so deep that only their top was kept',
  searchesCut: 'Searches for a cycle that ended at their limit',
  droppedEvents: 'Events that were dropped',
  internalErrors: 'Errors within Gordian itself',
};

function runView() {
  const { run, tool, statistics } = report;
  const facts = [
    ['Program', el('code', {}, run.mainClass || 'unknown')],
    ['Process id', String(run.pid)],
    ['Started', time(run.startedAt)],
    ['Ended', run.endedAt ? time(run.endedAt) : 'not seen: it was still running, or was killed'],
    ['JVM', `${run.jvm.name} ${run.jvm.version}`],
    ['Options of the agent', el('code', {}, run.agentOptions || 'none')],
    ['Gordian', tool.version],
  ];
  const numbers = Object.entries(statistics).map(([key, value]) => [
    STATISTICS[key] || key,
    value.toLocaleString('en'),
  ]);
  return el(
    'div',
    { class: 'column' },
    el('h1', {}, 'This run'),
    el('p', { class: 'lead' }, verdict()),
    definitions(facts),
    section('What was seen', definitions(numbers)),
  );
}

function definitions(pairs) {
  return el(
    'dl',
    { class: 'facts' },
    pairs.map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, value))),
  );
}

function time(instant) {
  return instant ? el('time', { datetime: instant }, new Date(instant).toLocaleString()) : 'unknown';
}
