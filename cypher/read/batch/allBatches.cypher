// Every Batch, also those whose members are not known.
// Row: id, sorted. Index: batch_id.
MATCH (b:Batch)
RETURN b.id AS id ORDER BY id
