// Movements of one person, oldest first: those whose row names a token while it is theirs, and those of Batches that have
// them as a member. A Batch was compiled for its first Movement, so that time says whose the token was. Which tokens are
// one person, and when, is for the caller to know (seed/identify/resolve.ts).
// $tokens: token, from, to (epoch ms, half-open, null: open) each; $holder (id, null: all), $from, $to (half-open, null:
// open), $after (at, source, id; null: from the start), $most.
// Row: a Movement, by (at, source, id). Index: subject_key.
UNWIND $tokens AS one
MATCH (s:Subject {key: one.token})
CALL (s, one) {
  MATCH (s)<-[:OF]-(m:Movement)
  WHERE (one.from IS NULL OR m.at >= one.from) AND (one.to IS NULL OR m.at < one.to)
  RETURN m
  UNION
  MATCH (s)-[:IN]->(b:Batch)
  WITH DISTINCT b, one, head(COLLECT { MATCH (b)<-[:CARRIED]-(x:Movement) RETURN x.at ORDER BY x.at LIMIT 1 }) AS first
  WHERE (one.from IS NULL OR first >= one.from) AND (one.to IS NULL OR first < one.to)
  MATCH (b)<-[:CARRIED]-(m:Movement)
  RETURN m
}
WITH DISTINCT m
WHERE ($from IS NULL OR m.at >= $from) AND ($to IS NULL OR m.at < $to)
  AND ($holder IS NULL OR EXISTS { (m)-[:FROM|TO|BY]->(:Holder {id: $holder}) })
  AND ($after IS NULL OR m.at > $after.at OR (m.at = $after.at
    AND (m.source > $after.source OR (m.source = $after.source AND m.id > $after.id))))
WITH m ORDER BY m.at, m.source, m.id LIMIT $most
RETURN m.id AS id, m.source AS source, m.at AS at, m.until AS until, m.kind AS kind,
  head([(m)-[:FROM]->(h) | h.id]) AS from, head([(m)-[:TO]->(h) | h.id]) AS to, head([(m)-[:BY]->(h) | h.id]) AS actor,
  m.categories AS categories, m.via AS via, m.tokens AS tokens, head([(m)-[:CARRIED]->(b) | b.id]) AS batch,
  m.ticket AS ticket, m.volume AS volume, m.file AS file, m.line AS line, m.seq AS seq
ORDER BY at, source, id
