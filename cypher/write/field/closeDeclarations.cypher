// Closes the declarations with these keys: their source says something else, or nothing, from this revision on.
// $keys, $at (epoch ms), $revision. Row: none. Index: declaration_key.
UNWIND $keys AS key
MATCH (x:Declaration {key: key})
SET x.closedAt = $at, x.closedBy = $revision
