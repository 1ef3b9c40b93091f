// `pnpm bench:import`: movements a second into a real Neo4j, the import beside one plain UNWIND … MERGE per 1,000 rows,
// five interleaved runs, same graph by its hash. `--results` writes IMPORT.md. Exit 1 when the graphs differ or the median
// of the five ratios is less than 1.5: the two of a run share the machine's mood, runs minutes apart do not.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Compared, compareLoads } from './compareLoads.ts'
import { machineLines } from './machineLines.ts'
import { withNeo4j } from './withNeo4j.ts'

const FILES = { seed: 6, rows: 50_000, people: 5_000 }
const RUNS = 5
const TARGET = 1.5
const RESULTS = fileURLToPath(new URL('./IMPORT.md', import.meta.url))

const all = await withNeo4j((database, home) =>
  compareLoads(database, join(home, 'files'), FILES, RUNS, ({ loader, run, seconds }) => {
    process.stderr.write(`run ${run} ${loader}: ${rate(seconds)} rows/s\n`)
  }),
)
const isSame = new Set(all.map(({ hash }) => hash)).size === 1
const factor = middle([1, 2, 3, 4, 5].map((run) => seconds('plain', run) / seconds('import', run)))
const text = report()
process.stdout.write(text)
if (process.argv.includes('--results')) writeFileSync(RESULTS, text)
process.exitCode = isSame && factor >= TARGET ? 0 : 1

function report(): string {
  const lines = [1, 2, 3, 4, 5].map(
    (run) =>
      `| ${run} | ${rate(seconds('import', run))} | ${rate(seconds('plain', run))} | ${(seconds('plain', run) / seconds('import', run)).toFixed(2)} |`,
  )
  return [
    '# Import speed',
    '',
    ...machineLines('pnpm bench:import --results'),
    `- ${FILES.rows} movements of ${FILES.people} people, seed ${FILES.seed}; from file to committed, into an emptied database with the map; one uncounted run before`,
    '- import: `seed/load` with ledger and check of contradictions. plain: the same reader, then one UNWIND … MERGE per 1,000 rows',
    '',
    '| run | import, rows/s | plain, rows/s | ratio |',
    '|----:|---------------:|--------------:|------:|',
    ...lines,
    `| median | ${rate(median('import'))} | ${rate(median('plain'))} | ${factor.toFixed(2)} |`,
    '',
    `${factor.toFixed(2)} times as fast (asked: ${TARGET}); ${isSame ? 'same graph in all runs' : 'THE GRAPHS DIFFER'}: ${all[0]?.movements} movements, hash ${all[0]?.hash.slice(0, 16)}`,
    '',
  ].join('\n')
}

function seconds(loader: Compared['loader'], run: number): number {
  return all.find((other) => other.loader === loader && other.run === run)?.seconds ?? Number.NaN
}

function median(loader: Compared['loader']): number {
  return middle(all.flatMap((one) => (one.loader === loader ? [one.seconds] : [])))
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function rate(took: number): number {
  return Math.round(FILES.rows / took)
}
