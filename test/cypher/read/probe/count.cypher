// Numbers from 1 to $n. Row: i.
UNWIND range(1, $n) AS i RETURN i
