// Which Neo4j is this?
// Row: version ('5.26.30', '2026.08.1'), edition ('community', 'enterprise'). Index: none.
CALL dbms.components() YIELD name, versions, edition
WITH name, versions, edition WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version, edition
