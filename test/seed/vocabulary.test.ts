// The vocabulary of categories: one spelling leads to one key, and a parent stands above each child.

import { covers } from '@suyuan/cypher/model/category.ts'
import { IDENTIFIER_CATEGORY } from '@suyuan/cypher/model/subject.ts'
import { categoryOfHeader, identifierOfHeader, isKnownCategory, VOCABULARY } from '@suyuan/cypher/model/vocabulary.ts'
import { describe, expect, it } from 'vitest'

describe('The vocabulary', () => {
  it('lets no spelling lead to two categories, since the later one would win silently', () => {
    for (const { key, en, zh, aliases } of VOCABULARY) {
      for (const spelling of [key, en, ...zh.split('/'), ...aliases])
        expect([spelling, categoryOfHeader(spelling)]).toEqual([spelling, key])
    }
  })

  it('has a parent above each key, a name in both languages, and a price from 0 to 5', () => {
    for (const { key, en, zh, price } of VOCABULARY) {
      const parent = key.split('.').slice(0, -1).join('.')
      expect(parent === '' || (isKnownCategory(parent) && covers(parent, key))).toBe(true)
      expect(en !== '' && zh !== '' && price >= 0 && price <= 5).toBe(true)
    }
  })

  it('gives each identifier kind the category it stands for', () => {
    for (const [kind, category] of Object.entries(IDENTIFIER_CATEGORY)) {
      expect([identifierOfHeader(kind), categoryOfHeader(kind)]).toEqual([kind, category])
    }
  })

  it.each([
    ['手机号', 'phone'],
    ['ＰＨＯＮＥ Number', 'phone'],
    ['身份证号码', 'nationalId'],
    ['ID card no', 'nationalId'],
    ['客户编号', 'customerNo'],
    ['IMSI', 'imsi'],
    ['SIM卡号', 'iccid'],
    ['https://w3id.org/dpv/pd#TelephoneNumber', 'phone'],
    ['user.contact.phone_number', 'phone'],
    ['user.name', null],
    ['user_name', 'username'],
    ['备注', null],
  ])('takes the column %s as %s', (header, kind) => expect(identifierOfHeader(header)).toBe(kind))
})
