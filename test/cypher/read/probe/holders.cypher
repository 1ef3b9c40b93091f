// Ids of all Holders. Row: id.
MATCH (h:Holder) RETURN h.id AS id ORDER BY id
