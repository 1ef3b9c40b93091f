// Takes away Fields that nothing describes any more, then Holders that nothing at all names.
// No parameters. Row: none. Index: none; the labels hold the map only.
CALL () {
  MATCH (f:Field) WHERE NOT EXISTS { (f)<-[:DESCRIBES]-() } AND NOT EXISTS { (f)-[:DERIVES]-() }
  DETACH DELETE f
}
MATCH (h:Holder) WHERE NOT EXISTS { (h)--() }
DELETE h
