// Opens again whatever this revision of the map closed, as if it had never said otherwise.
// $revision. Row: reopened. Index: none; the labels hold the map only.
CALL () {
  MATCH (x:HolderState|FieldState|Declaration) WHERE x.closedBy = $revision
  REMOVE x.closedAt, x.closedBy
  RETURN count(x) AS done
  UNION ALL
  MATCH ()-[x:FLOWS_TO|DERIVES|REFERS_TO]->() WHERE x.closedBy = $revision
  REMOVE x.closedAt, x.closedBy
  RETURN count(x) AS done
}
RETURN sum(done) AS reopened
