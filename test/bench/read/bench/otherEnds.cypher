// Which nodes are there beside the Movements that Movements hang on? Row: name (labels and id). Index: none.
MATCH (n) WHERE n:Holder OR n:Subject OR n:Batch
RETURN labels(n)[0] + ' ' + coalesce(n.id, n.key) AS name
