// Which Flows does the map have, open at $asOf (null: open or not), by what was known at $knownAt (null: now)? Times are
// epoch ms. Of two sources that declare one, the lesser name wins.
// $asOf, $knownAt, $holder (from or to it; null: all), $after (id; null: from the start), $most.
// Row: a Flow, sorted by id. Index: flow_id for order and for the other source.
MATCH (a:Holder)-[f:FLOWS_TO]->(b:Holder)
WHERE ($after IS NULL OR f.id > $after)
  AND ($holder IS NULL OR a.id = $holder OR b.id = $holder)
  AND (($knownAt IS NULL AND f.closedAt IS NULL)
    OR (f.openedAt <= $knownAt AND (f.closedAt IS NULL OR f.closedAt > $knownAt)))
  AND ($asOf IS NULL
    OR ((f.validFrom IS NULL OR f.validFrom <= $asOf) AND (f.validTo IS NULL OR f.validTo > $asOf)))
  AND NOT EXISTS {
    MATCH ()-[o:FLOWS_TO {id: f.id}]->()
    WHERE o.source < f.source AND (($knownAt IS NULL AND o.closedAt IS NULL)
      OR (o.openedAt <= $knownAt AND (o.closedAt IS NULL OR o.closedAt > $knownAt)))
  }
RETURN f.id AS id, a.id AS from, b.id AS to, f.categories AS categories, f.mechanism AS mechanism, f.purpose AS purpose,
  f.legalBasis AS legalBasis, f.contract AS contract, f.consent AS consent, f.crossBorder AS crossBorder,
  f.controls AS controls, f.logged AS logged, f.ratePerSubject AS ratePerSubject, f.severCost AS severCost,
  f.validFrom AS validFrom, f.validTo AS validTo, f.derived AS derived, f.extra AS extra
ORDER BY id LIMIT $most
