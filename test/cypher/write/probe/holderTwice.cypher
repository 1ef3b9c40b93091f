// The same Holder two times, as only a database without constraints allows. Row: none.
UNWIND [1, 2] AS time CREATE (:Holder {id: 'twice'})
