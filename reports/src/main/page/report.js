// The report that this page is about.

const report = JSON.parse(document.getElementById('report').textContent);

const KINDS = {
  deadlock: 'Deadlock',
  'self-deadlock': 'Self-deadlock',
  'orphaned-lock': 'Orphaned lock',
  'lock-order-cycle': 'Lock-order cycle',
  'hierarchy-violation': 'Hierarchy violation',
};

/** Everything that has a page of its own: the findings, then what was set aside. */
const entries = [
  ...report.findings.map((finding) => ({ finding, group: 'findings' })),
  ...(report.suppressed || []).map((finding) => ({ finding, group: 'suppressed' })),
  ...report.dismissed.map((finding) => ({ finding, group: 'dismissed' })),
];

function kindName(kind) {
  return KINDS[kind] || kind;
}

/** "1 finding", "2 findings". */
function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** One sentence that says how the run went. */
function verdict() {
  const stuck = report.findings.filter((f) => f.certainty === 'actual').length;
  const possible = report.findings.length - stuck;
  if (stuck === 0 && possible === 0 && report.dismissed.length > 0) {
    const circles = report.dismissed.length;
    return `Nothing was found. ${counted(circles, 'circle')} of locks cannot deadlock and ${circles === 1 ? 'is' : 'are'} dismissed.`;
  }
  if (stuck === 0 && possible === 0) {
    return report.lockOrder.edges.length === 0
      ? 'Nothing was found: no thread took a lock while it held another.'
      : 'Nothing was found: every thread kept to one order of locks.';
  }
  if (stuck === 0) {
    return `Nobody is stuck. ${counted(possible, 'defect')} could strike in another schedule.`;
  }
  return possible === 0
    ? 'Threads are stuck and will stay so.'
    : `Threads are stuck and will stay so; ${counted(possible, 'more defect')} could strike in another schedule.`;
}

function runTime() {
  const { startedAt, endedAt } = report.run;
  return endedAt && startedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 : null;
}
