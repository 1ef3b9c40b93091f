// Replaces the password of the user who asks. Runs on the database `system`.
// $old, $new. Row: none. Index: none.
ALTER CURRENT USER SET PASSWORD FROM $old TO $new
