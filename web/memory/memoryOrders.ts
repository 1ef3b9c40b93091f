// The orders that change the memory of a case: write and amend a note, pin, save and drop a view. Each throws Refused
// with the server's own sentence, among others when an identifier stands in a text.

import { ask } from '../graphql/client.ts'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'
import type { About } from './memoryQuestion.ts'

const WriteNoteOrder = graphql(`
  mutation WriteNote($case: ID!, $sort: MemorySort!, $about: String, $text: String!) {
    writeNote(case: $case, sort: $sort, about: $about, text: $text) {
      __typename
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

const AmendNoteOrder = graphql(`
  mutation AmendNote($case: ID!, $note: String!, $text: String!) {
    amendNote(case: $case, note: $note, text: $text) {
      __typename
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

const SetPinOrder = graphql(`
  mutation SetPin($case: ID!, $sort: MemorySort!, $about: String!, $pinned: Boolean!) {
    setPin(case: $case, sort: $sort, about: $about, pinned: $pinned) {
      __typename
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

const SaveViewOrder = graphql(`
  mutation SaveView($case: ID!, $name: String!, $parameters: String!) {
    saveView(case: $case, name: $name, parameters: $parameters) {
      __typename
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

const DropViewOrder = graphql(`
  mutation DropView($case: ID!, $view: String!) {
    dropView(case: $case, view: $view) {
      __typename
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

export async function writeNote(caseKey: string, { sort, key }: About, text: string): Promise<void> {
  settle((await ask(WriteNoteOrder, { case: caseKey, sort, about: key, text })).writeNote)
}

/** `note`: key of the revision that was read. */
export async function amendNote(caseKey: string, note: string, text: string): Promise<void> {
  settle((await ask(AmendNoteOrder, { case: caseKey, note, text })).amendNote)
}

export async function setPin(caseKey: string, { sort, key }: About, pinned: boolean): Promise<void> {
  settle((await ask(SetPinOrder, { case: caseKey, sort, about: key, pinned })).setPin)
}

export async function saveView(caseKey: string, name: string, parameters: string): Promise<void> {
  settle((await ask(SaveViewOrder, { case: caseKey, name, parameters })).saveView)
}

export async function dropView(caseKey: string, view: string): Promise<void> {
  settle((await ask(DropViewOrder, { case: caseKey, view })).dropView)
}
