// How the picture looks: shape says the stage, a dashed line says "inferred" or "leaves no log", colour only repeats it.
// Pure: the inks are handed in, read from the page's style sheet by Map.tsx.

import type { StylesheetJson } from 'cytoscape'

export const INK_NAMES = [
  'paper',
  'card',
  'ink',
  'soft',
  'line',
  'line-strong',
  'cinnabar',
  'cinnabar-wash',
  'indigo',
  'ochre',
  'ochre-line',
  'jade',
] as const
export type Inks = Readonly<Record<(typeof INK_NAMES)[number], string>>

export function mapStyle(inks: Inks, font: string): StylesheetJson {
  return [
    {
      selector: 'node.holder',
      style: {
        label: 'data(name)',
        'font-family': font,
        'font-size': 12.5,
        // Smaller than this on the screen nobody reads it, and drawing it costs most.
        'min-zoomed-font-size': 4,
        'line-height': 1.1,
        color: inks.ink,
        'text-valign': 'center',
        'text-halign': 'center',
        'text-wrap': 'wrap',
        'text-max-width': '98px',
        'background-color': inks.card,
        'border-color': inks.soft,
        'border-width': 1,
        width: 104,
        height: 'data(height)',
        shape: 'round-rectangle',
        'corner-radius': '6px',
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.cjk', style: { 'text-overflow-wrap': 'anywhere' } },
    {
      selector: 'node.CUSTOMER',
      style: {
        shape: 'ellipse',
        width: 40,
        height: 40,
        'text-valign': 'bottom',
        'text-margin-y': 6,
        'text-max-width': '120px',
      },
    },
    { selector: 'node.SYSTEM', style: { shape: 'rectangle', 'border-color': inks.indigo, 'border-width': 1.5 } },
    {
      selector: 'node.THIRD_PARTY',
      style: { shape: 'diamond', width: 112, height: 54, 'font-size': 11, 'text-max-width': '74px' },
    },
    {
      selector: 'node.MARKET',
      style: {
        shape: 'triangle',
        width: 40,
        height: 36,
        'text-valign': 'bottom',
        'text-margin-y': 6,
        'text-max-width': '130px',
      },
    },
    { selector: 'node.reached', style: { 'border-color': inks.indigo, 'border-style': 'double', 'border-width': 4 } },
    { selector: 'node.on-chain', style: { 'border-color': inks.cinnabar, 'border-width': 2 } },
    {
      selector: 'node.current',
      style: {
        'background-color': inks['cinnabar-wash'],
        'border-color': inks.cinnabar,
        'border-width': 2,
        'font-weight': 'bold',
      },
    },
    { selector: 'node.seen', style: { 'background-color': inks['cinnabar-wash'] } },
    { selector: 'node.picked', style: { 'outline-color': inks.indigo, 'outline-width': 2, 'outline-offset': 3 } },
    {
      selector: 'node.boxed',
      style: { 'outline-color': inks.indigo, 'outline-style': 'dashed', 'outline-width': 2, 'outline-offset': 3 },
    },
    // What an import would change (steward/changePicture.ts): the sign is in the name, the line says it again.
    { selector: 'node.ADDED', style: { 'border-color': inks.jade, 'border-width': 2.5, 'font-weight': 'bold' } },
    { selector: 'node.REMOVED', style: { 'border-color': inks.cinnabar, 'border-style': 'dashed', 'border-width': 2 } },
    {
      selector: 'node.CHANGED',
      style: { 'border-color': inks['ochre-line'], 'border-style': 'double', 'border-width': 4 },
    },
    {
      selector: 'node.fold',
      style: {
        label: 'data(name)',
        'font-family': font,
        'font-size': 12,
        color: inks.soft,
        'text-valign': 'center',
        'text-halign': 'center',
        'background-color': inks.paper,
        'border-color': inks.soft,
        'border-style': 'dashed',
        'border-width': 1,
        shape: 'round-rectangle',
        'corner-radius': '6px',
        width: 104,
        height: 28,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'node.badge',
      style: {
        label: 'data(name)',
        'font-family': font,
        'font-size': 9,
        color: inks.card,
        'text-valign': 'center',
        'text-halign': 'center',
        'background-color': inks.soft,
        shape: 'ellipse',
        width: 16,
        height: 16,
        'z-index': 20,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-weights': 'data(weights)',
        'control-point-distances': 'data(distances)',
        // Cytoscape knows this word, its types do not yet.
        'edge-distances': 'endpoints' as 'intersection',
        'source-endpoint': 'data(sourceEnd)',
        'target-endpoint': 'data(targetEnd)',
        'line-color': inks['line-strong'],
        'line-opacity': 0.42,
        width: 1.1,
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge.straight', style: { 'curve-style': 'haystack', 'haystack-radius': 0 } },
    { selector: 'edge.unlogged', style: { 'line-style': 'dashed', 'line-dash-pattern': [3, 4] } },
    {
      selector: 'edge.hop',
      style: {
        'line-color': inks.cinnabar,
        'line-opacity': 1,
        'target-arrow-color': inks.cinnabar,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        width: 2.5,
        'z-index': 10,
      },
    },
    {
      selector: 'edge.also',
      style: {
        width: 1.8,
        opacity: 0.6,
        'line-color': inks.cinnabar,
        'target-arrow-color': inks.cinnabar,
      },
    },
    {
      selector: 'edge.INFERRED',
      style: {
        'line-color': inks['ochre-line'],
        'target-arrow-color': inks['ochre-line'],
        'line-style': 'dashed',
        'line-dash-pattern': [6, 5],
      },
    },
    {
      selector: 'edge.changed',
      style: {
        label: 'data(name)',
        'font-family': font,
        'font-size': 13,
        'font-weight': 'bold',
        color: inks.ink,
        'text-background-color': inks.card,
        'text-background-opacity': 1,
        'text-background-padding': '1px',
        'line-opacity': 1,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        width: 2.5,
        'z-index': 10,
      },
    },
    { selector: 'edge.ADDED', style: { 'line-color': inks.jade, 'target-arrow-color': inks.jade } },
    {
      selector: 'edge.REMOVED',
      style: {
        'line-color': inks.cinnabar,
        'target-arrow-color': inks.cinnabar,
        'line-style': 'dashed',
        'line-dash-pattern': [6, 5],
      },
    },
    {
      selector: 'edge.CHANGED',
      style: { 'line-color': inks['ochre-line'], 'target-arrow-color': inks['ochre-line'], 'line-style': 'dotted' },
    },
    { selector: 'edge.DISPUTED', style: { 'line-style': 'dotted' } },
    {
      selector: 'edge.picked',
      style: { 'line-color': inks.indigo, 'line-opacity': 1, 'target-arrow-color': inks.indigo, width: 3 },
    },
  ]
}
