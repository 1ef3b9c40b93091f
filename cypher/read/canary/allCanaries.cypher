// Every planted record.
// Row: who (tokens), plantedIn, plantedAt, in no order. Index: none; there are few.
MATCH (c:Canary)
RETURN c.tokens AS who, c.plantedIn AS plantedIn, c.plantedAt AS plantedAt
