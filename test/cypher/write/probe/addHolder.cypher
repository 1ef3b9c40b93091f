// Makes the Holder $id. Row: id.
MERGE (h:Holder {id: $id}) RETURN h.id AS id
