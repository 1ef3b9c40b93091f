// Every Movement, for whoever builds the exposure; streamed, never held.
// Row: a Movement, in no order. Index: none; reads all.
MATCH (m:Movement)
RETURN m.id AS id, m.source AS source, m.at AS at, m.until AS until, m.kind AS kind,
  head([(m)-[:FROM]->(h) | h.id]) AS from, head([(m)-[:TO]->(h) | h.id]) AS to, head([(m)-[:BY]->(h) | h.id]) AS actor,
  m.categories AS categories, m.via AS via, m.tokens AS tokens, head([(m)-[:CARRIED]->(b) | b.id]) AS batch,
  m.ticket AS ticket, m.volume AS volume, m.file AS file, m.line AS line, m.seq AS seq
