// The Flows with these ids, by what is known now. Ids that are no Flow give no row.
// $ids. Row: a Flow, in no order. Index: flow_id.
UNWIND $ids AS id
WITH id, head(COLLECT {
  MATCH ()-[f:FLOWS_TO {id: id}]->() WHERE f.closedAt IS NULL RETURN f ORDER BY f.source LIMIT 1
}) AS f
WHERE f IS NOT NULL
WITH f, startNode(f) AS a, endNode(f) AS b
RETURN f.id AS id, a.id AS from, b.id AS to, f.categories AS categories, f.mechanism AS mechanism, f.purpose AS purpose,
  f.legalBasis AS legalBasis, f.contract AS contract, f.consent AS consent, f.crossBorder AS crossBorder,
  f.controls AS controls, f.logged AS logged, f.ratePerSubject AS ratePerSubject, f.severCost AS severCost,
  f.validFrom AS validFrom, f.validTo AS validTo, f.derived AS derived, f.extra AS extra
