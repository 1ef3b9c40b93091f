// The header of leak.csv as sellers write it: category keys, English words or Chinese words.

import { ADDRESS, CODE, CUSTOMER_NO, NAME, NATIONAL_ID, PHONE, PLAN, WORKPLACE } from '../category.ts'
import type { Random } from '../random.ts'

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  [NAME]: ['name', '姓名'],
  [PHONE]: ['phone', '手机号'],
  [NATIONAL_ID]: ['id number', '身份证号'],
  [ADDRESS]: ['address', '地址'],
  [PLAN]: ['plan', '套餐'],
  [CUSTOMER_NO]: ['customer number', '客户编号'],
  [CODE]: ['verification code', '验证码'],
  [WORKPLACE]: ['employer', '工作单位'],
}

/** One header in one of three manners of speaking. */
export function headerOf(columns: readonly string[], random: Random): string[] {
  const manner = random.int(0, 2)
  return columns.map((column) => (manner === 2 ? column : (WORDS[column]?.[manner] ?? column)))
}
