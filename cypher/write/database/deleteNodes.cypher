// Deletes up to $most nodes that bear no relationship any more. Run it until it deletes none.
// Row: deleted. Index: none.
MATCH (any)
WITH any LIMIT $most
DELETE any
RETURN count(*) AS deleted
