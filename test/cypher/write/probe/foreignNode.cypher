// A node of somebody else's. Row: none.
CREATE (:Person {name: 'nobody'})
