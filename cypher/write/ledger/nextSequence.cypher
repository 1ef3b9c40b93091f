// Takes the next number. Its lock is held until the transaction ends, so that batches are stored one after another and
// a reader who has seen a number has seen all lesser ones.
// Row: seq. Index: sequence_name.
MERGE (s:Sequence {name: 'ledger'})
  ON CREATE SET s.last = 0
SET s.last = s.last + 1
RETURN s.last AS seq
