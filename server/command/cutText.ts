// What `suyuan cut` prints for people: what every chain passes, the cheapest cut, and what a what-if changes.

import { CAVEAT } from '../trace/answer.ts'
import { CUT_QUESTION, type CutAnswer, type CutChannel } from '../trace/cut/cutAnswer.ts'
import type { Toggles } from '../trace/cut/toggles.ts'
import { type Standing, WHAT_IF_QUESTION, type WhatIf } from '../trace/cut/whatIf.ts'

const SHOWN = 10

/** Lines without a trailing newline. */
export function cutText(answer: CutAnswer): string {
  return [CUT_QUESTION, '', ...answerLines(answer), '', CAVEAT].join('\n')
}

/** Lines without a trailing newline: first what changes, then the cut that would be left to make. */
export function whatIfText(toggles: Toggles, then: WhatIf): string {
  const { prevented, chained, closed, shifts, unknownSource, before, after } = then
  return [
    WHAT_IF_QUESTION,
    '',
    ...switchLines(toggles),
    ...(toggles.withoutFlows.length + toggles.withoutHolders.length === 0
      ? []
      : [
          `${prevented.movements} logged movements would not have been: ${prevented.records} times the data of a person would not have moved.`,
        ]),
    ...(closed.length === 0
      ? []
      : [
          `No known channel would lead to a market any more from ${someOf(closed)}. Who held what does not change by that, so ranks do not either.`,
        ]),
    `Rows with a chain to a candidate: ${chained.before} now, ${chained.after} then.`,
    '',
    'Where the same rows could still have left            then      now',
    ...shifts
      .slice(0, SHOWN)
      .map(
        ({ id, ...one }) => `  ${id.padEnd(46)}${standing(one.after).padStart(9)} ${standing(one.before).padStart(9)}`,
      ),
    `  ${'unknown source'.padEnd(46)}${percent(unknownSource.after).padStart(9)} ${percent(unknownSource.before).padStart(9)}`,
    ...(shifts.length > SHOWN ? [`  … ${shifts.length - SHOWN} more; --json lists all`] : []),
    '',
    `What would still sever it (now: ${costText(before.cut)})`,
    ...answerLines(after.cut),
    '',
    CAVEAT,
  ].join('\n')
}

function answerLines(answer: CutAnswer): string[] {
  const { candidates, share, rows, dominators, cut, unknownExits, unsevered } = answer
  return [
    `Candidates: ${candidates.map(({ id, posterior }) => (posterior === null ? id : `${id} ${percent(posterior)}`)).join(', ') || 'none'}${share === null ? '' : `, together ${percent(share)}`}.`,
    `${rows.chained} of ${rows.matched} matched rows have a chain to one of them.`,
    dominators.length === 0
      ? 'Nothing stands on every chain.'
      : `Every chain passes: ${dominators.map(({ kind, id }) => (kind === 'FLOW' ? `(${id})` : id)).join(' -> ')}`,
    '',
    answer.total === null
      ? 'Nothing that can be severed severs every chain.'
      : cut.length === 0
        ? 'There is no chain to sever.'
        : `The cheapest cut costs ${answer.total}:`,
    ...cut.slice(0, SHOWN).map(channelLine),
    ...(cut.length > SHOWN ? [`          … ${cut.length - SHOWN} more; --json lists all`] : []),
    ...(cut.length === 0
      ? []
      : [
          `(a channel without severCost in the map counts ${answer.defaultCost}; chains ${answer.leastWeight} times as probable as the best are left out)`,
        ]),
    ...(unknownExits.length === 0
      ? []
      : [`No channel from ${someOf(unknownExits)} to a market is known: only what comes to it can be severed.`]),
    ...(unsevered.length === 0 ? [] : [`Left open: ${someOf(unsevered)} got the data by no channel that is known.`]),
    ...(answer.truncated === null ? [] : [`Left out: ${answer.truncated.omitted} (${answer.truncated.reason}).`]),
  ]
}

function channelLine({ flow, from, to, mechanism, derived, cost, rows, inferred }: CutChannel): string {
  const by = derived ? 'no flow of the map' : (mechanism ?? 'mechanism not said')
  const evidence =
    rows === 0 ? 'the way to the market' : `${rows} rows${inferred > 0 ? `, ${inferred} without a log` : ''}`
  return `${String(cost).padStart(8)}  ${flow}  ${from} -> ${to}  ${by}  (${evidence})`
}

function switchLines(toggles: Toggles): string[] {
  const controls = (list: Toggles['withControls']): string =>
    list.map(({ holder, control }) => `${control} at ${holder}`).join(', ')
  return [
    toggles.withoutFlows.length === 0 ? [] : [`Without the channels ${toggles.withoutFlows.join(', ')}.`],
    toggles.withoutHolders.length === 0 ? [] : [`Without the holders ${toggles.withoutHolders.join(', ')}.`],
    toggles.withoutControls.length === 0 ? [] : [`Without the controls ${controls(toggles.withoutControls)}.`],
    toggles.withControls.length === 0 ? [] : [`With the controls ${controls(toggles.withControls)}.`],
  ].flat()
}

function costText({ total }: CutAnswer): string {
  return total === null ? 'no cut' : `cost ${total}`
}

function standing(one: Standing | null): string {
  if (one === null) return '–'
  return one.posterior === null ? `rank ${one.rank}` : percent(one.posterior)
}

function percent(posterior: number | null): string {
  return posterior === null ? '–' : `${(100 * posterior).toFixed(1)} %`
}

function someOf(ids: readonly string[]): string {
  const shown = ids.slice(0, 5).join(', ')
  return ids.length > 5 ? `${shown} and ${ids.length - 5} more` : shown
}
