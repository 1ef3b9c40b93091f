// The caveat of answers that speak of maps and files alone (check, diff, export, revisions). They rank nobody, so the
// tracer's caveat on leads and proof would say nothing there.

export const MAP_CAVEAT =
  'What the files and the map say, and no more: a map declares what may flow, not what did, and is as true as whoever keeps it.'
