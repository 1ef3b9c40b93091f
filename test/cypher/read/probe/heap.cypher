// Needs more memory than a transaction may have. Row: size.
UNWIND range(1, 30000000) AS i WITH collect(toString(i)) AS texts RETURN size(texts) AS size
