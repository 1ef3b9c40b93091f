// Notes in the ledger that a batch is stored: in the same transaction as the batch, so that both are there or neither.
// $key, $file (SHA-256), $batch, $run, $seq, $at (epoch ms), $rows, $stored. Row: none. Index: ledger_key.
CREATE (:LedgerEntry {
  key: $key, file: $file, batch: $batch, run: $run, seq: $seq, at: $at, rows: $rows, stored: $stored
})
