// What other sources than these say of the map now, as keys and hashes of content, to find what a new map contradicts.
// $except (names of sources). Row: source, formats (of
// its revision), word, key, id, content. Index: none; the labels hold the map only.
CALL () {
  MATCH (x:HolderState) WHERE x.closedAt IS NULL
  RETURN 'HOLDER' AS word, x AS x
  UNION ALL
  MATCH (x:FieldState) WHERE x.closedAt IS NULL
  RETURN 'FIELD' AS word, x AS x
  UNION ALL
  MATCH (x:Declaration) WHERE x.closedAt IS NULL
  RETURN 'DECLARATION' AS word, x AS x
  UNION ALL
  MATCH ()-[x:FLOWS_TO]->() WHERE x.closedAt IS NULL
  RETURN 'FLOW' AS word, x AS x
  UNION ALL
  MATCH ()-[x:DERIVES]->() WHERE x.closedAt IS NULL
  RETURN 'DERIVE' AS word, x AS x
  UNION ALL
  MATCH ()-[x:REFERS_TO]->() WHERE x.closedAt IS NULL
  RETURN 'REFERENCE' AS word, x AS x
}
WITH word, x WHERE NOT x.source IN $except
OPTIONAL MATCH (r:MapRevision {id: x.revision})
RETURN x.source AS source, coalesce(r.formats, []) AS formats, word, x.key AS key, x.id AS id, x.content AS content
