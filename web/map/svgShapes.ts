// One holder, fold or line as SVG, in the shapes that mapStyle.ts gives it on the canvas. Called by pictureSvg.ts. Pure.

import type { ElementDefinition } from 'cytoscape'
import type { Inks } from './mapStyle.ts'
import { escaped, folded } from './svgText.ts'

const round = (value: number) => Math.round(value * 10) / 10

/** Its shape with its name in it, or below it for the two ends. */
export function nodeShape({ data, position, classes }: ElementDefinition, inks: Inks): string {
  if (position === undefined) return ''
  const { x, y } = position
  const has = (name: string) => String(classes).split(' ').includes(name)
  if (has('badge')) {
    return `<circle cx="${x}" cy="${y}" r="8" fill="${inks.soft}"/>${name(String(data.name), x, y, 9, inks.card, 99)}`
  }
  const onChain = has('on-chain') || has('current')
  const stroke = onChain ? inks.cinnabar : has('SYSTEM') ? inks.indigo : inks.soft
  const fill = has('current') || has('seen') ? inks['cinnabar-wash'] : has('fold') ? inks.paper : inks.card
  const paint = `fill="${fill}" stroke="${stroke}" stroke-width="${onChain ? 2 : 1}"${has('fold') ? ' stroke-dasharray="4 3"' : ''}`
  const said = String(data.name)
  if (has('CUSTOMER')) {
    return `<circle cx="${x}" cy="${y}" r="20" ${paint}/>${name(said, x, y + 34, 12.5, inks.ink, 20, 'below')}`
  }
  if (has('MARKET')) {
    return `<path d="M${x - 20} ${y + 18}L${x} ${y - 18}L${x + 20} ${y + 18}Z" ${paint}/>${name(said, x, y + 34, 12.5, inks.ink, 21, 'below')}`
  }
  if (has('THIRD_PARTY')) {
    return `<path d="M${x - 56} ${y}L${x} ${y - 27}L${x + 56} ${y}L${x} ${y + 27}Z" ${paint}/>${name(said, x, y, 11, inks.ink, 12)}`
  }
  const height = has('fold') ? 28 : Number(data.height)
  const corner = has('SYSTEM') ? 0 : 6
  return `<rect x="${x - 52}" y="${y - height / 2}" width="104" height="${height}" rx="${corner}" ${paint}/>${name(said, x, y, has('fold') ? 12 : 12.5, has('fold') ? inks.soft : inks.ink, 16)}`
}

/** The same line as on the canvas: two quadratic curves that meet midway between the control points. */
export function lineShape(line: ElementDefinition, at: ReadonlyMap<string, ElementDefinition>, inks: Inks): string {
  const [source, target] = [at.get(String(line.data.source))?.position, at.get(String(line.data.target))?.position]
  if (source === undefined || target === undefined) return ''
  const has = (one: string) => String(line.classes).split(' ').includes(one)
  const start = { x: source.x + side(line.data.sourceEnd), y: source.y }
  const end = { x: target.x + side(line.data.targetEnd), y: target.y }
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const length = Math.hypot(dx, dy) || 1
  const distances = numbers(line.data.distances)
  const controls = numbers(line.data.weights).map((weight, i) => {
    const off = distances[i] ?? 0
    return { x: start.x + weight * dx - (off * dy) / length, y: start.y + weight * dy + (off * dx) / length }
  })
  const [a, b] = controls
  const path =
    a === undefined || b === undefined
      ? `M${start.x} ${start.y}L${end.x} ${end.y}`
      : `M${round(start.x)} ${round(start.y)}Q${round(a.x)} ${round(a.y)} ${round((a.x + b.x) / 2)} ${round((a.y + b.y) / 2)}Q${round(b.x)} ${round(b.y)} ${round(end.x)} ${round(end.y)}`
  const onChain = has('hop')
  const ink = has('INFERRED') ? inks['ochre-line'] : onChain ? inks.cinnabar : inks['line-strong']
  const dash = has('INFERRED') ? ' stroke-dasharray="6 5"' : has('unlogged') ? ' stroke-dasharray="3 4"' : ''
  const drawn = `<path d="${path}" fill="none" stroke="${ink}" stroke-width="${onChain ? 2.5 : 1.1}"${onChain ? '' : ' stroke-opacity="0.5"'}${dash}/>`
  if (!onChain) return drawn
  const from = b ?? start
  const angle = Math.atan2(end.y - from.y, end.x - from.x)
  const barb = (turn: number) =>
    `${round(end.x - 9 * Math.cos(angle + turn))} ${round(end.y - 9 * Math.sin(angle + turn))}`
  return `${drawn}<path d="M${round(end.x)} ${round(end.y)}L${barb(0.42)}L${barb(-0.42)}Z" fill="${ink}"/>`
}

function name(text: string, x: number, y: number, size: number, ink: string, most: number, where = 'middle'): string {
  const lines = folded(text, most)
  const first = where === 'below' ? y : y - ((lines.length - 1) * size * 1.1) / 2 + size * 0.35
  return lines
    .map(
      (line, i) =>
        `<text x="${x}" y="${round(first + i * size * 1.1)}" font-size="${size}" fill="${ink}">${escaped(line)}</text>`,
    )
    .join('')
}

/** "50% 0": the right-hand side of its box. */
function side(given: unknown): number {
  const at = typeof given === 'string' ? given : ''
  return at.startsWith('50%') ? 52 : at.startsWith('-50%') ? -52 : 0
}

function numbers(given: unknown): number[] {
  return typeof given === 'string' ? given.split(' ').map(Number) : []
}
