// How a revision names who brought or dropped it: by the door and the public id, as the audit does. No name, no secret.

import type { Member } from '../guard/member.ts'

/** For example "page 3fb2c10a77de". */
export function whoOf(member: Member | null): string {
  return member === null ? 'nobody' : `${member.door.toLowerCase()} ${member.id}`
}
