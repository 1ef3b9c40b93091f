// The highest number that a revision of a source ever had, dropped ones too: a number is never given twice.
// $source. Row: number (0: none yet). Index: map_revision_source.
OPTIONAL MATCH (r:MapRevision {source: $source})
RETURN coalesce(max(r.number), 0) AS number
