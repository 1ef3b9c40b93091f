// Every property of every node and relationship, as it is stored. Row: word, properties.
MATCH (n) RETURN labels(n)[0] AS word, properties(n) AS properties
UNION ALL
MATCH ()-[r]->() RETURN type(r) AS word, properties(r) AS properties
