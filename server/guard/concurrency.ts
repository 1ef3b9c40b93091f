// How many requests one member may have under way at a time. Above it a request is turned away at once, so that one
// script cannot hold the database for everybody.

import type { Member } from './member.ts'

export interface Concurrency {
  /** Takes a place and gives the function that gives it back; null when all are taken. */
  readonly enter: (member: Member) => (() => void) | null
}

/** Nobody under way yet. */
export function concurrency(): Concurrency {
  const underWay = new Map<string, number>()
  return {
    enter: (member) => {
      const busy = underWay.get(member.id) ?? 0
      if (busy >= member.limits.concurrency) return null
      underWay.set(member.id, busy + 1)
      return () => {
        const left = (underWay.get(member.id) ?? 1) - 1
        if (left > 0) underWay.set(member.id, left)
        else underWay.delete(member.id)
      }
    },
  }
}
