// Movements that were stored after a number of the ledger, in the order of storing, for whoever keeps up with the database.
// $after: seq, source, id of the last one seen (0 and empty texts: from the start); $most. Row: a Movement, by (seq, source, id). Index: movement_seq.
MATCH (m:Movement)
WHERE m.seq >= $after.seq
  AND (m.seq > $after.seq OR m.source > $after.source OR (m.source = $after.source AND m.id > $after.id))
WITH m ORDER BY m.seq, m.source, m.id LIMIT $most
RETURN m.id AS id, m.source AS source, m.at AS at, m.until AS until, m.kind AS kind,
  head([(m)-[:FROM]->(h) | h.id]) AS from, head([(m)-[:TO]->(h) | h.id]) AS to, head([(m)-[:BY]->(h) | h.id]) AS actor,
  m.categories AS categories, m.via AS via, m.tokens AS tokens, head([(m)-[:CARRIED]->(b) | b.id]) AS batch,
  m.ticket AS ticket, m.volume AS volume, m.file AS file, m.line AS line, m.seq AS seq
ORDER BY seq, source, id
