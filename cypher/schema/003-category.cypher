// A Category in use, by its dotted key. Labels and the tree are the vocabulary's (cypher/model/vocabulary.ts).
CREATE CONSTRAINT category_key IF NOT EXISTS FOR (c:Category) REQUIRE c.key IS UNIQUE;
