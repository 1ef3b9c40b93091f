// Closes the references to data sets with these keys: their source says something else, or nothing, from this revision on.
// $keys, $at (epoch ms), $revision. Row: none. Index: refers_to_key.
UNWIND $keys AS key
MATCH ()-[x:REFERS_TO {key: key}]->()
SET x.closedAt = $at, x.closedBy = $revision
