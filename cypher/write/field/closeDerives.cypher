// Closes the lineage edges with these keys: their source says something else, or nothing, from this revision on.
// $keys, $at (epoch ms), $revision. Row: none. Index: derives_key.
UNWIND $keys AS key
MATCH ()-[x:DERIVES {key: key}]->()
SET x.closedAt = $at, x.closedBy = $revision
