// The command `suyuan chains`: the ranked chains by which one leaked row came to one candidate (formats.md A5).

import { type Command, InvalidArgumentError } from 'commander'
import { chainsOfRow } from '../exposure/chainsOfRow.ts'
import { CAVEAT, type Chain, type Hop } from '../trace/answer.ts'
import { isoTime } from '../trace/answerJson.ts'
import { ASSUMPTIONS } from '../trace/assumptions.ts'
import { openFolder } from './openFolder.ts'
import { knownHolder, knownRow, type LeakWords, leakOptions, openLeak } from './openLeak.ts'
import { printJson, printText } from './printAnswer.ts'
import { inputJson } from './traceJson.ts'
import { userPath } from './userPath.ts'

interface ChainWords extends LeakWords {
  readonly row: number
  readonly candidate: string
  readonly k: number
  readonly json?: boolean
}

export function describe(command: Command): void {
  leakOptions(command.argument('<folder>', 'folder with map.yml, movements.ndjson …'))
    .requiredOption('--row <number>', '1-based data row of the leaked rows', wholeNumber)
    .requiredOption('--candidate <id>', 'holder at which the chains end')
    .option('--k <number>', 'how many chains at most', wholeNumber, 10)
    .option('--json', 'one JSON object on standard output, nothing else')
    .action(async (folder: string, words: ChainWords) => {
      const open = await openFolder(userPath(folder), words)
      const leak = await openLeak(open, words)
      const holder = knownHolder(open.exposure, words.candidate, '--candidate')
      const row = knownRow(leak, words.row)
      const answer = chainsOfRow(open.exposure, row, holder, words.k, ASSUMPTIONS)
      if (words.json !== true) return printText(chainsText(words.candidate, words.row, answer.chains))
      await printJson({
        suyuan: 'chains/1',
        caveat: CAVEAT,
        input: inputJson(open.counts),
        truncated: answer.truncated,
        candidate: answer.candidate,
        row: words.row,
        chains: answer.chains.map((chain) => ({ ...chain, hops: chain.hops.map(hopJson) })),
      })
    })
}

function hopJson(hop: Hop) {
  return {
    ...hop,
    at: isoTime(hop.at),
    between: hop.between === null ? null : { from: isoTime(hop.between.from), to: isoTime(hop.between.to) },
  }
}

/** Chains as text, one hop a line, and the caveat last. */
function chainsText(candidate: string, row: number, chains: readonly Chain[]): string {
  if (chains.length === 0) return `No chain leads row ${row} to ${candidate}.\n${CAVEAT}`
  return [
    `${chains.length} chains by which row ${row} may have come to ${candidate}`,
    ...chains.flatMap((chain) => [
      '',
      `${chain.rank}. weight ${chain.weight.toPrecision(3)}${chain.joinsWith.length > 0 ? `, together with ${chain.joinsWith.join(', ')}` : ''}`,
      ...chain.hops.map(hopText),
    ]),
    '',
    CAVEAT,
  ].join('\n')
}

function hopText(hop: Hop): string {
  const when =
    hop.at === null && hop.between !== null
      ? `between ${isoTime(hop.between.from) ?? 'ever'} and ${isoTime(hop.between.to) ?? 'now'}`
      : (isoTime(hop.at) ?? 'at no known time')
  const more = [
    hop.actor === null ? '' : `by the account of ${hop.actor}`,
    hop.evidence === 'LOGGED' ? '' : `${hop.evidence}${hop.disputes.length > 0 ? ` (${hop.disputes.join(', ')})` : ''}`,
    hop.excess.length > 0 ? `beyond its flow: ${hop.excess.join(' ')}` : '',
    hop.missing.length > 0 ? `lacks: ${hop.missing.join(' ')}` : '',
    hop.source === null ? '' : `[${hop.source}]`,
  ].filter((part) => part !== '')
  return `   ${hop.from} -> ${hop.to}  ${when}  ${hop.kind ?? 'no log'}  {${hop.categories.join(' ')}}  ${more.join('  ')}`
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.')
  return Number(text)
}
