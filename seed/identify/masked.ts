// Tells a masked value (138****8000, 张*, XXXX1234) from a whole one. A masked value proves that its category leaked and
// matches nobody by itself. Used by the readers of leaked rows and of native files.

const MASK = /[*•●∗×█■□]|[xX]{3,}|#{2,}|\?{3,}/

/** True when part of the value is hidden. A final X of an ID number is no mask. */
export function isMasked(raw: string): boolean {
  return MASK.test(raw.normalize('NFKC'))
}
