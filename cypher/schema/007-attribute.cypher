// A value of a Subject as a fingerprint; its key is the hash of its row, so that a row is stored once.
CREATE CONSTRAINT attribute_key IF NOT EXISTS FOR (a:Attribute) REQUIRE a.key IS UNIQUE;
