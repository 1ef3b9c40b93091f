// Which Category keys do maps, movements or attributes use?
// $most. Row: key, sorted. Index: category_key.
MATCH (c:Category)
RETURN c.key AS key ORDER BY key LIMIT $most
