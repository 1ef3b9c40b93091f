// What a source says of the map now, as keys and hashes of content, to find what a new map changes.
// $source. Row: word, key, id, content. Index: none; the labels hold the map only.
CALL () {
  MATCH (x:HolderState {source: $source}) WHERE x.closedAt IS NULL
  RETURN 'HOLDER' AS word, x.key AS key, x.id AS id, x.content AS content
  UNION ALL
  MATCH ()-[x:FLOWS_TO]->() WHERE x.source = $source AND x.closedAt IS NULL
  RETURN 'FLOW' AS word, x.key AS key, x.id AS id, x.content AS content
  UNION ALL
  MATCH (x:FieldState {source: $source}) WHERE x.closedAt IS NULL
  RETURN 'FIELD' AS word, x.key AS key, x.id AS id, x.content AS content
  UNION ALL
  MATCH ()-[x:DERIVES]->() WHERE x.source = $source AND x.closedAt IS NULL
  RETURN 'DERIVE' AS word, x.key AS key, x.id AS id, x.content AS content
  UNION ALL
  MATCH ()-[x:REFERS_TO]->() WHERE x.source = $source AND x.closedAt IS NULL
  RETURN 'REFERENCE' AS word, x.key AS key, x.id AS id, x.content AS content
  UNION ALL
  MATCH (x:Declaration {source: $source}) WHERE x.closedAt IS NULL
  RETURN 'DECLARATION' AS word, x.key AS key, x.id AS id, x.content AS content
}
RETURN word, key, id, content
