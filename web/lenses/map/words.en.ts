/** The words around the map: its tools and its progress. In English. */

export const en = {
  title: 'Map',
  label: 'Map of entities and links',
  settling: 'The map is settling',
  stop: 'Stop',
  zoomIn: 'Closer',
  zoomOut: 'Further',
  all: 'See all',
  impossible: 'This browser cannot draw the map. The table shows the same.',
  toTable: 'Open the table',
  nothing: 'Nothing fits these filters.',
  keys: 'Arrow keys walk along links, plus and minus zoom, 0 shows all, Enter reads, X gathers what is selected, Shift with X its neighbours too, Escape lets go. The table lists the same.',
  lasso: 'Draw around',
  lassoHint:
    'Draw a line around entities to gather them, or hold Shift while drawing. With the keyboard: X gathers what is selected.',
};
