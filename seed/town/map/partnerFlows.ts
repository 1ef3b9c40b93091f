// The channels to third parties, each with its contract.

import type { Mechanism } from '@suyuan/cypher/model/flow.ts'
import { ADDRESS, BANK, BILL, CREDIT, CUSTOMER_NO, NAME, NATIONAL_ID, PHONE, PLAN } from '../category.ts'
import { type FlowEntry, flowEntry } from '../mapEntry.ts'
import type { EndedVendor } from './partners.ts'

/** Flows out of the company. `ends` says when contracts that ended did so, epoch ms UTC. */
export function partnerFlows(ends: Readonly<Record<EndedVendor, number>>): FlowEntry[] {
  const service = 'essential.service'
  return [
    partner('crm', 'courier-swift', [ADDRESS, NAME, PHONE], 'FILE', service, 'C-2023-04', {}),
    partner('crm', 'courier-harbour', [ADDRESS, NAME, PHONE], 'FILE', service, 'C-2023-05', {}),
    partner('crm', 'callcentre-vendor', [ADDRESS, CUSTOMER_NO, NAME, PHONE, PLAN], 'SCREEN', service, 'C-2022-11', {
      controls: ['screen-watermark'],
      severCost: 9,
    }),
    partner('marketing-lists', 'marketing-agency', [ADDRESS, NAME, PHONE, PLAN], 'FILE', 'marketing', 'C-2023-17', {
      consent: 'separate',
      legalBasis: 'pipl13:1',
      severCost: 2,
    }),
    partner('marketing-lists', 'sms-agency', [PHONE, PLAN], 'API', 'marketing.communications.sms', 'C-2023-18', {
      consent: 'separate',
      legalBasis: 'pipl13:1',
      severCost: 2,
    }),
    partner('credit-scores', 'debt-collector', [CREDIT, NAME, PHONE], 'FILE', 'finance', 'C-2022-30', { severCost: 4 }),
    partner('billing', 'bill-printer', [ADDRESS, BILL, NAME], 'FILE', service, 'C-2021-02', { severCost: 4 }),
    partner('billing', 'bank', [BANK, BILL, NAME, PHONE], 'API', 'essential.service.payment_processing', 'C-2020-01', {
      severCost: 9,
    }),
    partner('crm', 'insurer', [ADDRESS, NAME, NATIONAL_ID, PHONE], 'API', 'third_party_sharing', 'C-2023-22', {
      consent: 'separate',
      legalBasis: 'pipl13:1',
      severCost: 3,
      controls: ['rate-limit'],
    }),
    partner(
      'realname-store',
      'identity-verifier',
      [NAME, NATIONAL_ID],
      'API',
      'essential.legal_obligation',
      'C-2022-08',
      {
        legalBasis: 'pipl13:3',
        severCost: 12,
      },
    ),
    partner('crm', 'survey-vendor', [ADDRESS, NAME, PHONE, PLAN], 'FILE', service, 'C-2023-29', {
      severCost: 2,
      validTo: ends['survey-vendor'],
    }),
    partner('crm', 'loyalty-vendor', [ADDRESS, NAME, PHONE], 'FILE', 'marketing', 'C-2023-31', {
      consent: 'separate',
      legalBasis: 'pipl13:1',
      severCost: 1,
      validTo: ends['loyalty-vendor'],
    }),
  ]
}

function partner(
  from: string,
  to: string,
  categories: readonly string[],
  mechanism: Mechanism,
  purpose: string,
  contract: string,
  rest: Partial<FlowEntry>,
): FlowEntry {
  return flowEntry(
    { id: `${from}-to-${to}`, from, to, categories, mechanism, purpose },
    { contract, severCost: 5, ...rest },
  )
}
