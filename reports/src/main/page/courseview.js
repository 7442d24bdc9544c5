// The course in short, so that a finding can point to its lesson wherever this file lies.

function courseView(selected) {
  const lessons = COURSE.map((lesson, i) => {
    const command = `java -jar demo-apps.jar lesson ${lesson.name}`;
    return el(
      'section',
      { class: `lesson${lesson.name === selected ? ' selected' : ''}`, id: `lesson-${lesson.name}` },
      el('h2', {}, `${i + 1}. ${lesson.title}`),
      lesson.text.map((paragraph) => el('p', {}, paragraph)),
      el('p', { class: 'copyable' }, el('code', {}, command), copyButton(command, 'the command')),
    );
  });
  return el(
    'div',
    { class: 'column course' },
    el('h1', {}, 'The course in short'),
    el('p', { class: 'lead' }, 'Two pitfalls: races without locks, deadlocks with them.'),
    lessons,
  );
}
