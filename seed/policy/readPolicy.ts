// Reads a policy document (`suyuan: policy/1`). A misspelt key would make a rule mean something else in silence, so unlike
// in a map every unknown key refuses its rule; the other rules still count. Called by checkPolicies.ts.

import { CONSENTS, MECHANISMS } from '@suyuan/cypher/model/flow.ts'
import { HOLDER_KINDS, STAGES } from '@suyuan/cypher/model/holder.ts'
import { DEFAULT_RULE_SET, RULE_SETS, sensitiveKeys } from '@suyuan/cypher/model/sensitivity.ts'
import { meant } from '../check/nearest.ts'
import { shown } from '../check/shown.ts'
import { CategoryLists, sayUnknown } from '../formats/categoryLists.ts'
import { type DocumentPart, type DocumentReading, partOf } from '../formats/documentPart.ts'
import type { FlowTest, Policy, Rule, Selector, Words } from './policy.ts'
import { POLICY_VERSION } from './policy.ts'

/** The policy with the rules that could be understood, or null; what is wrong stands in the log. */
export function readPolicy(of: DocumentReading): Policy | null {
  const root = partOf(of, [], of.document.value)
  if (root === null || root.value.suyuan !== POLICY_VERSION) {
    const place = root?.place('suyuan') ?? of.log.place(1)
    const remedy = `Write \`suyuan: ${POLICY_VERSION}\` and the rules below it.`
    of.log.say('POLICY_VERSION', place, 'The document is no policy/1', remedy)
    return null
  }
  onlyKeys(root, ['suyuan', 'name', 'rules'])
  const name = root.text('name') ?? ''
  const lists = new CategoryLists()
  const seen = new Set<string>()
  const rules = root.parts('rules').flatMap((part) => {
    const before = of.errors
    const rule = readRule(part, lists)
    if (rule === null || of.errors > before) return []
    if (seen.has(rule.id)) {
      part.refuse('POLICY_RULE', 'id', `The rule ${shown(rule.id)} stands here twice`, 'Give each an id of its own.')
      return []
    }
    seen.add(rule.id)
    return [rule]
  })
  if (root.value.rules === undefined) root.refuse('FIELD_MISSING', 'rules', '`rules` is missing', 'Give it.')
  return { name, rules }
}

const LONGEST_SAYING = 200

function readRule(part: DocumentPart, lists: CategoryLists): Rule | null {
  onlyKeys(part, ['id', 'says', 'never', 'always'])
  const id = part.neededText('id')
  const says = readable(part.text('says'))
  if (says !== null && [...says].length > LONGEST_SAYING)
    part.refuse('TEXT_TOO_LONG', 'says', `\`says\` is longer than ${LONGEST_SAYING} characters`, 'Shorten it.')
  const [never, always] = [part.part('never'), part.part('always')]
  if ((never === null) === (always === null)) {
    const message = 'A rule needs either `never` or `always`'
    part.refuse('POLICY_RULE', null, message, 'Write the paths that are wrong, or those that must pass a control.')
    return null
  }
  const path = (never ?? always)!
  onlyKeys(path, never === null ? ['carrying', 'from', 'to', 'passes'] : ['carrying', 'from', 'to', 'over'])
  const from = selector(path, 'from')
  const to = selector(path, 'to')
  const over = flowTest(path)
  const without = path.texts('passes') ?? []
  if (never !== null && from === null && to === null && over === null)
    path.refuse('POLICY_RULE', null, '`never` names neither ends nor a flow', 'Give `from`, `to` or `over`.')
  if (always !== null && without.length === 0)
    path.refuse('POLICY_RULE', 'passes', '`always` names no control', 'Give `passes`: one control or several.')
  if (id === null) return null
  return { id, says, where: part.place(), carrying: carrying(path, lists), from, to, over, without }
}

/** `sensitive`, `{sensitive: RULE SET}`, or a list of keys; null: no matter what. */
function carrying(part: DocumentPart, lists: CategoryLists): readonly string[] | null {
  const value = part.value.carrying
  if (value === undefined || value === null || value === 'any') return null
  if (value === 'sensitive') return sensitiveKeys(DEFAULT_RULE_SET)
  if (typeof value === 'object' && !Array.isArray(value)) {
    const set = part.part('carrying')
    if (set === null) return null
    onlyKeys(set, ['sensitive'])
    const ruleSet = set.neededText('sensitive') === null ? null : set.word('sensitive', RULE_SETS)
    return ruleSet === null ? null : sensitiveKeys(ruleSet)
  }
  const list = lists.ofList(part.texts('carrying') ?? [])
  if (list.bad !== null) {
    const remedy = 'Write dotted keys, `sensitive` or `any`.'
    part.refuse('CATEGORY_TEXT', 'carrying', `${shown(list.bad)} is no category`, remedy)
    return null
  }
  sayUnknown(list, part.place('carrying'), part.of.log, part.of.reading)
  return list.keys
}

function selector(path: DocumentPart, key: string): Selector | null {
  const part = path.part(key)
  if (part === null) return null
  onlyKeys(part, ['id', 'kind', 'stage', 'jurisdiction', 'under'])
  return {
    ids: part.texts('id'),
    kinds: closed(part, 'kind', HOLDER_KINDS),
    stages: closed(part, 'stage', STAGES),
    jurisdictions: part.texts('jurisdiction'),
    under: part.texts('under'),
  }
}

function flowTest(path: DocumentPart): FlowTest | null {
  const part = path.part('over')
  if (part === null) return null
  onlyKeys(part, ['legalBasis', 'contract', 'consent', 'mechanism', 'purpose', 'crossBorder', 'logged'])
  return {
    legalBasis: part.texts('legalBasis'),
    contract: part.texts('contract'),
    consent: closed(part, 'consent', CONSENTS),
    mechanism: closed(part, 'mechanism', [...MECHANISMS, 'none'] as const),
    purpose: part.texts('purpose'),
    crossBorder: part.flag('crossBorder'),
    logged: part.flag('logged'),
  } satisfies Record<keyof FlowTest, Words | boolean | null>
}

/** Words of a closed list; a word that is none is refused at its place. */
function closed<W extends string>(part: DocumentPart, key: string, words: readonly W[]): readonly W[] | null {
  const texts = part.texts(key)
  if (texts === null) return null
  return texts.flatMap((text) => {
    const word = words.find((one) => one === text)
    if (word === undefined)
      part.refuse(
        'WORD_UNKNOWN',
        key,
        `${shown(text)} is no ${key}`,
        meant(text, words, `Use one of ${words.join(' ')}.`),
      )
    return word === undefined ? [] : [word]
  })
}

function onlyKeys(part: DocumentPart, keys: readonly string[]): void {
  for (const key of Object.keys(part.value).filter((one) => !keys.includes(one))) {
    const remedy = meant(key, keys, `Use ${keys.join(', ')}.`)
    part.refuse('POLICY_RULE', key, `The key ${shown(key)} has no meaning here`, remedy)
  }
  noEmptyLists(part)
}

/** An empty list would select nothing, and the rule could never be broken. */
function noEmptyLists(part: DocumentPart): void {
  for (const [key, value] of Object.entries(part.value)) {
    if (Array.isArray(value) && value.length === 0)
      part.refuse('POLICY_RULE', key, `\`${key}\` is an empty list`, 'Name something, or leave the key out.')
  }
}

/** The author's words stand in every Finding of the rule: one line, no hidden characters. */
function readable(says: string | null): string | null {
  if (says === null) return null
  const line = says.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line === '' ? null : line
}
