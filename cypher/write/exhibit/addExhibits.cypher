// Stores leaked rows in a Case: a new row number is added, a known one with other content replaced, an equal one left.
// Parameters: $case, $seenWhere (used when the Case has none), $rows [{id, row, seenAt, who, categories, hashes, masked,
// content}]. Row: added, replaced, alreadyThere; none when there is no such Case. Index: case_id, exhibit_id.
MATCH (c:Case {id: $case})
SET c.version = c.version + 1, c.seenWhere = coalesce(c.seenWhere, $seenWhere)
WITH c
UNWIND $rows AS row
MERGE (e:Exhibit {id: row.id})
WITH c, row, e, e.content AS before
SET e = row
MERGE (c)-[:HOLDS]->(e)
RETURN sum(CASE WHEN before IS NULL THEN 1 ELSE 0 END) AS added,
  sum(CASE WHEN before <> row.content THEN 1 ELSE 0 END) AS replaced,
  sum(CASE WHEN before = row.content THEN 1 ELSE 0 END) AS alreadyThere
