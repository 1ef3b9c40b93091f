// Where a Chain ends: at the Holder asked about, when it first gets there, and not where somebody of it sent the record.

import { expect, it } from 'vitest'
import { question } from '../builders/question.ts'
import { HOLDERS } from './chainHolders.ts'

it('A chain to an outlet ends when its clerk collected the form, not where the clerk then sent it', () => {
  const town = question(
    `${HOLDERS}
    customer -> crm @05-12 {phone,name} ann by clerk-7
    crm -> vendor @05-13 {phone,name} ann by clerk-7`,
    'ann {phone,name} @06-10',
  )
  expect(town.chains('counter-3')).toEqual([['customer -> crm @05-12 {phone,name}']])
  expect(town.chains('vendor')).toEqual([['customer -> crm @05-12 {phone,name}', 'crm -> vendor @05-13 {phone,name}']])
})
