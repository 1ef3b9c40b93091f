// The picture as an SVG text, written from our own placed elements: shapes, lines, names, heads of the columns, and below it
// the sentence that says what it may not be taken for. Names only: no key of a holder or flow is written. Pure.

import type { ElementDefinition } from 'cytoscape'
import type { Picture } from './elements.ts'
import { boundsOf } from './fit.ts'
import type { Inks } from './mapStyle.ts'
import { lineShape, nodeShape } from './svgShapes.ts'
import { escaped, folded } from './svgText.ts'

export interface SvgWords {
  /** Names of the stages, as the picture's columns follow each other. */
  readonly heads: readonly string[]
  /** What is shown of how many. */
  readonly limit: string
  readonly caveat: string
  readonly font: string
}

const MARGIN = 24
const ABOVE = 34
const LINE = 17

/** Null for an empty picture. Size in units of the picture. */
export function pictureSvg(
  picture: Picture,
  inks: Inks,
  words: SvgWords,
): { readonly text: string; readonly width: number; readonly height: number } | null {
  const bounds = boundsOf(picture)
  if (bounds === null) return null
  const width = Math.ceil(Math.max(bounds.width, 420) + 2 * MARGIN)
  const notes = [words.limit, ...folded(words.caveat, (width - 2 * MARGIN) / 6.2)]
  const height = Math.ceil(bounds.height + 2 * MARGIN + ABOVE + notes.length * LINE)
  const [left, top] = [bounds.left - MARGIN, bounds.top - MARGIN - ABOVE]
  const at = new Map(picture.elements.map((one) => [String(one.data.id), one]))
  const lines = picture.elements.filter(({ group }) => group === 'edges')
  const nodes = picture.elements.filter(({ group }) => group === 'nodes')
  let from = 0
  const heads = picture.columns.map(({ edge }, i) => {
    const middle = (from + edge) / 2
    from = edge
    return `<text x="${middle}" y="${top + 22}" font-size="11" fill="${inks.soft}">${escaped(words.heads[i] ?? '')}</text>`
  })
  const body = [
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${inks.paper}"/>`,
    ...heads,
    // The chain is drawn over the flows, the holders over both.
    ...[...lines.filter(isFlow), ...lines.filter((line) => !isFlow(line))].map((line) => lineShape(line, at, inks)),
    ...nodes.map((node) => nodeShape(node, inks)),
    ...notes.map(
      (note, i) =>
        `<text x="${left + MARGIN}" y="${top + height - MARGIN / 2 - (notes.length - 1 - i) * LINE}" font-size="12" text-anchor="start" fill="${inks.soft}">${escaped(note)}</text>`,
    ),
  ]
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}" font-family="${escaped(words.font)}" text-anchor="middle">\n${body.join('\n')}\n</svg>\n`
  return { text, width, height }
}

function isFlow({ classes }: ElementDefinition): boolean {
  return String(classes).startsWith('flow')
}
