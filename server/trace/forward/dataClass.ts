// The classes of data by which the criminal law counts people (law.md, "Criminal seriousness tier"): A weighs most. Which
// key belongs to which is a judgement for a lawyer to check; a person counts once, by the gravest of what was held.

import { covers } from '@suyuan/cypher/model/category.ts'
import { hasBit } from '../mask.ts'

export const DATA_CLASSES = ['A', 'B', 'C'] as const
export type DataClass = (typeof DATA_CLASSES)[number]

/** People per class. */
export type Classes = Readonly<Record<DataClass, number>>

/** Keys and their classes; the nearest ancestor decides. Keys of staff and machines are nobody's personal data here. */
const CLASS_OF: Readonly<Record<string, DataClass>> = {
  user: 'C', // other personal information
  'user.location.trajectory': 'A', // 行踪轨迹
  'user.location.precise': 'A', // a row of exact places is a trajectory
  'user.telecom.message_content': 'A', // 通信内容
  'user.content.private': 'A',
  'user.financial': 'A', // 财产信息, 征信信息
  'user.financial.bill': 'B', // 交易信息
  'user.payment': 'B',
  'user.behavior.purchase_history': 'B',
  'user.telecom.call_record': 'B', // 通信记录
  'user.telecom.sms_record': 'B',
  'user.health_and_medical': 'B', // 健康生理信息
  'user.biometric.health': 'B',
}

/** The class of each key, by bit; null where it is no personal data of a customer. O(keys × table). */
export function classesOf(categories: readonly string[]): (DataClass | null)[] {
  return categories.map((key) => {
    const known = Object.keys(CLASS_OF).filter((ancestor) => covers(ancestor, key))
    const nearest = known.sort((a, b) => b.length - a.length)[0]
    return nearest === undefined ? null : CLASS_OF[nearest]!
  })
}

/** The gravest class among the bits of a mask; null for none. */
export function gravestClass(classes: readonly (DataClass | null)[], mask: Uint32Array): DataClass | null {
  let gravest: DataClass | null = null
  for (let bit = 0; bit < classes.length; bit++) {
    const own = classes[bit]!
    if (own === null || (gravest !== null && own >= gravest) || !hasBit(mask, 0, bit)) continue
    gravest = own
    if (gravest === 'A') break
  }
  return gravest
}
