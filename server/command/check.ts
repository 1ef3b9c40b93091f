// The command `suyuan check`: reads a folder or file as an import would, holds its map against the policies, stores nothing,
// and prints every finding at file:line:field with its remedy, for people or for machines. Exit 0: clean (notes do not
// count), 1: errors or warnings, or a path that cannot be used, 2: could not run.

import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { relative } from 'node:path'
import { type CheckReport, checkFolder } from '@suyuan/seed/check/checkFolder.ts'
import { FolderUnusable, listFolder } from '@suyuan/seed/formats/listFolder.ts'
import type { SourceFile } from '@suyuan/seed/formats/sourceFile.ts'
import { identifyWith, MASTER_KEY_BYTES } from '@suyuan/seed/identify/identify.ts'
import { type Command, Option } from 'commander'
import { checkGithub } from './checkGithub.ts'
import { checkSarif } from './checkSarif.ts'
import { checkJson, checkText } from './checkText.ts'
import { baseOf } from './findingPath.ts'
import { write } from './printAnswer.ts'
import { Refusal } from './refusal.ts'
import { rulePage } from './rulePage.ts'
import { timeOption } from './timeOption.ts'
import { userPath } from './userPath.ts'
import { versionOfClone } from './versionOfClone.ts'
import { zoneOption } from './zoneOption.ts'

const FORMATS = ['text', 'json', 'github', 'sarif'] as const
type Format = (typeof FORMATS)[number]

interface CheckWords {
  readonly format?: Format
  readonly json?: boolean
  readonly strict?: boolean
  readonly timezone?: string
  readonly policy: readonly string[]
  readonly asOf?: string
}

export function describe(command: Command): void {
  command
    .argument('<path>', 'folder with map.yml, movements.ndjson …, or one file: a map of any format, leaked rows')
    .addOption(new Option('--format <format>', 'how to print the findings; default: text').choices(FORMATS))
    .option('--json', 'the same as --format json: one object of check.schema.json')
    .option('--strict', 'refuse rows that name holders or flows no map declares')
    .option('--timezone <zone>', 'zone of times without one, for example Asia/Shanghai; default: they are refused')
    .option('--policy <file>', 'a policy over paths, beside those of the folder; may be said again', collect, [])
    .option('--as-of <time>', 'hold the flows of this time against the policies; default: now')
    .action(async (path: string, words: CheckWords) => {
      const format = formatOf(words)
      const timezone = zoneOption(words.timezone)
      const asOf = words.asOf === undefined ? Date.now() : timeOption(words.asOf, '--as-of', words.timezone)
      const folder = userPath(path)
      const report = await checked(folder, words, timezone, asOf)
      await write(render(report, format, () => baseOf(userPath('.'), folder, statSync(folder).isDirectory())))
      process.exitCode = report.findings.some(({ severity }) => severity !== 'note') ? 1 : 0
    })
}

async function checked(folder: string, words: CheckWords, timezone: string | null, asOf: number): Promise<CheckReport> {
  try {
    const policies: SourceFile[] = []
    for (const file of words.policy) policies.push(...(await policyFile(folder, userPath(file))))
    return await checkFolder(folder, {
      // Nothing is kept, so the tokens need to agree with nothing: a key for this one reading.
      identify: identifyWith(randomBytes(MASTER_KEY_BYTES)),
      timezone,
      mode: words.strict === true ? 'strict' : 'lenient',
      policies,
      asOf,
    })
  } catch (error) {
    throw error instanceof FolderUnusable ? new Refusal(error.message, 1) : error
  }
}

/** Its findings name it as seen from the folder, so that they can be found. */
async function policyFile(folder: string, path: string): Promise<SourceFile[]> {
  const { files, policies, lone } = await listFolder(path)
  const found = [...files.map(({ source }) => source), ...policies, ...(lone === null ? [] : [lone])]
  if (!statSync(path).isFile() || found.length !== 1)
    throw new Refusal(`--policy ${path} is no policy file: name one that ends with .yml`, 1)
  const inFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
  return found.map((file) => ({ ...file, name: relative(inFolder ? folder : `${folder}/..`, path) }))
}

function formatOf({ format, json }: CheckWords): Format {
  if (json === true && format !== undefined && format !== 'json')
    throw new Refusal(`--json and --format ${format} contradict each other`, 2)
  return json === true ? 'json' : (format ?? 'text')
}

function render(report: CheckReport, format: Format, base: () => string): string {
  switch (format) {
    case 'text':
      return checkText(report)
    case 'json':
      return `${JSON.stringify(checkJson(report))}\n`
    case 'github':
      return checkGithub(report, base())
    case 'sarif':
      return `${JSON.stringify(checkSarif(report, { base: base(), version: versionOfClone(), pageOf: rulePage }), null, 2)}\n`
  }
}

function collect(file: string, files: readonly string[]): string[] {
  return [...files, file]
}
