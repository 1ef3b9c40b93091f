// The tables of the report: bars, groups of towns, rivals, calibration.

import { SCENARIOS } from '@suyuan/seed/town/scenario.ts'
import { TWISTS } from '@suyuan/seed/town/twist.ts'
import { BARS, type Bar, isHard, passes } from './bars.ts'
import { countText, intervalText, numberText, shareText, table } from './figures.ts'
import {
  bothFound,
  brierOf,
  claims,
  ece,
  falseAccusations,
  figureOf,
  isUnknown,
  median,
  oneKept,
  ranked,
  type Share,
  seconds,
  vintageHolds,
} from './measures.ts'
import type { Outcome } from './outcome.ts'
import { RIVAL_NAMES } from './rivals.ts'

/** Each bar over all towns, and over those where the log still tells. */
export function barTable(outcomes: readonly Outcome[]): string {
  const told = outcomes.filter((outcome) => isUnknown(outcome) || outcome.deciding)
  const rows = BARS.flatMap((bar) => {
    const all = bar.measure(outcomes)
    if (all === null || (typeof all === 'object' && all.all === 0)) return []
    return [[bar.says, `${bar.is} ${bar.asked}`, ...cells(bar, all), ...cells(bar, bar.measure(told))]]
  })
  const header = ['measure', 'asked', 'all towns', '95 %', 'of', '', 'line survives', '95 %', 'of', '']
  return table(header, rows)
}

function cells(bar: Bar, measured: Share | number | null): string[] {
  const figure = measured === null || typeof measured === 'number' ? measured : figureOf(measured)
  const passed = passes(bar, figure)
  const verdict = passed === null ? '–' : passed ? 'pass' : 'FAIL'
  if (measured === null || typeof measured === 'number') return [numberText(measured, 3), '–', '–', verdict]
  return [shareText(measured), intervalText(measured), String(measured.all), verdict]
}

/** By scenario, gap, rows, twist, and by what is left of the act in the log. */
export function groupTables(outcomes: readonly Outcome[]): string[] {
  const by = (title: string, keys: readonly string[], keyOf: (outcome: Outcome) => string): string =>
    table(
      [
        title,
        'towns',
        'holder top-1',
        'top-3',
        'MRR',
        'actor top-1',
        'top-3',
        'MRR',
        'act top-1',
        'top-3',
        'MRR',
        'false acc.',
        'unknown 1st',
      ],
      keys.flatMap((key) => {
        const group = outcomes.filter((outcome) => keyOf(outcome) === key)
        return group.length === 0 ? [] : [[key, ...groupCells(group)]]
      }),
    )
  return [
    by('scenario', SCENARIOS, ({ plan }) => plan.scenario),
    by('gap', ['0', '0.1', '0.3', 'other'], ({ plan }) => known(String(plan.gap), ['0', '0.1', '0.3'])),
    by('rows asked', ['20', '100', '1000', 'other'], ({ plan }) => known(String(plan.rows), ['20', '100', '1000'])),
    by('twist', TWISTS, ({ plan }) => plan.twist),
    by('size', ['small', 'medium'], ({ plan }) => plan.size),
    by('the act in the log', ['survives', 'lost', 'nobody did it'], (outcome) =>
      isUnknown(outcome) ? 'nobody did it' : outcome.deciding ? 'survives' : 'lost',
    ),
    by('hardness', ['plain', 'hard'], (outcome) => (isHard(outcome) ? 'hard' : 'plain')),
  ]
}

function known(key: string, keys: readonly string[]): string {
  return keys.includes(key) ? key : 'other'
}

function groupCells(group: readonly Outcome[]): string[] {
  const grains = (['HOLDER', 'ACTOR', 'ACT'] as const).flatMap((grain) =>
    (['top1', 'top3', 'reciprocal'] as const).map((field) => shareText(ranked(group, grain, field))),
  )
  const unknown = { good: group.reduce((sum, outcome) => sum + outcome.unknownFirst, 0), all: group.length }
  return [String(group.length), ...grains, shareText(falseAccusations(group)), shareText(unknown)]
}

