// A Subject by its key, and the Identifiers that rows of subjects.csv join. Both are keyed hashes.
CREATE CONSTRAINT subject_key IF NOT EXISTS FOR (s:Subject) REQUIRE s.key IS UNIQUE;
CREATE CONSTRAINT identifier_token IF NOT EXISTS FOR (i:Identifier) REQUIRE i.token IS UNIQUE;
CREATE INDEX names_row IF NOT EXISTS FOR ()-[n:NAMES]-() ON (n.row);
