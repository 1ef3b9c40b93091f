// Which Holders does the map have, by what was known at $knownAt (epoch ms; null: now)? A Holder that no map declares but
// a movement, a flow or another Holder names is a stub. Of two sources that declare one, the lesser name wins.
// A data set that names no whole is part of the system that refers to it.
// $knownAt, $kind, $stage, $search (null: all), $after (id; null: from the start), $most.
// Row: id, state (null: a stub), sorted by id. Index: holder_id for order and page.
MATCH (h:Holder)
WHERE $after IS NULL OR h.id > $after
WITH h, head(COLLECT {
  MATCH (h)<-[:DESCRIBES]-(s:HolderState)
  WHERE ($knownAt IS NULL AND s.closedAt IS NULL)
     OR (s.openedAt <= $knownAt AND (s.closedAt IS NULL OR s.closedAt > $knownAt))
  RETURN s ORDER BY s.source LIMIT 1
}) AS s
WHERE (s IS NOT NULL
    OR EXISTS { (h)<-[:FROM|TO|BY]-() }
    OR EXISTS { (h)-[f:FLOWS_TO]-() WHERE ($knownAt IS NULL AND f.closedAt IS NULL)
      OR (f.openedAt <= $knownAt AND (f.closedAt IS NULL OR f.closedAt > $knownAt)) }
    OR EXISTS { (h)<-[:PART_OF]-(p) WHERE ($knownAt IS NULL AND p.closedAt IS NULL)
      OR (p.openedAt <= $knownAt AND (p.closedAt IS NULL OR p.closedAt > $knownAt)) })
  AND ($kind IS NULL OR coalesce(s.kind, 'SYSTEM') = $kind)
  AND ($stage IS NULL OR coalesce(s.stage, 'SYSTEM') = $stage)
  AND ($search IS NULL
    OR toLower(h.id) CONTAINS toLower($search)
    OR toLower(s.name) CONTAINS toLower($search)
    OR any(text IN s.labelTexts WHERE toLower(text) CONTAINS toLower($search)))
RETURN h.id AS id, s { .name, .labelTags, .labelTexts, .kind, .stage, .retentionDays, .categories, .controls,
  .owner, .jurisdiction, .gapFrom, .gapTo, .extra,
  partOf: coalesce(s.partOf, CASE s.kind WHEN 'DATASET' THEN head(COLLECT {
    MATCH (h)<-[r:REFERS_TO]-(owner:Holder)<-[:DESCRIBES]-(o:HolderState)
    WHERE (($knownAt IS NULL AND r.closedAt IS NULL)
      OR (r.openedAt <= $knownAt AND (r.closedAt IS NULL OR r.closedAt > $knownAt))) AND (($knownAt IS NULL AND o.closedAt IS NULL)
      OR (o.openedAt <= $knownAt AND (o.closedAt IS NULL OR o.closedAt > $knownAt)))
    RETURN owner.id ORDER BY owner.id LIMIT 1
  }) END) } AS state
ORDER BY id LIMIT $most
