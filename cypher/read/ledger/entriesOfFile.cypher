// Which batches of this file are stored?
// $file (SHA-256). Row: key, rows, stored. Index: ledger_file.
MATCH (l:LedgerEntry {file: $file})
RETURN l.key AS key, l.rows AS rows, l.stored AS stored
