// Closes the states of Holders with these keys: their source says something else, or nothing, from this revision on.
// $keys, $at (epoch ms), $revision. Row: none. Index: holder_state_key.
UNWIND $keys AS key
MATCH (x:HolderState {key: key})
SET x.closedAt = $at, x.closedBy = $revision
