// What a Case remembers, each by its id, which begins with that of the Case: the same revision, pin or question is one.
CREATE CONSTRAINT note_id IF NOT EXISTS FOR (n:Note) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT pin_id IF NOT EXISTS FOR (p:Pin) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT view_id IF NOT EXISTS FOR (v:View) REQUIRE v.id IS UNIQUE;
CREATE CONSTRAINT inquiry_id IF NOT EXISTS FOR (q:Inquiry) REQUIRE q.id IS UNIQUE;
