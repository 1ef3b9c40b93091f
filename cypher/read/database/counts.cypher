// How much is stored?
// Row: movements, subjects, batches, members, attributes, canaries, namings (tokens of rows), flows (open or closed),
// holders (named or declared). Index: none; each is one look at the database's own count.
CALL () { MATCH (:Movement) RETURN count(*) AS movements }
CALL () { MATCH (:Subject) RETURN count(*) AS subjects }
CALL () { MATCH (:Batch) RETURN count(*) AS batches }
CALL () { MATCH ()-[n:IN]->() RETURN count(n) AS members }
CALL () { MATCH (:Attribute) RETURN count(*) AS attributes }
CALL () { MATCH (:Canary) RETURN count(*) AS canaries }
CALL () { MATCH ()-[n:NAMES]->() RETURN count(n) AS namings }
CALL () { MATCH ()-[f:FLOWS_TO]->() RETURN count(f) AS flows }
CALL () { MATCH (:Holder) RETURN count(*) AS holders }
RETURN movements, subjects, batches, members, attributes, canaries, namings, flows, holders
