// Every fingerprint of a value; streamed, never held.
// Row: who (tokens), category, hash, validFrom, validTo, in no order. Index: none; reads all.
MATCH (a:Attribute)
RETURN a.tokens AS who, a.category AS category, a.hash AS hash, a.validFrom AS validFrom, a.validTo AS validTo
