// Stores Movements that are not there yet, and what each hangs on. Given as columns, one list a property, and each Holder
// looked up once: names of properties read a thousand times and the same Holders found again cost a good part of the time.
// $source, $file, $holders (ids, each once; they must exist, see addHolders), and lists of equal length: $id, $at, $until,
// $kind, $categories, $tokens, $via, $ticket, $volume, $line, $content, $from, $to, $actor (places in $holders, from 0, or
// null), $batch (id or null). Row: one with how many of $holders are there, when not all are, else none.
// Index: movement_source_id, holder_id, subject_key, batch_id, sequence_name.
MATCH (q:Sequence {name: 'ledger'})
UNWIND CASE $holders WHEN [] THEN [null] ELSE $holders END AS holder
OPTIONAL MATCH (h:Holder {id: holder})
WITH q, collect(h) AS ends
UNWIND range(0, size($id) - 1) AS i
WITH q, ends, i, ends[$from[i]] AS f, ends[$to[i]] AS t, ends[$actor[i]] AS a
CREATE (m:Movement {
  source: $source, id: $id[i], at: $at[i], until: $until[i], kind: $kind[i], categories: $categories[i],
  tokens: $tokens[i], via: $via[i], ticket: $ticket[i], volume: $volume[i], file: $file, line: $line[i],
  content: $content[i], seq: q.last
})
FOREACH (h IN CASE WHEN f IS NULL THEN [] ELSE [f] END | CREATE (m)-[:FROM]->(h))
FOREACH (h IN CASE WHEN t IS NULL THEN [] ELSE [t] END | CREATE (m)-[:TO]->(h))
FOREACH (h IN CASE WHEN a IS NULL THEN [] ELSE [a] END | CREATE (m)-[:BY]->(h))
FOREACH (key IN $tokens[i][..1] | MERGE (s:Subject {key: key}) CREATE (m)-[:OF]->(s))
FOREACH (id IN CASE WHEN $batch[i] IS NULL THEN [] ELSE [$batch[i]] END |
  MERGE (b:Batch {id: id}) CREATE (m)-[:CARRIED]->(b))
WITH DISTINCT size(ends) AS found
WHERE found <> size($holders)
RETURN found
