// Does the database answer?
// Row: one. Index: none.
RETURN 1 AS one
