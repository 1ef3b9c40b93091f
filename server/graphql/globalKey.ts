// Arguments take a key or a global id, whichever the analyst has at hand: "crm" and "Holder:crm" are the same.

/** The key in `id`: what follows "Typename:" when it stands there, else the text as it is. */
export function keyOf(typename: string, id: string): string {
  const prefix = `${typename}:`
  return id.startsWith(prefix) ? id.slice(prefix.length) : id
}
