// Is this batch stored?
// $key. Row: one when it is, none when it is not. Index: ledger_key.
MATCH (l:LedgerEntry {key: $key})
RETURN l.seq AS seq
