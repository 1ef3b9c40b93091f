// The Flows that other sources than these declare now: what a new map of these sources is judged against.
// $except (names of sources). Row: a Flow, sorted by id, then source. Index: flow_id.
MATCH (a:Holder)-[f:FLOWS_TO]->(b:Holder)
WHERE f.closedAt IS NULL AND NOT f.source IN $except
RETURN f.id AS id, a.id AS from, b.id AS to, f.categories AS categories, f.mechanism AS mechanism, f.purpose AS purpose,
  f.legalBasis AS legalBasis, f.contract AS contract, f.consent AS consent, f.crossBorder AS crossBorder,
  f.controls AS controls, f.logged AS logged, f.ratePerSubject AS ratePerSubject, f.severCost AS severCost,
  f.validFrom AS validFrom, f.validTo AS validTo, f.derived AS derived, f.extra AS extra
ORDER BY id, f.source
