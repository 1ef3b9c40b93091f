// Takes the lock of the Holder $id. Row: id.
MATCH (h:Holder {id: $id}) SET h.touched = coalesce(h.touched, 0) + 1 RETURN h.id AS id
