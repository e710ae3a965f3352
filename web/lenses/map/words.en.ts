/** The words around the map: its tools and its progress. In English. */

export const en = {
  title: 'Map',
  label: 'Map of entities and links',
  layingOut: 'The map is being laid out',
  stop: 'Stop',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  all: 'Show all',
  impossible: 'This browser cannot draw the map. The table shows the same.',
  toTable: 'Open the table',
  nothing: 'Nothing fits these filters.',
  keys: 'Arrow keys walk along links, plus and minus zoom, 0 shows all, Enter reads, X gathers what is selected, Shift with X its neighbours too, Escape clears the selection. The table lists the same.',
  lasso: 'Lasso',
  lassoHint:
    'Draw a line around entities to gather them, or hold Shift while drawing. With the keyboard: X gathers what is selected.',
};
