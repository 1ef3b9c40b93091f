// Says of a column of an unknown log what may be shown of it, and what it most probably is: a time, an act, who, where, a
// category. Called by server/lot. No cell leaves this file as it is, unless it is a word of technology that repeats.

import type { MovementKind } from '@suyuan/cypher/model/movement.ts'
import { categoryOfHeader, identifierOfHeader } from '@suyuan/cypher/model/vocabulary.ts'
import type { Identify } from '../../identify/identify.ts'
import { TIME_SHAPES } from './timeText.ts'

export interface LogColumn {
  readonly name: string
  /** Of the rows looked at, those in which it is filled. */
  readonly filled: number
  /** Shapes of its values, the most frequent first: `+dd ddd dddd dddd`, `aaaa_dd`. Never a value. */
  readonly shapes: readonly string[]
  /** The acts that it names, when all its values are words that repeat; empty else. */
  readonly acts: readonly { readonly value: string; readonly kind: MovementKind | null }[]
  /** What it is taken for; see Meaning in mappingDraft.ts. Empty: left out. */
  readonly guess: string
  /** How a time in it is written, in the words of a mapping; null: it is no time. */
  readonly timeAs: string | null
  /** True: its times name no zone. */
  readonly zoneNeeded: boolean
}

/** Cost O(cells). */
export function logColumn(name: string, cells: readonly string[], identify: Identify): LogColumn {
  const filled = cells.filter((cell) => cell !== '')
  const time = TIMES.find(({ is }) => filled.length > 0 && filled.every((cell) => is.test(cell)))
  const acts = actsIn(filled)
  return {
    name,
    filled: filled.length,
    shapes: shapesOf(filled),
    acts,
    guess: guessOf(name, filled, time !== undefined, acts, identify),
    timeAs: time?.as ?? null,
    zoneNeeded: time?.zoneNeeded ?? false,
  }
}

