// Deletes up to $most relationships. Run it until it deletes none, before deleteNodes.
// Row: deleted. Index: none.
MATCH ()-[any]->()
WITH any LIMIT $most
DELETE any
RETURN count(*) AS deleted
