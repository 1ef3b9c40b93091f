// A subject’s token as people can read and compare it. A token says nothing about the person; even so the whole one is
// never shown in an address.

/** "p·9f2c41" for `hk1:p.9f2c41…`: the kind's letter and the first six characters. */
export function shortToken(token: string): string {
  const [, letter, hash] = /^hk1:([a-z])\.(.{6})/.exec(token) ?? []
  return letter === undefined || hash === undefined ? token.slice(0, 8) : `${letter}·${hash}`
}
