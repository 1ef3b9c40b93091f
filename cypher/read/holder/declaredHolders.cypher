// The Holders that other sources than these declare now: what a new map of these sources is judged against.
// $except (names of sources). Row: id, state, sorted by id, then source. Index: none; the label holds the map only.
MATCH (s:HolderState)-[:DESCRIBES]->(h:Holder)
WHERE s.closedAt IS NULL AND NOT s.source IN $except
RETURN h.id AS id, s { .name, .labelTags, .labelTexts, .kind, .stage, .retentionDays, .categories, .controls,
  .owner, .jurisdiction, .gapFrom, .gapTo, .extra,
  partOf: coalesce(s.partOf, CASE s.kind WHEN 'DATASET' THEN head(COLLECT {
    MATCH (h)<-[r:REFERS_TO]-(owner:Holder)<-[:DESCRIBES]-(o:HolderState)
    WHERE r.closedAt IS NULL AND o.closedAt IS NULL
    RETURN owner.id ORDER BY owner.id LIMIT 1
  }) END) } AS state
ORDER BY id, s.source
