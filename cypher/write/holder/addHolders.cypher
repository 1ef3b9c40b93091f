// Makes sure that Holders with these ids exist, though no map may say anything of them yet.
// $ids. Row: none. Index: holder_id.
UNWIND $ids AS id
MERGE (:Holder {id: id})