const DAY = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d([.,]\d+)?)?`
const TIMES: readonly { readonly is: RegExp; readonly as: string; readonly zoneNeeded: boolean }[] = [
  { is: new RegExp(`^${DAY} ?(Z|UTC|GMT|[+-]\\d\\d(:?\\d\\d)?)$`), as: TIME_SHAPES[0], zoneNeeded: false },
  { is: new RegExp(`^${DAY}( ?(Z|[A-Z]{2,5}|[+-]\\d\\d(:?\\d\\d)?))?$`), as: TIME_SHAPES[0], zoneNeeded: true },
  { is: /^1\d{9}(\.\d+)?$/, as: 'epoch-s', zoneNeeded: false },
  { is: /^1\d{12}$/, as: 'epoch-ms', zoneNeeded: false },
  { is: /^1\d{15}$/, as: 'epoch-us', zoneNeeded: false },
  { is: /^1\d{18}$/, as: 'epoch-ns', zoneNeeded: false },
  { is: /^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}$/, as: 'clf', zoneNeeded: false },
  { is: /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d$/, as: 'yyyy/MM/dd HH:mm:ss', zoneNeeded: true },
  { is: /^\d{4}\/\d\d\/\d\d \d\d:\d\d$/, as: 'yyyy/MM/dd HH:mm', zoneNeeded: true },
  { is: /^\d{4}年\d\d月\d\d日 ?\d\d:\d\d:\d\d$/, as: "yyyy'年'MM'月'dd'日' HH:mm:ss", zoneNeeded: true },
  { is: /^\d{14}$/, as: 'yyyyMMddHHmmss', zoneNeeded: true },
]

const ACTS: readonly (readonly [RegExp, MovementKind])[] = [
  [/^(sel|select|read|view|query|get|search|access|show|lookup|查询|查看|浏览|访问)/i, 'ACCESS'],
  [/^(exp|export|download|dump|导出|下载)/i, 'EXPORT'],
  [/^(ins|insert|create|register|collect|enrol|signup|开户|登记|采集|录入|新增)/i, 'COLLECT'],
  [/^(print|打印)/i, 'PRINT'],
  [/^(photo|拍照)/i, 'PHOTOGRAPH'],
  [/^(send|transfer|share|upload|发送|传输|共享|外发)/i, 'TRANSFER'],
  [/^(sync|copy|replicate|同步|复制)/i, 'SYNC'],
  [/^(disclose|披露)/i, 'DISCLOSE'],
  [/^(del|delete|erase|purge|删除|销毁)/i, 'DELETE'],
]
const NO_ACTS = /^(log_?in|log_?out|log_?off|sign_?in|sign_?out|ping|heartbeat|登录|登出|退出)$/i
const ACT_WORD = /^[A-Za-z][A-Za-z_-]{1,23}$/
const MOST_ACTS = 12

/** Words that are shown as they are: few, repeated, at least one of them an act, and none that could be a person's. */
function actsIn(filled: readonly string[]): LogColumn['acts'] {
  const values = [...new Set(filled)]
  if (values.length === 0 || values.length > MOST_ACTS) return []
  const kinds = values.map((value) => ACTS.find(([word]) => word.test(value))?.[1] ?? null)
  const isWord = (value: string, i: number) => kinds[i] !== null || NO_ACTS.test(value)
  // Of words nobody knows only those are shown that stand among acts, in the same letters.
  const known = values.filter(isWord).length
  if (known === 0 || known * 2 < values.length) return []
  if (!values.every((value, i) => isWord(value, i) || ACT_WORD.test(value))) return []
  if (values.some((value) => value.length > 24)) return []
  return values.map((value, i) => ({ value, kind: kinds[i] ?? null })).sort((a, b) => (a.value < b.value ? -1 : 1))
}

const ROLES: readonly (readonly [RegExp, string])[] = [
  [/^(at|ts|time|timestamp|date_?time|event_?time|log_?time|时间|操作时间|日期)$/i, 'at'],
  [/^(kind|op|operation|action|act|event|event_?(name|type)|操作|操作类型|动作|行为)$/i, 'kind'],
  [/^(from|source|src|system|app|application|table|database|来源|系统)$/i, 'from'],
  [/^(to|target|dest|destination|client|client_?(host|id)|host|terminal|workstation|去向|终端|目标)$/i, 'to'],
  [
    /^(actor|user|user_?(name|id)|operator|account|staff|staff_?no|employee|clerk|操作员|操作人|工号|账号|用户)$/i,
    'actor',
  ],
  [/^(ticket|order_?no|工单|工单号)$/i, 'ticket'],
  [/^(id|event_?id|log_?id|seq|流水号)$/i, 'id'],
]

const GUESSABLE = ['nationalId', 'phone', 'email'] as const

/** The values speak before the header where they leave no doubt, since headers of logs are short and many. */
function guessOf(
  name: string,
  filled: readonly string[],
  isTime: boolean,
  acts: LogColumn['acts'],
  identify: Identify,
): string {
  const last = name.split('.').at(-1) ?? name
  const role = ROLES.find(([header]) => header.test(last))?.[1] ?? null
  if (isTime) return role === 'at' || role === null ? 'at' : ''
  const person = GUESSABLE.find(
    (kind) => filled.length > 0 && filled.every((cell) => identify.identified(kind, cell)?.verified === true),
  )
  if (person !== undefined) return `identifier:${person}`
  if (acts.length > 0) return 'kind'
  if (role !== null && role !== 'at') return role
  const identifier = identifierOfHeader(last)
  if (identifier !== null) return `identifier:${identifier}`
  const category = categoryOfHeader(last)
  return category === null ? '' : `category:${category}`
}

const MOST_SHAPES = 3
const LONGEST_SHAPE = 40

function shapesOf(filled: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const cell of filled) counts.set(shapeOf(cell), (counts.get(shapeOf(cell)) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_SHAPES)
    .map(([shape]) => shape)
}

/** Every digit and letter gives way to a letter that stands for its sort; what stands between them stays. */
function shapeOf(cell: string): string {
  const shape = cell
    .replace(/\p{N}/gu, 'd')
    .replace(/\p{Script=Han}/gu, '字')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/(?![d字A])\p{L}|(?<=\p{L})\p{M}/gu, 'a')
    .replace(/[\p{C}\p{M}]/gu, '·')
  return shape.length > LONGEST_SHAPE ? `${shape.slice(0, LONGEST_SHAPE)}…` : shape
}
