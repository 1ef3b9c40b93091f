// One Movement by its source and id.
// $source, $id. Row: a Movement, or none. Index: movement_source_id.
MATCH (m:Movement {source: $source, id: $id})
RETURN m.id AS id, m.source AS source, m.at AS at, m.until AS until, m.kind AS kind,
  head([(m)-[:FROM]->(h) | h.id]) AS from, head([(m)-[:TO]->(h) | h.id]) AS to, head([(m)-[:BY]->(h) | h.id]) AS actor,
  m.categories AS categories, m.via AS via, m.tokens AS tokens, head([(m)-[:CARRIED]->(b) | b.id]) AS batch,
  m.ticket AS ticket, m.volume AS volume, m.file AS file, m.line AS line, m.seq AS seq
