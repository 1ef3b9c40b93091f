// The unknown source is a candidate without a holder; in the address it goes by a key that no holder can have.

export const UNKNOWN = '~unknown'
