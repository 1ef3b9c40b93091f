// Takes away whatever this revision of the map opened.
// $revision. Row: removed. Index: none; the labels hold the map only.
CALL () {
  MATCH ()-[x:FLOWS_TO|DERIVES|REFERS_TO]->() WHERE x.revision = $revision
  DELETE x
  RETURN count(x) AS done
  UNION ALL
  MATCH (x:HolderState|FieldState|Declaration) WHERE x.revision = $revision
  DETACH DELETE x
  RETURN count(x) AS done
}
RETURN sum(done) AS removed
