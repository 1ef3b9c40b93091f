// Which Batches have at least one member?
// Row: id, in no order. Index: none; reads all Batches, not their members.
MATCH (b:Batch)
WHERE EXISTS { (b)<-[:IN]-() }
RETURN b.id AS id
