// Policy files and a map in, Findings out: what is wrong with the policies, and which paths of the map break them, each at
// the line of its rule. Called by seed/check/checkFolder.ts.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import { finding } from '../check/codes.ts'
import { meant } from '../check/nearest.ts'
import { shown } from '../check/shown.ts'
import type { Reading } from '../formats/reading.ts'
import { RowLog } from '../formats/rowLog.ts'
import type { SourceFile } from '../formats/sourceFile.ts'
import { type DocumentText, readDocument } from '../formats/text/document.ts'
import { FileUnreadable } from '../formats/text/unpacked.ts'
import { type Violation, violationsOf } from './judgePolicy.ts'
import type { Policy, Rule } from './policy.ts'
import { readPolicy } from './readPolicy.ts'
import { type Step, type Steps, stepsOf } from './steps.ts'

export interface PolicyMap {
  readonly holders: readonly Holder[]
  readonly flows: readonly Flow[]
}

/** `asOf`: epoch ms UTC; null: flows of any time count. Findings by file, rule, and end of the path. */
export async function checkPolicies(
  files: readonly SourceFile[],
  map: PolicyMap,
  reading: Reading,
  asOf: number | null,
): Promise<Finding[]> {
  if (files.length === 0) return []
  const steps = stepsOf(map.holders, map.flows, asOf)
  const findings: Finding[] = []
  for (const file of files) {
    const log = new RowLog(file)
    const policy = await policyOf(file, log, reading)
    findings.push(...log.take(0).findings)
    findings.push(...blindSpots(policy, steps))
    for (const rule of policy?.rules ?? []) {
      findings.push(...unknownHolders(rule, map.holders), ...violationsOf(steps, rule).map((one) => told(one, steps)))
    }
  }
  return findings
}

async function policyOf(file: SourceFile, log: RowLog, reading: Reading): Promise<Policy | null> {
  let document: DocumentText
  try {
    document = await readDocument(file)
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error
    log.refuse(error.code, log.place(null), error.message, error.remedy)
    return null
  }
  for (const { line, message } of document.problems)
    log.say('YAML_SYNTAX', log.place(line), message, 'Mend the line; an editor that knows YAML shows where.')
  return document.problems.length > 0 ? null : readPolicy({ document, log, reading, errors: 0 })
}

/** A rule on a holder that is not there can never be broken, so a misspelt id would keep silent for ever. */
function unknownHolders({ where, from, to }: Rule, holders: readonly Holder[]): Finding[] {
  const known = holders.map(({ id }) => id as string)
  const named = [from, to].flatMap((selector) => [...(selector?.ids ?? []), ...(selector?.under ?? [])])
  return [...new Set(named)]
    .filter((id) => !known.includes(id))
    .map((id) =>
      finding(
        'POLICY_HOLDER',
        where,
        `The rule names the holder ${shown(id)}, which no map here declares`,
        meant(id, known, 'Correct the id, or check the policy together with its map.'),
      ),
    )
}

/** A flow that does not say what it carries is seen by no rule on categories: a clean report would say too much. */
function blindSpots(policy: Policy | null, { all }: Steps): Finding[] {
  const rule = policy?.rules.find(({ carrying }) => carrying !== null)
  const silent = all.flatMap(({ flow }) => (flow !== null && flow.categories.length === 0 ? [flow.id as string] : []))
  if (rule === undefined || silent.length === 0) return []
  const shownIds = silent.slice(0, 5).map(shown).join(', ')
  const more = silent.length > 5 ? ` and ${silent.length - 5} more` : ''
  const message = `Rules on categories cannot judge ${silent.length} flows that do not say what they carry: ${shownIds}${more}`
  return [finding('POLICY_BLIND', rule.where, message, 'Give these flows their `categories`.')]
}

function told({ rule, path, over, categories }: Violation, steps: Steps): Finding {
  const what = categories.length === 0 ? '' : `: ${categories.map(shown).join(', ')}`
  const says = rule.says === null ? '' : ` (${rule.says})`
  const lack =
    rule.without.length > 0
      ? `, and passes no ${rule.without.map(shown).join(' or ')}`
      : over?.flow && path.length > 1
        ? `, over ${shown(over.flow.id)}`
        : ''
  const message = `The rule ${shown(rule.id)}${says} is broken${what} by the path ${pathText(path, steps)}${lack}`
  const remedy =
    rule.without.length > 0
      ? 'Set the control on a flow or holder of the path, end one of its flows, or change the rule.'
      : 'Mend or end a flow of the path, or change the rule.'
  return finding('POLICY_VIOLATED', rule.where, message, remedy)
}

/** `crm -[crm-to-vendor]-> vendor`; a step inside one place is `crm ~ crm-table`. */
export function pathText(path: readonly Step[], { ids }: Steps): string {
  const quiet = (id: string): string => shown(id).replace(/^"|"$/g, '')
  const first = path[0]
  if (first === undefined) return ''
  return path.reduce(
    (text, { flow, to }) => `${text} ${flow === null ? '~' : `-[${quiet(flow.id)}]->`} ${quiet(ids[to] ?? '')}`,
    quiet(ids[first.from] ?? ''),
  )
}
