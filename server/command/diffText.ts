// A diff for people on a terminal: what is new, gone and other, word by word, then what it does. Called by diff.ts.

import { isSame } from '@suyuan/seed/diff/diffMaps.ts'
import type { Change, Described, Value, WordDiff } from '@suyuan/seed/diff/wordDiff.ts'
import type { Compared } from './diff.ts'
import { effectLines } from './effectLines.ts'
import { MAP_CAVEAT } from './mapCaveat.ts'

/** Without a trailing newline. */
export function diffText({ before, after, diff }: Compared): string {
  const head = `${before.what} (${before.view.names.map(printable).join(', ') || 'no map'}) → ${after.what} (${after.view.names.map(printable).join(', ')})`
  if (isSame(diff)) return `${head}\nThe maps say the same.`
  const effects = effectLines(diff.effects, printable)
  const keys = [
    ...diff.categories.added.map((key) => `  + ${printable(key)}`),
    ...diff.categories.removed.map((key) => `  - ${printable(key)}`),
  ]
  return [
    head,
    ...section('Holders', diff.holders, holderWords),
    ...section('Flows', diff.flows, flowWords),
    ...section('Fields', diff.fields, (facts) => listed(facts.categories)),
    ...section('Lineage of fields', diff.derives, () => ''),
    ...section('Declarations', diff.declarations, (facts) => `of ${shownValue(facts.holder ?? null)}`),
    ...section('References to data sets', diff.references, () => ''),
    ...(keys.length === 0 ? [] : ['', 'Categories in use', ...keys]),
    '',
    'Effect',
    ...(effects.length === 0 ? ['  None on who gets what.'] : effects.map((line) => `  ${line}`)),
    '',
    MAP_CAVEAT,
  ].join('\n')
}

function section(title: string, diff: WordDiff, words: (facts: Described['facts']) => string): string[] {
  const { added, removed, changed } = diff
  if (added.length + removed.length + changed.length === 0) return []
  const line = (sign: string, { id, facts }: Described): string =>
    `  ${sign} ${printable(id)}  ${words(facts)}`.trimEnd()
  return [
    '',
    `${title}: ${added.length} added, ${removed.length} removed, ${changed.length} changed`,
    ...added.map((one) => line('+', one)),
    ...removed.map((one) => line('-', one)),
    ...changed.map(({ id, changes }) => `  ~ ${printable(id)}  ${changes.map(changeWords).join('; ')}`),
  ]
}

/** `retentionDays 365 → 90`, and of lists what came and went. */
export function changeWords({ property, before, after }: Change): string {
  if (isTexts(before ?? []) && isTexts(after ?? []) && (Array.isArray(before) || Array.isArray(after))) {
    const [old, fresh] = [texts(before), texts(after)]
    const came = fresh.filter((one) => !old.includes(one)).map((one) => ` +${printable(one)}`)
    const went = old.filter((one) => !fresh.includes(one)).map((one) => ` -${printable(one)}`)
    // An empty list and no list at all mean different things.
    if (came.length + went.length > 0) return `${printable(property)}${came.join('')}${went.join('')}`
  }
  return `${printable(property)} ${shownValue(before)} → ${shownValue(after)}`
}

export function holderWords(facts: Described['facts']): string {
  return `${shownValue(facts.kind ?? null)} ${shownValue(facts.name ?? null)}`
}

export function flowWords(facts: Described['facts']): string {
  return `${shownValue(facts.from ?? null)} → ${shownValue(facts.to ?? null)} ${listed(facts.categories)}`
}

/** Control and direction characters would act on the terminal; they are shown as what they are. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`)
}

function listed(value: Value | undefined): string {
  return `{${texts(value ?? null)
    .map(printable)
    .join(' ')}}`
}

function shownValue(value: Value): string {
  if (value === null) return 'not said'
  return printable(typeof value === 'string' ? value : JSON.stringify(value))
}

function isTexts(value: Value): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function texts(value: Value): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}
