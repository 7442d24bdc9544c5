// One finding: what happened, the player, and everything that explains it.

/** Builds the view of an entry; returns the element and its player, which is null if there is no schedule. */
function findingView({ finding, group }) {
  const names = new LockNames(finding);
  const title = nextId('finding');
  const player = finding.schedule.length > 0 ? new Player(finding) : null;
  const element = el(
    'article',
    { class: `finding kind-${finding.kind}`, 'aria-labelledby': title },
    el(
      'header',
      {},
      el(
        'p',
        { class: 'tags' },
        el('span', { class: 'tag kind' }, kindName(finding.kind)),
        el('span', { class: `tag ${finding.certainty}` }, certaintyText(finding, group)),
        el(
          'span',
          { class: 'seen' },
          `seen ${finding.occurrences === 1 ? 'once' : `${finding.occurrences} times`}`,
        ),
      ),
      el('h1', { id: title }, names.rich(finding.title)),
      reasonText(finding, group, names),
    ),
    player === null ? null : player.element,
    section('What happens', el('p', { class: 'explanation' }, names.rich(finding.explanation))),
    group === 'dismissed' ? null : fixSection(finding, names),
    conditionsSection(finding, names),
    group === 'dismissed' ? null : doubtSection(finding),
    lessonSection(finding),
    stacksSection(finding, names),
    locksSection(finding, names),
    el('p', { class: 'id' }, 'Id of this finding: ', el('code', {}, finding.id)),
  );
  return { element, player };
}

function certaintyText(finding, group) {
  if (group === 'dismissed') {
    return 'cannot deadlock';
  }
  if (finding.certainty === 'actual') {
    return 'threads are stuck now';
  }
  return finding.kind === 'hierarchy-violation' ? 'nobody is stuck' : 'possible in another schedule';
}

function reasonText(finding, group, names) {
  if (group === 'dismissed') {
    return el(
      'p',
      { class: 'reason' },
      el('span', { class: 'label' }, `Dismissed: ${finding.dismissedBy}`),
      names.rich(finding.because),
    );
  }
  if (group === 'suppressed') {
    return el(
      'p',
      { class: 'reason' },
      el('span', { class: 'label' }, `Suppressed by ${finding.suppressedBy}`),
      finding.because || 'no reason given',
    );
  }
  return null;
}
