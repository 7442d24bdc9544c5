// What the pictures have in common.

/** The point where the line from the middle of a box to (x, y) leaves the box. */
function leaving(box, x, y) {
  const dx = x - box.x;
  const dy = y - box.y;
  if (dx === 0 && dy === 0) {
    return { x: box.x, y: box.y };
  }
  const scale = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  return { x: box.x + dx * scale, y: box.y + dy * scale };
}

/** Arrow heads in the colour of their line; ids are unique on the page. */
function arrowHead(id) {
  return svg(
    'marker',
    {
      id,
      viewBox: '0 0 10 10',
      refX: 9,
      refY: 5,
      markerWidth: 9,
      markerHeight: 9,
      markerUnits: 'userSpaceOnUse',
      orient: 'auto-start-reverse',
    },
    svg('path', { d: 'M0 0 10 5 0 10Z', fill: 'context-stroke' }),
  );
}

let drawings = 0;

/** A new id for something that a picture refers to. */
function nextId(name) {
  drawings += 1;
  return `${name}-${drawings}`;
}

function round(number) {
  return Math.round(number * 10) / 10;
}
