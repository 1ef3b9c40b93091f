// A Holder is known by its id. What maps say of it are HolderStates, one for each source and stretch of knowledge: a
// later map closes a state (closedAt) and opens another, and overwrites none.
CREATE CONSTRAINT holder_id IF NOT EXISTS FOR (h:Holder) REQUIRE h.id IS UNIQUE;
CREATE CONSTRAINT holder_state_key IF NOT EXISTS FOR (s:HolderState) REQUIRE s.key IS UNIQUE;
