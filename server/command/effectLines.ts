// The effects of a diff as sentences: "2 outlets gain a path to a third party". Called by diffText.ts and diffMarkdown.ts,
// which dress the words.

import type { CategoryEffect, Effects, PathEffect } from '@suyuan/seed/diff/effects.ts'
import type { PathStep } from '@suyuan/seed/diff/shortestPaths.ts'

/** How ids and keys are dressed: as they are, or as code. */
export type Dress = (text: string) => string

const SHOWN = 12

/** One sentence a line; empty when nothing changes. What is left out is said at its place. */
export function effectLines({ paths, categories, silentFlows }: Effects, dress: Dress): string[] {
  return [
    ...firstPaths(paths, true, dress),
    ...firstPaths(paths, false, dress),
    ...otherPaths(paths, dress),
    ...categoryLines(categories, dress),
    ...(silentFlows.after > 0
      ? [`${silentFlows.after} flows do not say what they carry, so nothing is known of where that gets to.`]
      : []),
  ]
}

/** Holders that come to have a way to the outside, or lose all of theirs, counted by kind. */
function firstPaths(paths: readonly PathEffect[], gains: boolean, dress: Dress): string[] {
  const turned = paths.filter((one) => isTurn(one) && one.hasAny === gains)
  const kinds = [...new Set(turned.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const all = turned.filter((one) => one.kind === kind)
    const who = [...new Set(all.map(({ from }) => from))]
    const ends = [...new Set(all.map(({ to }) => to))].sort()
    const one = who.length === 1
    const verb = gains ? (one ? 'gains a path' : 'gain a path') : one ? 'loses its path' : 'lose their paths'
    const example = pathWords(all[0]?.path ?? [], dress)
    return `${counted(who.length, kind)} ${verb} to a third party: ${some(who, dress)} (to ${some(ends, dress)}), as ${example}`
  })
}

/** The others: what changes between two that are named, Holders of one kind with one change together. */
function otherPaths(paths: readonly PathEffect[], dress: Dress): string[] {
  const groups = new Map<string, PathEffect[]>()
  for (const one of paths.filter((each) => !isTurn(each))) {
    const key = JSON.stringify([one.kind, one.to, one.had, one.has, one.gained, one.lost])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const lines = [...groups.values()].flatMap((all) => {
    const { kind, to, had, has, gained, lost } = all[0]!
    const [s, their] = all.length === 1 ? ['s', 'its'] : ['', 'their']
    const what = !had ? `gain${s} a path` : !has ? `lose${s} ${their} path` : `change${s} what can pass`
    const who = some(
      all.map(({ from }) => from),
      dress,
    )
    const keys = `${signed('+', gained, dress)}${signed('-', lost, dress)}`
    return `${counted(all.length, kind)} ${what} to ${dress(to)}: ${who}, for${keys}`
  })
  return capped(lines)
}

function isTurn({ hadAny, hasAny }: PathEffect): boolean {
  return hadAny !== hasAny
}

function categoryLines(effects: readonly CategoryEffect[], dress: Dress): string[] {
  const outside = (one: CategoryEffect): number => (one.stage === 'THIRD_PARTY' || one.stage === 'MARKET' ? 0 : 1)
  const sorted = [...effects].sort((a, b) => outside(a) - outside(b))
  return capped(
    sorted.map(({ holder, category, change, path }) => {
      const verb = change === 'GAINED' ? 'now reaches' : 'no longer reaches'
      return `${dress(category)} ${verb} ${dress(holder)}: ${pathWords(path, dress)}`
    }),
  )
}

function capped(lines: readonly string[]): string[] {
  const more = lines.length - SHOWN
  return more <= 0 ? [...lines] : [...lines.slice(0, SHOWN), `… ${more} more; --format json lists all`]
}

function counted(count: number, kind: PathEffect['kind']): string {
  const word = (kind ?? 'holder').toLowerCase().replace('_', ' ')
  return `${count} ${count === 1 ? word : word.replace(/y$/, 'ie').concat('s')}`
}

function some(ids: readonly string[], dress: Dress): string {
  const shown = ids.slice(0, SHOWN).map(dress).join(', ')
  return ids.length > SHOWN ? `${shown} and ${ids.length - SHOWN} more` : shown
}

function signed(sign: string, keys: readonly string[], dress: Dress): string {
  return keys.map((key) => ` ${sign}${dress(key)}`).join('')
}

function pathWords(path: readonly PathStep[], dress: Dress): string {
  const first = path[0]
  if (first === undefined) return ''
  const text = path.reduce(
    (words, { to, flow }) => `${words} ${flow === null ? '~' : `-[${flow}]->`} ${to}`,
    first.from,
  )
  return dress(text)
}