/** The score and its rivals at holder grain. */
export function rivalTable(outcomes: readonly Outcome[]): string {
  const guilty = outcomes.filter((outcome) => !isUnknown(outcome))
  const hard = outcomes.filter(isHard)
  const ours = [
    'the score',
    ...(['top1', 'top3', 'reciprocal'] as const).map((field) => shareText(ranked(outcomes, 'HOLDER', field))),
    shareText(ranked(guilty, 'HOLDER', 'top1')),
    shareText(falseAccusations(outcomes)),
    shareText(ranked(hard, 'HOLDER', 'top1')),
    shareText(falseAccusations(hard)),
  ]
  const theirs = RIVAL_NAMES.map((name) => {
    const mean = (group: readonly Outcome[], field: 'top1' | 'top3' | 'reciprocal' | 'accused') =>
      shareText({ good: group.reduce((sum, { rivals }) => sum + Number(rivals[name][field]), 0), all: group.length })
    return [
      name,
      mean(outcomes, 'top1'),
      mean(outcomes, 'top3'),
      mean(outcomes, 'reciprocal'),
      mean(guilty, 'top1'),
      mean(outcomes, 'accused'),
      mean(hard, 'top1'),
      mean(hard, 'accused'),
    ]
  })
  const header = [
    '',
    'top-1',
    'top-3',
    'MRR',
    'top-1, somebody guilty',
    'false acc.',
    'hard: top-1',
    'hard: false acc.',
  ]
  return table(header, [ours, ...theirs])
}

/** What was said against what was so, in ten bins. */
export function calibrationTable(outcomes: readonly Outcome[]): string {
  const all = claims(outcomes)
  const rows = [...Array(10).keys()].flatMap((bin) => {
    const inBin = all.filter(({ said }) => Math.min(9, Math.floor(said * 10)) === bin)
    if (inBin.length === 0) return []
    const mean = (field: 'said' | 'right') => inBin.reduce((sum, claim) => sum + claim[field], 0) / inBin.length
    return [[`${bin / 10}–${(bin + 1) / 10}`, String(inBin.length), mean('said').toFixed(3), mean('right').toFixed(3)]]
  })
  // With two sources, or a file sent on, the posterior is shared while either is right: those towns cannot be calibrated.
  const single = outcomes.filter((outcome) => outcome.sources < 2 && outcome.plan.twist !== 'forwarded-file')
  const apart = `Without two sources and forwarded files: ECE ${ece(single).toFixed(3)}, Brier ${brierOf(single).toFixed(3)}.`
  return `${table(['said', 'towns', 'mean said', 'right'], rows)}\n\n${apart}`
}

/** How mixtures went, in words. */
export function sourcesText(outcomes: readonly Outcome[]): string {
  const one = outcomes.filter((outcome) => outcome.sources === 1)
  const sets = (group: readonly Outcome[], count: (n: number) => boolean) =>
    group.filter(({ mixture }) => count(mixture.sets)).length
  const [kept, both] = [oneKept(outcomes), bothFound(outcomes)]
  return `Of ${one.length} towns with one source the mixture named one set in ${countText(kept.good)}, none in ${sets(one, (n) => n === 0)}, more in ${sets(one, (n) => n > 1)}. Of ${both.all} with two it found both in ${countText(both.good)}. Of ${outcomes.filter(isUnknown).length} with none it named none in ${sets(outcomes.filter(isUnknown), (n) => n === 0)}. The vintage window contains the whole true stretch in ${shareText(vintageHolds(outcomes, 'contains'))}.`
}

/** Times measured while all workers were busy. */
export function secondsText(outcomes: readonly Outcome[]): string {
  const middle = (values: readonly number[]) => numberText(median(values), 2)
  const parts = (['small', 'medium'] as const).flatMap((size) => {
    const group = outcomes.filter(({ plan }) => plan.size === size)
    if (group.length === 0) return []
    const all = seconds(group)
    return [
      `${size} towns: reading ${middle(group.map((one) => one.seconds.read))}, tracing ${middle(group.map((one) => one.seconds.trace))}, together ${middle(all)}, slowest ${Math.max(...all).toFixed(2)}`,
    ]
  })
  return `Seconds (median), with all workers busy: ${parts.join('; ')}.`
}
