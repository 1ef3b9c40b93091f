// What is the last number of the ledger? Whatever was stored later has a greater one.
// Row: seq; 0 when nothing was stored. Index: sequence_name.
OPTIONAL MATCH (s:Sequence {name: 'ledger'})
RETURN coalesce(s.last, 0) AS seq
