// Every row of subjects.csv, to be put together by its hash; streamed, never held. All tokens of a row hang on one Subject.
// Row: one Subject's names: row, token, validFrom, validTo each, in no order. Index: none; reads all.
MATCH (s:Subject)
WITH s, COLLECT {
  MATCH (s)<-[n:NAMES]-(i:Identifier)
  RETURN {row: n.row, token: i.token, validFrom: n.validFrom, validTo: n.validTo}
} AS names
WHERE size(names) > 0
RETURN names
