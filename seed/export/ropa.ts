// A map as a record of processing activities: CSV with the 30 columns of the ICO's template in their order, each header with
// its Chinese name in brackets, and two columns of ours behind them. PURE. Read back by formats/ropa. No cell can run as a
// formula in a spreadsheet.

import { VOCABULARY } from '@suyuan/cypher/model/vocabulary.ts'
import Papa from 'papaparse'
import type { MapView } from '../diff/mapView.ts'
import { basisOf, isContact, isNothing, listOf } from '../formats/ropa/cells.ts'
import { categoryOfPhrase } from '../formats/ropa/phrases.ts'
import type { Exported, Lost } from './lost.ts'
import { NOT_STATED, type Processing, processings } from './processing.ts'

/** Header, and what of a record stands under it; null: the map has no word for it. */
const COLUMNS: readonly (readonly [string, ((record: Processing, lost: Lost) => string) | null])[] = [
  ['Business function (业务部门)', ({ holder }) => holder.owner ?? SAYS_NOTHING],
  ['Purpose of processing (处理目的)', ({ purpose }, lost) => purposeText(purpose, lost)],
  ['Name and contact details of joint controller (if applicable) (共同处理者)', null],
  ['Categories of individuals (个人信息主体类别)', ({ subjects }, lost) => list(subjects, 'people', lost)],
  ['Categories of personal data (个人信息种类)', ({ categories }) => categories.map(phraseOf).join('; ')],
  [
    'Categories of recipients (接收方)',
    ({ recipient }, lost) => list(recipient === null ? [] : [recipient], 'recipients', lost),
  ],
  ['Link to contract with processor (委托合同)', ({ contract }) => contract ?? ''],
  [
    'Names of third countries or international organisations that personal data are transferred to (if applicable) (出境接收方/国家)',
    ({ countries }, lost) => list(countries, 'countries', lost),
  ],
  [
    'Safeguards for exceptional transfers of personal data to third countries or international organisations (if applicable) (出境保障措施)',
    null,
  ],
  ['Retention schedule (if possible) (保存期限)', ({ holder }) => daysText(holder.retentionDays)],
  [
    'General description of technical and organisational security measures (if possible) (安全措施)',
    ({ holder }, lost) => list(holder.controls, 'controls', lost),
  ],
  [
    'Article 6 lawful basis for processing personal data (合法性基础)',
    ({ legalBasis }, lost) => basisText(legalBasis, lost),
  ],
  ['Article 9 condition for processing special category data (敏感个人信息处理条件)', null],
  ['Legitimate interests for the processing (if applicable) (正当利益)', null],
  ['Link to record of legitimate interests assessment (if applicable) (正当利益评估记录)', null],
  ['Rights available to individuals (个人权利)', null],
  ['Existence of automated decision-making, including profiling (if applicable) (自动化决策)', null],
  ['The source of the personal data (if applicable) (信息来源)', null],
  ['Link to record of consent (同意记录)', null],
  ['Location of personal data (存储位置)', ({ holder }) => holder.id],
  ['DPIA required? (是否需要影响评估)', null],
  ['DPIA progress (影响评估进展)', null],
  ['Link to DPIA (影响评估报告)', null],
  ['Has a personal data breach occurred? (是否发生过泄露)', null],
  ['Link to record of personal data breach (泄露记录)', null],
  ['DPA 2018 Schedule 1 condition (2018 年数据保护法附表 1 条件)', null],
  ['GDPR Article 6 lawful basis (GDPR 第 6 条依据)', null],
  ['Link to retention and erasure policy document (保存与删除制度)', null],
  ['Is personal data retained and erased in accordance with the policy document? (是否按制度保存与删除)', null],
  ['Reasons for not adhering (未遵守的原因)', null],
  ['Processing activity (业务活动)', ({ name }) => name ?? SAYS_NOTHING],
  ['system.egress (流向系统)', ({ egress }) => egress ?? ''],
]

/** An empty cell would be read as the one above it (merged cells); this one is read as nothing. */
const SAYS_NOTHING = '-'

export function exportRopa(view: MapView, lost: Lost): Exported {
  const records = processings(view, true, lost).filter((record) => {
    const fits = isKept([record.holder.id]) && (record.egress === null || isKept([record.egress]))
    if (!fits) lost.add('records of holders whose ids look like contact details')
    return fits
  })
  const rows = records.map((record) => COLUMNS.map(([, cell]) => (cell === null ? '' : cell(record, lost))))
  const header = COLUMNS.map(([name]) => name)
  // A spreadsheet takes UTF-8 for sure only with the mark before it. `'` before =, +, - or @ keeps a cell from running.
  const text = `\uFEFF${Papa.unparse([header, ...distinct(rows)], { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`
  return { files: [{ path: 'ropa.csv', text }], lost: lost.entries }
}

/** What would run; a lone dash is none. */
const FORMULA = /^[=+@\t\r]|^-./

/** The label where the reader knows it again, else the key. */
function phraseOf(key: string): string {
  const label = VOCABULARY.find((category) => category.key === key)?.en
  if (label === undefined || !isKept([label]) || /[()（）/]/.test(label)) return key
  return categoryOfPhrase(label, () => '0') === key ? label : key
}

function list(entries: readonly string[], what: string, lost: Lost): string {
  const kept = entries.filter((entry) => isKept([entry]))
  lost.add(`names of ${what} that a list in a cell cannot hold`, entries.length - kept.length)
  return kept.join('; ')
}

/** True when the reader gives these entries back as they are. */
function isKept(entries: readonly string[]): boolean {
  const again = listOf(entries.join('; '), 'kept').filter((entry) => !isContact(entry) && !isNothing(entry))
  return again.length === entries.length && again.every((entry, i) => entry === entries[i])
}

/** A purpose that reads as "none" would refuse the row. */
function purposeText(purpose: string, lost: Lost): string {
  if (!isNothing(purpose)) return purpose
  lost.add('purposes that read as "none"')
  return NOT_STATED
}

function daysText(days: number | null): string {
  return days === null ? '' : `${Math.ceil(days)} days`
}

/** Words that the reader takes for the code. A scheme that no words name is written as it is and read back as text. */
function basisText(code: string | null, lost: Lost): string {
  if (code === null) return ''
  const plain = code.startsWith('text:') ? code.slice('text:'.length) : null
  const words = [BASES[code] ?? null, plain].find((text) => text !== null && basisOf(text) === code)
  if (words === undefined || words === null)
    lost.add('legal bases of a scheme that the sheet has no words for (kept as text)')
  return words ?? code
}

const BASES: Readonly<Record<string, string>> = {
  'pipl13:1': '取得个人的同意',
  'pipl13:2': '为订立、履行合同所必需',
  'pipl13:3': '为履行法定职责或者法定义务所必需',
  'pipl13:4': '为应对突发公共卫生事件或者紧急情况所必需',
  'pipl13:5': '为公共利益实施新闻报道、舆论监督',
  'pipl13:6': '个人自行公开或者其他已经合法公开',
  'gdpr6:consent': 'Consent',
  'gdpr6:contract': 'Contract',
  'gdpr6:legal_obligation': 'Legal obligation',
  'gdpr6:vital_interests': 'Vital interests',
  'gdpr6:public_interest': 'Public task',
  'gdpr6:legitimate_interests': 'Legitimate interests',
}

function distinct(rows: readonly (readonly string[])[]): string[][] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), [...row]])).values()]
}
