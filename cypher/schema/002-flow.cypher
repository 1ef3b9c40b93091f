// A Flow is a relationship FLOWS_TO, one for each source and stretch of knowledge.
CREATE CONSTRAINT flow_key IF NOT EXISTS FOR ()-[f:FLOWS_TO]-() REQUIRE f.key IS UNIQUE;
CREATE INDEX flow_id IF NOT EXISTS FOR ()-[f:FLOWS_TO]-() ON (f.id);
