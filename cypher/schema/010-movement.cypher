// A Movement is unique by source and id. `at` serves pages by time.
CREATE CONSTRAINT movement_source_id IF NOT EXISTS FOR (m:Movement) REQUIRE (m.source, m.id) IS UNIQUE;
CREATE INDEX movement_at IF NOT EXISTS FOR (m:Movement) ON (m.at);
