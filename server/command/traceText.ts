// What `suyuan trace` prints for people: the ranked places and accounts, what was ruled out, and the caveat.

import { type Answer, CAVEAT, type Candidate, REASONS } from '../trace/answer.ts'
import { isoTime } from '../trace/answerJson.ts'

const SHOWN = 10

/** Lines without a trailing newline. */
export function traceText(answer: Answer): string {
  const { exhibits } = answer
  const holders = answer.candidates.filter((candidate) => candidate.grain === 'HOLDER')
  const accounts = answer.candidates.filter((candidate) => candidate.grain === 'ACTOR')
  const unknown = answer.unknownSource.posterior
  return [
    `${exhibits.rows} leaked rows seen by ${isoTime(answer.asOf)}: ${exhibits.matched} matched, ${exhibits.ambiguous} ambiguous, ${exhibits.unmatched} match nobody, ${exhibits.masked} masked.`,
    ...(answer.vintage === null
      ? []
      : [
          `Its values were true together from ${isoTime(answer.vintage.from) ?? 'ever'} to ${isoTime(answer.vintage.to) ?? 'now'}.`,
        ]),
    '',
    ...(unknown === null ? ['Too few rows to name a source: ranks without probabilities.', ''] : []),
    'Where it most probably left',
    ...table(
      holders.slice(0, SHOWN).map((candidate) => ({
        rank: String(candidate.rank),
        share: percent(candidate.posterior),
        who: `${candidate.id}  ${candidate.name}${candidate.tiedWith.length > 0 ? `  (cannot be told from ${candidate.tiedWith.slice(0, 3).join(', ')})` : ''}`,
        why: `${candidate.why}${restText(candidate)}`,
      })),
    ),
    `   –  ${percent(unknown).padStart(7)}  unknown source`,
    ...(holders.length > SHOWN ? [`      … ${holders.length - SHOWN} more; --json lists all`] : []),
    '',
    'Through which account',
    ...table(
      accounts.slice(0, 5).map((candidate) => ({
        rank: String(candidate.rank),
        share: percent(candidate.posterior),
        who: candidate.nameable
          ? candidate.name
          : `somebody at ${candidate.place?.id ?? candidate.id} (${candidate.name} is the nearest)`,
        why: candidate.why,
      })),
    ),
    '',
    exhibits.distinct === 0
      ? 'No row could be matched to anybody: nothing was compared, and nobody is ruled out.'
      : `Ruled out: ${answer.whyNot.length} holders${ruledOut(answer)}.`,
    ...(answer.truncated === null ? [] : [`Left out: ${answer.truncated.omitted} (${answer.truncated.reason}).`]),
    CAVEAT,
  ].join('\n')
}

/** How well logged and by whom, where the reader must know: part of the log is lost, or it is only supposed. */
function restText(candidate: Candidate): string {
  if (candidate.inferred > 0) return ' Only supposed: the flow to it leaves no log.'
  const lines = candidate.suppliers.slice(0, 2).map(({ source }) => source)
  const by = lines.length === 0 ? '' : `, by ${lines.join(' and ')}`
  return candidate.covered === 0 ? '' : ` Logged to ${Math.round(100 * candidate.logged)} %${by}.`
}

function table(rows: readonly { rank: string; share: string; who: string; why: string }[]): string[] {
  return rows.flatMap((row) => [
    `${row.rank.padStart(4)}  ${row.share.padStart(7)}  ${row.who}`,
    `${' '.repeat(15)}${row.why}`,
  ])
}

function ruledOut(answer: Answer): string {
  const parts = REASONS.flatMap((reason) => {
    const count = answer.whyNot.filter((entry) => entry.reason === reason).length
    return count === 0 ? [] : [`${count} ${reason}`]
  })
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function percent(posterior: number | null): string {
  if (posterior === null) return '–'
  return posterior > 0 && posterior < 0.0005 ? '< 0.1 %' : `${(100 * posterior).toFixed(1)} %`
}
