// On paper there is nothing to click: every finding follows the other, each at the end of its schedule.

function printOut() {
  const sheet = document.getElementById('print');
  const graph = new OrderView();
  show(
    sheet,
    el('p', { class: 'verdict' }, verdict()),
    entries.map((entry) => {
      const { element } = findingView(entry);
      element.querySelectorAll('details').forEach((d) => d.setAttribute('open', ''));
      return element;
    }),
    graph.element,
    hierarchyView(),
    runView(),
  );
  sheet.hidden = false;
  sheet.querySelectorAll('details').forEach((d) => d.setAttribute('open', ''));
  if (graph.graph) {
    graph.graph.forPaper();
  }
}

addEventListener('beforeprint', printOut);
addEventListener('afterprint', () => {
  const sheet = document.getElementById('print');
  sheet.hidden = true;
  show(sheet);
});
