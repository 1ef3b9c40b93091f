// What does each source say of the map now? Everything, to compare it with files or to write it out as such.
// Row: source, word, id, from, to, holder, facts, in no order. Index: none; the labels hold the map only.
CALL () {
  MATCH (x:HolderState)-[:DESCRIBES]->(h:Holder) WHERE x.closedAt IS NULL
  RETURN x.source AS source, 'HOLDER' AS word, h.id AS id, null AS from, null AS to, null AS holder,
    x { .name, .labelTags, .labelTexts, .kind, .stage, .partOf, .retentionDays, .categories, .controls, .owner,
      .jurisdiction, .gapFrom, .gapTo, .extra } AS facts
  UNION ALL
  MATCH (a:Holder)-[x:FLOWS_TO]->(b:Holder) WHERE x.closedAt IS NULL
  RETURN x.source AS source, 'FLOW' AS word, x.id AS id, a.id AS from, b.id AS to, null AS holder,
    x { .categories, .mechanism, .purpose, .legalBasis, .contract, .consent, .crossBorder, .controls, .logged,
      .ratePerSubject, .severCost, .validFrom, .validTo, .derived, .extra } AS facts
  UNION ALL
  MATCH (x:FieldState)-[:DESCRIBES]->(f:Field)-[:OF]->(h:Holder) WHERE x.closedAt IS NULL
  RETURN x.source AS source, 'FIELD' AS word, f.id AS id, null AS from, null AS to, h.id AS holder,
    x { .name, .categories, .identity } AS facts
  UNION ALL
  MATCH (a:Field)-[x:DERIVES]->(b:Field) WHERE x.closedAt IS NULL
  RETURN x.source AS source, 'DERIVE' AS word, x.id AS id, a.id AS from, b.id AS to, null AS holder,
    x { .direction, .masked } AS facts
  UNION ALL
  MATCH (a:Holder)-[x:REFERS_TO]->(b:Holder) WHERE x.closedAt IS NULL
  RETURN x.source AS source, 'REFERENCE' AS word, x.id AS id, a.id AS from, b.id AS to, null AS holder, {} AS facts
  UNION ALL
  MATCH (x:Declaration)-[:DECLARED_FOR]->(h:Holder) WHERE x.closedAt IS NULL
  RETURN x.source AS source, 'DECLARATION' AS word, x.id AS id, null AS from, null AS to, h.id AS holder,
    x { .name, .dataUse, .categories, .dataSubjects, .legalBasis, .datasetReferences } AS facts
}
RETURN source, word, id, from, to, holder, facts
