// Which uniqueness constraints does this database keep?
// Row: name, target (label or relationship type), properties. Index: none; the database keeps this list itself.
SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties
WHERE type IN ['UNIQUENESS', 'RELATIONSHIP_UNIQUENESS', 'NODE_PROPERTY_UNIQUENESS', 'RELATIONSHIP_PROPERTY_UNIQUENESS']
RETURN name, labelsOrTypes[0] AS target, properties ORDER BY name
