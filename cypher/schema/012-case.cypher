// A Case by its opaque id; its Exhibits by case and row, so that the same row sent twice is one. Cases are listed by the
// time they were opened.
CREATE CONSTRAINT case_id IF NOT EXISTS FOR (c:Case) REQUIRE c.id IS UNIQUE;
CREATE INDEX case_opened IF NOT EXISTS FOR (c:Case) ON (c.openedAt);
CREATE CONSTRAINT exhibit_id IF NOT EXISTS FOR (e:Exhibit) REQUIRE e.id IS UNIQUE;
