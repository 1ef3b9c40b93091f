// What a case remembers: notes with revisions, pins, saved views, the questions that were asked; and what it refuses to.

import { describe, expect, test } from 'vitest'
import { caseDesk } from './caseDesk.ts'
import { leakText, phone } from './leakTown.ts'

const NOTE =
  '... on Note { sort about latest { key revision text by mine } earlier { revision text } } ... on Error { code message remedy }'
const WRITE = `mutation ($case: ID!, $sort: MemorySort!, $about: String, $text: String!) { writeNote(case: $case, sort: $sort, about: $about, text: $text) { ${NOTE} } }`
const AMEND = `mutation ($case: ID!, $note: String!, $text: String!) { amendNote(case: $case, note: $note, text: $text) { ${NOTE} } }`
const PIN =
  'mutation ($case: ID!, $about: String!, $pinned: Boolean!) { setPin(case: $case, sort: HOLDER, about: $about, pinned: $pinned) { ... on Pin { pinned } ... on Error { code } } }'
const SAVE =
  'mutation ($case: ID!, $name: String!, $parameters: String!) { saveView(case: $case, name: $name, parameters: $parameters) { ... on SavedView { key name } ... on Error { code message } } }'
const DROP =
  'mutation ($case: ID!, $view: String!) { dropView(case: $case, view: $view) { ... on SavedView { key } ... on Error { code } } }'
const MEMORY = `query ($case: ID!) { case(id: $case) { memory { truncated
  notes { sort about latest { text revision } earlier { text revision } }
  pins { sort about } views { key name parameters } inquiries { sort keys times mine } } } }`

const { ask, openCase, add } = caseDesk()

async function note(id: string, text: string, about: object = { sort: 'CASE' }) {
  return (await ask(WRITE, { case: id, text, ...about })).data.writeNote
}

async function memory(id: string) {
  const { data, errors } = await ask(MEMORY, { case: id })
  expect(errors).toBeUndefined()
  return data.case.memory
}

