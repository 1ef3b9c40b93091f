// Notes in the ledger that a batch is stored: in the same transaction as the batch, so that both are there or neither. Its
// number is the one that nextSequence took in this transaction.
// $key, $file (SHA-256), $batch, $run, $at (epoch ms), $rows, $stored. Row: none. Index: ledger_key, sequence_name.
MATCH (q:Sequence {name: 'ledger'})
CREATE (:LedgerEntry {
  key: $key, file: $file, batch: $batch, run: $run, seq: q.last, at: $at, rows: $rows, stored: $stored
})
