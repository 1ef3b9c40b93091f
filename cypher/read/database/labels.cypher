// Which labels do the nodes of this database bear?
// Row: label. Index: none; the database keeps this list itself.
CALL db.labels() YIELD label
RETURN label ORDER BY label
