// Makes sure that these Category keys are known to be in use.
// $keys. Row: none. Index: category_key.
UNWIND $keys AS key
MERGE (:Category {key: key})
