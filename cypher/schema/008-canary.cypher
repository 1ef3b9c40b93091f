// A planted record; its key is the hash of its row.
CREATE CONSTRAINT canary_key IF NOT EXISTS FOR (c:Canary) REQUIRE c.key IS UNIQUE;
