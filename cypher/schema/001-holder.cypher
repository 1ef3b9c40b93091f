// A Holder is known by its id. What maps say of it are HolderStates, one for each source and stretch of knowledge: a
// later map closes a state (closedAt) and opens another, and overwrites none.
CREATE CONSTRAINT holder_id IF NOT EXISTS FOR (h:Holder) REQUIRE h.id IS UNIQUE;
CREATE CONSTRAINT holder_state_key IF NOT EXISTS FOR (s:HolderState) REQUIRE s.key IS UNIQUE;
// A system REFERS_TO a data set: the data set is part of it, unless its own map says otherwise.
CREATE CONSTRAINT refers_to_key IF NOT EXISTS FOR ()-[r:REFERS_TO]-() REQUIRE r.key IS UNIQUE;
