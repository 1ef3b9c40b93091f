// Chains and reasons of a case, asked over GraphQL on a real database.

import { beforeAll, describe, expect, test } from 'vitest'
import { caseDesk } from './caseDesk.ts'
import { leakText } from './leakTown.ts'

const { ask, openCase, add, traced } = caseDesk()

describe('chains and reasons', () => {
  let id: string
  beforeAll(async () => {
    id = await openCase()
    await add({ case: id, text: leakText() })
  })

  test('lead from the customer over counter and system to the partner, hop by hop', async () => {
    const query = `query ($id: ID!) { case(id: $id) { chains(candidate: "Holder:vendor", row: 1) { ... on ChainAnswer {
      candidate row chains { rank weight hops { fromKey toKey kind evidence movement from { name } flow { key } categories { key } } } } } } }`
    const { data } = await ask(query, { id })
    const [best] = data.case.chains.chains
    expect(best.hops.map((hop: { fromKey: string; toKey: string }) => `${hop.fromKey} -> ${hop.toKey}`)).toEqual([
      'customers -> outlet-1',
      'outlet-1 -> crm',
      'crm -> vendor',
    ])
    expect(best.hops[2]).toMatchObject({ movement: 'list-1', evidence: 'LOGGED', flow: { key: 'list' } })
  })

  test('say what is not there instead of answering something else', async () => {
    const query = `query ($id: ID!) { case(id: $id) {
      holder: chains(candidate: "nobody", row: 1) { ... on Error { code message } }
      row: chains(candidate: "vendor", row: 999) { ... on Error { code message } }
      reason: whyNot(holder: "archive") { ... on WhyNot { reason detail holder { name } } }
      never: whyNot(holder: "customers") { ... on Error { code } } } }`
    const { data } = await ask(query, { id })
    expect(data.case).toMatchObject({
      holder: { code: 'NOT_FOUND', message: 'There is no such holder.' },
      row: { code: 'NOT_FOUND', message: 'There is no such exhibit.' },
      reason: { reason: 'NO_CONNECTION', holder: { name: 'Archive' } },
      never: { code: 'INVALID_INPUT' },
    })
  })

  test('asked by many at once are computed once each, and all get the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => traced(id)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })
})
