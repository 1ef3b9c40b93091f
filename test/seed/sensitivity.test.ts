// What is sensitive, by rule set: the lists name categories that there are, and a kind of something sensitive is sensitive.

import { isSensitive, RULE_SETS, sensitiveByContext, sensitiveKeys } from '@suyuan/cypher/model/sensitivity.ts'
import { isKnownCategory } from '@suyuan/cypher/model/vocabulary.ts'
import { describe, expect, it } from 'vitest'

describe.each(RULE_SETS)('%s', (ruleSet) => {
  it('names keys of the vocabulary, and none both by itself and by context', () => {
    const [own, context] = [sensitiveKeys(ruleSet), sensitiveByContext(ruleSet)]
    expect([...own, ...context].filter((key) => !isKnownCategory(key))).toEqual([])
    expect(context.filter((key) => isSensitive(key, ruleSet))).toEqual([])
  })

  it('holds what lies below a sensitive key sensitive too, and not what lies above', () => {
    expect(isSensitive('user.biometric.novel', ruleSet)).toBe(true)
    expect(isSensitive('user', ruleSet)).toBe(false)
  })
})

it('An ID number alone is sensitive by GB/T 35273, and not by itself under PIPL 28 and GB/T 45574', () => {
  const id = 'user.government_id.national_identification_number'
  expect(RULE_SETS.map((ruleSet) => isSensitive(id, ruleSet))).toEqual([false, true, false, false])
  expect(RULE_SETS.map((ruleSet) => isSensitive('user.location.precise', ruleSet))).toEqual([false, true, true, false])
})
