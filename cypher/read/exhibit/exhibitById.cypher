// Which Exhibit has this id, and of which Case?
// Parameters: $id (`case/row`). Row: the Exhibit; none when there is none. Index: exhibit_id.
MATCH (c:Case)-[:HOLDS]->(e:Exhibit {id: $id})
RETURN e.id AS id, c.id AS case, e.row AS row, e.seenAt AS seenAt, e.who AS who, e.categories AS categories,
  e.hashes AS hashes, e.masked AS masked
