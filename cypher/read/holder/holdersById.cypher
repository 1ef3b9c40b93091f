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
RETURN h.id AS id, s { .name, .labelTags, .labelTexts, .kind, .stage, .retentionDays, .categories, .controls,
  .owner, .jurisdiction, .gapFrom, .gapTo, .extra,
  partOf: coalesce(s.partOf, CASE s.kind WHEN 'DATASET' THEN head(COLLECT {
    MATCH (h)<-[r:REFERS_TO]-(owner:Holder)<-[:DESCRIBES]-(o:HolderState)
    WHERE (($knownAt IS NULL AND r.closedAt IS NULL)
      OR (r.openedAt <= $knownAt AND (r.closedAt IS NULL OR r.closedAt > $knownAt))) AND (($knownAt IS NULL AND o.closedAt IS NULL)
      OR (o.openedAt <= $knownAt AND (o.closedAt IS NULL OR o.closedAt > $knownAt)))
    RETURN owner.id ORDER BY owner.id LIMIT 1
  }) END) } AS state
