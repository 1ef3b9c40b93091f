// A diff as Markdown for a pull request: the effect first, since that is what a reviewer decides on, then the lists. Called
// by diff.ts. Every id and value stands in a code span, so that nothing of a map can act as Markdown or HTML.

import { isSame } from '@suyuan/seed/diff/diffMaps.ts'
import type { Described, WordDiff } from '@suyuan/seed/diff/wordDiff.ts'
import type { Compared } from './diff.ts'
import { changeWords, flowWords, holderWords, printable } from './diffText.ts'
import { effectLines } from './effectLines.ts'
import { MAP_CAVEAT } from './mapCaveat.ts'

/** Without a trailing newline. */
export function diffMarkdown({ before, after, diff }: Compared): string {
  const head = `### Map: ${code(before.what)} → ${code(after.what)}`
  if (isSame(diff)) return `${head}\n\nThe maps say the same.`
  const effects = effectLines(diff.effects, code)
  return [
    head,
    '',
    '#### Effect',
    '',
    ...(effects.length === 0 ? ['- None on who gets what.'] : effects.map((line) => `- ${line}`)),
    ...section('Holders', diff.holders, holderWords),
    ...section('Flows', diff.flows, flowWords),
    ...section('Fields', diff.fields, () => ''),
    ...section('Lineage of fields', diff.derives, () => ''),
    ...section('Declarations', diff.declarations, () => ''),
    ...section('References to data sets', diff.references, () => ''),
    ...categories(diff.categories),
    '',
    `<sub>${MAP_CAVEAT}</sub>`,
  ].join('\n')
}

function section(title: string, diff: WordDiff, words: (facts: Described['facts']) => string): string[] {
  const { added, removed, changed } = diff
  if (added.length + removed.length + changed.length === 0) return []
  const line = (sign: string, { id, facts }: Described): string => {
    const text = words(facts)
    return `- ${sign} ${code(id)}${text === '' ? '' : ` ${code(text)}`}`
  }
  return [
    '',
    `#### ${title}: ${added.length} added, ${removed.length} removed, ${changed.length} changed`,
    '',
    ...added.map((one) => line('added', one)),
    ...removed.map((one) => line('removed', one)),
    ...changed.map(
      ({ id, changes }) => `- changed ${code(id)} ${changes.map((one) => code(changeWords(one))).join(' ')}`,
    ),
  ]
}

function categories({
  added,
  removed,
}: {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}): string[] {
  if (added.length + removed.length === 0) return []
  return [
    '',
    '#### Categories in use',
    '',
    ...added.map((key) => `- added ${code(key)}`),
    ...removed.map((key) => `- removed ${code(key)}`),
  ]
}

/** A code span that its text cannot close: fenced by more backticks than it holds in a row. */
function code(text: string): string {
  const shown = printable(text)
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = shown === '' || shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}
