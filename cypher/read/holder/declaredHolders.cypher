// The Holders that other sources than these declare now: what a new map of these sources is judged against.
// $except (names of sources). Row: id, state, sorted by id, then source. Index: none; the label holds the map only.
MATCH (s:HolderState)-[:DESCRIBES]->(h:Holder)
WHERE s.closedAt IS NULL AND NOT s.source IN $except
RETURN h.id AS id, s { .name, .labelTags, .labelTexts, .kind, .stage, .partOf, .retentionDays, .categories, .controls,
  .owner, .jurisdiction, .gapFrom, .gapTo, .extra } AS state
ORDER BY id, s.source
