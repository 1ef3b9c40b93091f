// Closes the states of Fields with these keys: their source says something else, or nothing, from this revision on.
// $keys, $at (epoch ms), $revision. Row: none. Index: field_state_key.
UNWIND $keys AS key
MATCH (x:FieldState {key: key})
SET x.closedAt = $at, x.closedBy = $revision
