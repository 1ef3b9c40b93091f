// Enum values with a description each, from a closed list of the model: a value that the model gains does not compile
// until it is described here.

/** The `values` of a Pothos enum, in the order of the list. */
export function described<const T extends string>(
  list: readonly T[],
  descriptions: Readonly<Record<T, string>>,
): Record<T, { value: T; description: string }> {
  const values = Object.fromEntries(list.map((value) => [value, { value, description: descriptions[value] }]))
  return values as Record<T, { value: T; description: string }>
}
