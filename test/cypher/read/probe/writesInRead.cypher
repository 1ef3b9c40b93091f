// Tries to write although it lies under read/. Row: id.
CREATE (h:Holder {id: 'sneaked-in'}) RETURN h.id AS id
