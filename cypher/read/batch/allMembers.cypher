// Every membership of every Batch; streamed, never held.
// Row: batch (id), who (tokens), in no order. Index: none; reads all.
MATCH (b:Batch)<-[n:IN]-(:Subject)
RETURN b.id AS batch, n.tokens AS who
