// The rows of subjects.csv that hold any of these tokens, whole, with all tokens of each row.
// $tokens, $most. Row: row, token, validFrom, validTo, sorted by row. Index: identifier_token.
UNWIND $tokens AS token
MATCH (:Identifier {token: token})-[has:NAMES]->(s:Subject)
WITH DISTINCT s, has.row AS row
MATCH (s)<-[n:NAMES {row: row}]-(i:Identifier)
RETURN row, i.token AS token, n.validFrom AS validFrom, n.validTo AS validTo
ORDER BY row, token LIMIT $most
