// The Holders with these ids, by what was known at $knownAt (epoch ms; null: now). Ids that are no Holder give no row.
// $ids, $knownAt. Row: id, state (null: a stub), in no order. Index: holder_id.
UNWIND $ids AS id
MATCH (h:Holder {id: id})
WITH h, head(COLLECT {
  MATCH (h)<-[:DESCRIBES]-(s:HolderState)
  WHERE ($knownAt IS NULL AND s.closedAt IS NULL)
     OR (s.openedAt <= $knownAt AND (s.closedAt IS NULL OR s.closedAt > $knownAt))
  RETURN s ORDER BY s.source LIMIT 1
}) AS s
RETURN h.id AS id, s { .name, .labelTags, .labelTexts, .kind, .stage, .partOf, .retentionDays, .categories, .controls,
  .owner, .jurisdiction, .gapFrom, .gapTo, .extra } AS state