describe('point 11: a note of a case', () => {
  test('is amended, not overwritten: what it said before stays beside what it says now', async () => {
    const id = await openCase()
    const first = await note(id, 'Ask the call centre for its exports of June.\nThen row 12.', {
      sort: 'HOLDER',
      about: 'vendor',
    })
    expect(first).toMatchObject({ sort: 'HOLDER', about: 'vendor', latest: { revision: 1, mine: true }, earlier: [] })
    const { data } = await ask(AMEND, { case: id, note: first.latest.key, text: 'They answered: one export.' })
    expect(data.amendNote.latest).toMatchObject({ revision: 2, text: 'They answered: one export.' })
    const { notes } = await memory(id)
    expect(notes).toMatchObject([
      {
        sort: 'HOLDER',
        about: 'vendor',
        latest: { revision: 2 },
        earlier: [{ revision: 1, text: expect.stringContaining('row 12') }],
      },
    ])
  })

  test('that two people amend at once keeps the first amendment and tells the second', async () => {
    const id = await openCase()
    const { latest } = await note(id, 'First words.')
    expect(
      (await ask(AMEND, { case: id, note: latest.key, text: 'Second words.' })).data.amendNote.latest.revision,
    ).toBe(2)
    const late = (await ask(AMEND, { case: id, note: latest.key, text: 'Other second words.' })).data.amendNote
    expect(late).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('meanwhile') })
    expect((await memory(id)).notes[0].latest.text).toBe('Second words.')
  })

  test('with a phone number, ID number, card or e-mail in it is refused, says what to write, and is not repeated', async () => {
    const id = await openCase()
    for (const identifier of [phone(3), '000000199001010007', '6222 0200 0000 0000 000', 'someone@example.org']) {
      const refused = await note(id, `She said that ${identifier} is hers.`)
      expect(refused).toMatchObject({ code: 'INVALID_INPUT', remedy: expect.stringContaining('row 12') })
      expect(JSON.stringify(refused)).not.toContain(identifier)
      expect(await note(id, 'x', { sort: 'CANDIDATE', about: identifier })).toMatchObject({ code: 'INVALID_INPUT' })
    }
    expect((await memory(id)).notes).toEqual([])
  })

  test('is not taken by a case that is not there', async () => {
    expect(await note('cAAAAAAAAAAAAAAAA', 'x')).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('point 11: pins, saved views and the history of questions', () => {
  test('a pin is put on and taken off, twice the same is one', async () => {
    const id = await openCase()
    for (let n = 0; n < 2; n++) await ask(PIN, { case: id, about: 'vendor', pinned: true })
    await ask(PIN, { case: id, about: 'crm', pinned: true })
    await ask(PIN, { case: id, about: 'crm', pinned: false })
    expect((await memory(id)).pins).toEqual([{ sort: 'HOLDER', about: 'vendor' }])
  })

  test('a view is saved with its parameters and dropped again; parameters with a number of a person are refused', async () => {
    const id = await openCase()
    const parameters = '?case=c-1&holder=vendor&places=vendor%3A120.5%3A-340.25%2Ccrm%3A1380.5%3A134'
    const { key } = (await ask(SAVE, { case: id, name: 'The call centre', parameters })).data.saveView
    expect((await memory(id)).views).toEqual([{ key, name: 'The call centre', parameters }])
    for (const bad of ['?holder=13800138000', '?q=%2B86%20100%202003%203003', 'holder=vendor', '?a b=1']) {
      const refused = (await ask(SAVE, { case: id, name: 'x', parameters: bad })).data.saveView
      expect(refused.code, bad).toBe('INVALID_INPUT')
    }
    await ask(DROP, { case: id, view: key })
    expect((await memory(id)).views).toEqual([])
    expect((await ask(DROP, { case: id, view: 'x' })).data.dropView).toEqual({ code: 'NOT_FOUND' })
  })

  test('what was asked is remembered with ids only, and asked again it is the same question', async () => {
    const id = await openCase()
    await add({ case: id, text: leakText() })
    const chains = 'query ($case: ID!) { case(id: $case) { chains(candidate: "vendor", row: 1) { __typename } } }'
    await ask(chains, { case: id })
    await ask(chains, { case: id })
    await ask('query ($case: ID!) { case(id: $case) { whyNot(holder: "archive") { __typename } } }', { case: id })
    await ask('query ($case: ID!) { case(id: $case) { cut(withoutFlows: ["list"]) { __typename } } }', { case: id })
    await ask('query ($case: ID!) { case(id: $case) { cut { __typename } } }', { case: id })
    await ask('mutation ($input: MatchIdentifierInput!) { matchIdentifier(input: $input) { __typename } }', {
      input: { case: id, kind: 'phone', identifier: phone(3), purpose: 'the person asks' },
    })
    const { inquiries } = await memory(id)
    expect(inquiries.map((one: { sort: string }) => one.sort)).toEqual(['MATCH', 'WHAT_IF', 'WHY_NOT', 'CANDIDATE'])
    expect(inquiries).toMatchObject([
      { keys: [expect.stringMatching(/^hk1:p\./)], times: 1, mine: true },
      { keys: ['flow:list'], times: 1 },
      { keys: ['archive'], times: 1 },
      { keys: ['vendor'], times: 2 },
    ])
  })

  test('goes with the case when it is deleted', async () => {
    const id = await openCase()
    await note(id, 'Words.')
    await ask(PIN, { case: id, about: 'vendor', pinned: true })
    const gone = await ask('mutation ($case: ID!) { deleteCase(case: $case) { __typename } }', { case: id })
    expect(gone.data.deleteCase.__typename).toBe('MutationDeleteCaseSuccess')
    expect((await ask(MEMORY, { case: id })).data.case).toBeNull()
  })
})
