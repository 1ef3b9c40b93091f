// Is there anything at all in this database?
// Row: labels of one node; no row when it is empty. Index: none; stops at the first node.
MATCH (any)
RETURN labels(any) AS labels LIMIT 1
