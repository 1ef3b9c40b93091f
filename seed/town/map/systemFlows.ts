// The channels between systems, and from systems to departments and laptops.

import {
  ADDRESS,
  BILL,
  CREDIT,
  CUSTOMER_NO,
  CUSTOMER_RECORD,
  ID_IMAGE,
  NAME,
  NATIONAL_ID,
  PHONE,
  PLAN,
  together,
} from '../category.ts'
import { type FlowEntry, flowEntry } from '../mapEntry.ts'
import type { Device } from '../town.ts'

const FORM_COPY = together(CUSTOMER_RECORD, [ID_IMAGE])

/** Flows within the company. */
export function systemFlows(laptops: readonly Device[]): FlowEntry[] {
  const sync = (from: string, to: string, categories: readonly string[], severCost: number): FlowEntry =>
    flowEntry(
      { id: `${from}-to-${to}`, from, to, categories, mechanism: 'SYNC', purpose: 'essential.service' },
      { severCost },
    )
  const file = (from: string, to: string, categories: readonly string[], purpose: string): FlowEntry =>
    flowEntry(
      { id: `${from}-to-${to}`, from, to, categories, mechanism: 'FILE', purpose },
      { severCost: 3, controls: ['export-approval'] },
    )
  return [
    flowEntry(
      {
        id: 'customers-to-form-archive',
        from: 'customers',
        to: 'form-archive',
        categories: FORM_COPY,
        mechanism: 'FORM',
        purpose: 'essential.service',
      },
      { severCost: 20 },
    ),
    flowEntry(
      {
        id: 'customers-to-self-service',
        from: 'customers',
        to: 'self-service',
        categories: [BILL, PHONE],
        mechanism: 'API',
        purpose: 'essential.service.payment_processing',
      },
      { severCost: 10 },
    ),
    sync('form-archive', 'crm', CUSTOMER_RECORD, 20),
    sync('form-archive', 'realname-store', [ID_IMAGE, NAME, NATIONAL_ID], 15),
    sync('crm', 'number-registry', [NAME, NATIONAL_ID, PHONE], 20),
    sync('crm', 'billing', [ADDRESS, CUSTOMER_NO, NAME, PHONE, PLAN], 20),
    sync('crm', 'backup', CUSTOMER_RECORD, 15),
    sync('crm', 'warehouse', CUSTOMER_RECORD, 8),
    sync('crm', 'work-orders', [ADDRESS, NAME, PHONE], 8),
    sync('self-service', 'billing', [BILL, PHONE], 8),
    sync('billing', 'credit-scores', [CREDIT, CUSTOMER_NO, NAME, PHONE], 5),
    sync('warehouse', 'marketing-lists', [ADDRESS, NAME, PHONE, PLAN], 3),
    file('crm', 'crm-uat', CUSTOMER_RECORD, 'essential.service'),
    file('crm', 'crm-training', CUSTOMER_RECORD, 'essential.service'),
    file('warehouse', 'data-office', CUSTOMER_RECORD, 'essential.service'),
    file('warehouse', 'marketing-office', [ADDRESS, CUSTOMER_NO, NAME, PHONE, PLAN], 'marketing.communications.sms'),
    file('billing', 'finance-office', [BILL, CUSTOMER_NO, NAME, PHONE], 'finance'),
    file('crm', 'service-office', CUSTOMER_RECORD, 'essential.service'),
    ...laptops.map((device) =>
      file('crm', device.id, [ADDRESS, CUSTOMER_NO, NAME, NATIONAL_ID, PHONE, PLAN], 'essential.fraud_detection'),
    ),
  ]
}
