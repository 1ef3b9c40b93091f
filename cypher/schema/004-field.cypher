// Columns of data sets, the lineage between them, and the privacy declarations of systems, each with its stretch of
// knowledge like Holders and Flows.
CREATE CONSTRAINT field_id IF NOT EXISTS FOR (f:Field) REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT field_state_key IF NOT EXISTS FOR (s:FieldState) REQUIRE s.key IS UNIQUE;
CREATE CONSTRAINT derives_key IF NOT EXISTS FOR ()-[d:DERIVES]-() REQUIRE d.key IS UNIQUE;
CREATE CONSTRAINT declaration_key IF NOT EXISTS FOR (d:Declaration) REQUIRE d.key IS UNIQUE;
