// Waits until every index is filled, at most $seconds. Row: none.
CALL db.awaitIndexes($seconds)
