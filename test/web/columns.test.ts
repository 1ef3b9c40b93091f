// Columns are recognised in the browser, so that they can be corrected before anything is sent. The server recognises
// them too: the two must agree, or the page would show one thing and store another.

import { IDENTIFIER_CATEGORY } from '@suyuan/cypher/model/subject.ts'
import { categoryOfHeader, identifierOfHeader, VOCABULARY } from '@suyuan/cypher/model/vocabulary.ts'
import { columnsToSend, namesPeople, readMeaning, recogniseColumns } from '@suyuan/web/case/recogniseColumns.ts'
import { describe, expect, test } from 'vitest'

// As the server's field `categories` gives it.
const vocabulary = VOCABULARY.map((category) => ({
  ...category,
  identifierKinds: Object.entries(IDENTIFIER_CATEGORY)
    .filter(([, key]) => key === category.key)
    .map(([kind]) => kind),
}))

describe('a header', () => {
  test('of the usual kind is known in both languages', () => {
    expect(recogniseColumns(['name', 'phone', 'id number', 'address'], vocabulary)).toEqual([
      'category:user.name',
      'identifier:phone',
      'identifier:nationalId',
      'category:user.contact.address.street',
    ])
    expect(recogniseColumns(['姓名', '手机号', '身份证号', '备注'], vocabulary)).toEqual([
      'category:user.name',
      'identifier:phone',
      'identifier:nationalId',
      '',
    ])
  })

  test('is known in whatever way it is spelled', () => {
    for (const header of ['Phone Number', 'PHONE_NUMBER', 'ｐｈｏｎｅ', ' phone-number: ']) {
      expect(recogniseColumns([header], vocabulary), header).toEqual(['identifier:phone'])
    }
  })

  test('means in the browser what it means to the server, for every spelling of the vocabulary', () => {
    const headers = vocabulary.flatMap(({ key, en, zh, aliases, identifierKinds }) => [
      key,
      en,
      ...zh.split('/'),
      ...aliases,
      ...identifierKinds,
    ])
    headers.push('IMSI号', 'sim card number', 'SIM卡号', 'IMEI号码', '串号')
    for (const header of headers) {
      const identifier = identifierOfHeader(header)
      const category = categoryOfHeader(header)
      const expected = identifier !== null ? `identifier:${identifier}` : `category:${category}`
      expect(recogniseColumns([header], vocabulary), header).toEqual([expected])
    }
  })

  test('twice in one row is one column: the second is left out', () => {
    expect(recogniseColumns(['phone', '手机号'], vocabulary)).toEqual(['identifier:phone', ''])
  })
})

describe('the mapping that is sent', () => {
  test('names each column by its place, and leaves out what was left out', () => {
    expect(columnsToSend(['category:user.name', '', 'identifier:phone'])).toEqual([
      { index: 0, category: 'user.name', identifier: null },
      { index: 1, category: null, identifier: null },
      { index: 2, category: null, identifier: 'phone' },
    ])
  })

  test('leaves the time of a row to the server, which knows that header', () => {
    expect(recogniseColumns(['seenAt', 'phone'], vocabulary)).toEqual(['seenAt', 'identifier:phone'])
    expect(columnsToSend(['seenAt', 'identifier:phone']).map(({ index }) => index)).toEqual([1])
  })

  test('takes an option it does not know for "leave out"', () => {
    expect(['seenAt', 'category:user.name', 'identifier:phone', 'category:', 'rubbish'].map(readMeaning)).toEqual([
      'seenAt',
      'category:user.name',
      'identifier:phone',
      '',
      '',
    ])
  })

  test('knows when nobody is named by it', () => {
    expect(namesPeople(['category:user.name', ''])).toBe(false)
    expect(namesPeople(['category:user.name', 'identifier:phone'])).toBe(true)
  })
})
