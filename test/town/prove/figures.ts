// Figures as text: shares with their interval, days, seconds; a dash where there is nothing to measure. And tables in
// Markdown that can be read on a terminal as well.

import { figureOf, type Share } from './measures.ts'
import { wilson } from './wilson.ts'

const DASH = '–'

/** 0.973; a dash for nothing. */
export function shareText(share: Share): string {
  const figure = figureOf(share)
  return figure === null ? DASH : figure.toFixed(3)
}

/** 0.91–0.99; a dash for nothing. */
export function intervalText(share: Share): string {
  if (share.all === 0) return DASH
  const [low, high] = wilson(share.good, share.all)
  return `${low.toFixed(2)}–${high.toFixed(2)}`
}

/** `39`, or `38.5` where ties left a half. */
export function countText(count: number): string {
  return Number.isInteger(count) ? String(count) : count.toFixed(1)
}

export function numberText(value: number | null, digits: number): string {
  if (value === null) return DASH
  return Number.isFinite(value) ? value.toFixed(digits) : 'no end'
}

/** A table whose columns are padded; the first is flush left, the others flush right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((cell, c) => Math.max(3, cell.length, ...rows.map((row) => row[c]!.length)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join(' | ')} |`
  const rule = `|${widths.map((width, c) => (c === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(header), rule, ...rows.map(line)].join('\n')
}
