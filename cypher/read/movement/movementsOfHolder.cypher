// Movements from, to or by one Holder, oldest first.
// $holder (id), $from, $to (epoch ms, half-open, null: open), $after (at, source, id; null: from the start), $most.
// Row: a Movement, by (at, source, id). Index: holder_id; looks at every Movement of the Holder.
MATCH (:Holder {id: $holder})<-[:FROM|TO|BY]-(m:Movement)
// Filtered only now, or the planner would rather walk all Movements of that time.
WITH DISTINCT m
WHERE m.at >= coalesce($after.at, $from, -9007199254740991) AND m.at < coalesce($to, 9007199254740991)
  AND ($from IS NULL OR m.at >= $from)
  AND ($after IS NULL OR m.at > $after.at OR (m.at = $after.at
    AND (m.source > $after.source OR (m.source = $after.source AND m.id > $after.id))))
WITH m ORDER BY m.at, m.source, m.id LIMIT $most
RETURN m.id AS id, m.source AS source, m.at AS at, m.until AS until, m.kind AS kind,
  head([(m)-[:FROM]->(h) | h.id]) AS from, head([(m)-[:TO]->(h) | h.id]) AS to, head([(m)-[:BY]->(h) | h.id]) AS actor,
  m.categories AS categories, m.via AS via, m.tokens AS tokens, head([(m)-[:CARRIED]->(b) | b.id]) AS batch,
  m.ticket AS ticket, m.volume AS volume, m.file AS file, m.line AS line, m.seq AS seq
ORDER BY at, source, id
