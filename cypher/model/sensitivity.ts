// Which Categories are sensitive, by rule set (categories.md). Sensitivity is computed from this table and never stored: a
// list of a standard may change, and the same map is then judged anew. What is sensitive only by context (an ID number, a
// series of coarse locations) is listed apart. A lawyer must look at it before anybody calls it advice.

import { covers } from './category.ts'

export const RULE_SETS = ['pipl-28', 'gbt35273-2020-B', 'gbt45574-2025-A', 'gdpr-9'] as const
export type RuleSet = (typeof RULE_SETS)[number]

interface Sensitive {
  /** Sensitive by themselves, with everything below them. */
  readonly keys: readonly string[]
  /** Sensitive where the context makes them so. */
  readonly byContext: readonly string[]
}

/** The rule set that is meant where none is named. */
export const DEFAULT_RULE_SET: RuleSet = 'pipl-28'

/** Keys that the rule set holds sensitive by themselves; whatever lies below one is sensitive too. */
export function sensitiveKeys(ruleSet: RuleSet): readonly string[] {
  return TABLE[ruleSet].keys
}

/** Keys that the rule set holds sensitive in some contexts only. */
export function sensitiveByContext(ruleSet: RuleSet): readonly string[] {
  return TABLE[ruleSet].byContext
}

/** True when the key, or an ancestor of it, is sensitive by itself under the rule set. */
export function isSensitive(key: string, ruleSet: RuleSet = DEFAULT_RULE_SET): boolean {
  return TABLE[ruleSet].keys.some((sensitive) => covers(sensitive, key))
}

const BODY_AND_BELIEF = ['user.biometric', 'user.health_and_medical', 'user.demographic.religious_belief'] as const

const TABLE: Readonly<Record<RuleSet, Sensitive>> = {
  // Biometrics, belief, specific identity, health, financial accounts, whereabouts, children under 14.
  'pipl-28': {
    keys: [
      ...BODY_AND_BELIEF,
      'user.government_id.id_card_image',
      'user.location.trajectory',
      'user.financial.bank_account',
      'user.financial.credit_card',
      'user.childrens',
    ],
    byContext: [
      'user.demographic.date_of_birth',
      'user.demographic.race_ethnicity',
      'user.government_id.national_identification_number',
      'user.government_id.passport_number',
      'user.government_id.immigration',
      'user.content.self_image',
      'user.authorization',
      'user.telecom.call_record',
      'user.telecom.sms_record',
      'user.telecom.message_content',
      'user.behavior.browsing_history',
      'user.social.contacts',
      'user.location.imprecise',
      'user.location.precise',
      'user.financial.bill',
      'user.financial.credit',
    ],
  },
  'gbt35273-2020-B': {
    keys: [
      ...BODY_AND_BELIEF,
      'user.government_id.national_identification_number',
      'user.government_id.id_card_image',
      'user.government_id.passport_number',
      'user.government_id.immigration',
      'user.authorization',
      'user.telecom.subscription',
      'user.telecom.call_record',
      'user.telecom.sms_record',
      'user.telecom.message_content',
      'user.behavior.browsing_history',
      'user.social.contacts',
      'user.location.precise',
      'user.location.trajectory',
      'user.financial',
      'user.demographic.sexual_orientation',
      'user.criminal_history',
      'user.childrens',
    ],
    byContext: ['user.content.self_image'],
  },
  'gbt45574-2025-A': {
    keys: [
      ...BODY_AND_BELIEF,
      'user.government_id.id_card_image',
      'user.location.precise',
      'user.location.trajectory',
      'user.financial.bank_account',
      'user.financial.credit_card',
      'user.childrens',
    ],
    byContext: [
      'user.demographic.race_ethnicity',
      'user.content.self_image',
      'user.government_id.passport_number',
      'user.government_id.immigration',
      'user.authorization',
      'user.telecom.call_record',
      'user.telecom.sms_record',
      'user.telecom.message_content',
      'user.behavior.browsing_history',
      'user.social.contacts',
      'user.financial.bill',
      'user.financial.credit',
    ],
  },
  'gdpr-9': {
    keys: [
      ...BODY_AND_BELIEF,
      'user.demographic.race_ethnicity',
      'user.demographic.political_opinion',
      'user.demographic.sexual_orientation',
    ],
    byContext: ['user.content.self_image'],
  },
}
