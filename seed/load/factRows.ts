// Facts as rows for the database: what each question under cypher/write takes, and a key by which equal rows of a batch
// are found. Pure; storeBatch.ts writes the rows.

import type { AddAttributesRow } from '@suyuan/cypher/write/attribute/addAttributes.ts'
import type { AddMembersRow } from '@suyuan/cypher/write/batch/addMembers.ts'
import type { AddCanariesRow } from '@suyuan/cypher/write/canary/addCanaries.ts'
import type { MovementRow } from '@suyuan/cypher/write/movement/addMovements.ts'
import type { AddNamingsRow } from '@suyuan/cypher/write/subject/addNamings.ts'
import { kindOfToken } from '../identify/tokenKind.ts'
import type { Fact } from '../records/fact.ts'
import { contentHash } from './contentHash.ts'

/** The words that come in batches; maps are stored whole, and stubs are made with what names them. */
export type RowWord = 'naming' | 'attribute' | 'canary' | 'member' | 'movement'
export type RowFact = Extract<Fact, { readonly word: RowWord }>
export type FactOf<Word extends RowWord> = Extract<RowFact, { readonly word: Word }>

export function namingRow({ naming }: FactOf<'naming'>): AddNamingsRow {
  const { who, validFrom, validTo } = naming
  return {
    row: contentHash([who, validFrom, validTo]),
    who: who.map((token) => ({ token, kind: kindOfToken(token) })),
    validFrom,
    validTo,
  }
}

export function attributeRow({ attribute }: FactOf<'attribute'>): AddAttributesRow {
  const { who, category, hash, validFrom, validTo } = attribute
  return { key: contentHash([who, category, hash, validFrom, validTo]), who, category, hash, validFrom, validTo }
}

export function canaryRow({ canary }: FactOf<'canary'>): AddCanariesRow {
  const { who, plantedIn, plantedAt } = canary
  return { key: contentHash([who, plantedIn, plantedAt]), who, plantedIn, plantedAt }
}

export function memberRow({ batch, who }: FactOf<'member'>): AddMembersRow {
  return { batch, who }
}

/** The note of the row is left out: free text may hold a name. It counts in the content, so that a change is noticed. */
export function movementRow({ movement, text, via }: FactOf<'movement'>): MovementRow {
  const { id, at, until, kind, categories, who, batch, ticket, volume, line, from, to, actor } = movement
  const content = contentHash(text)
  const facts = { id, at, until, kind, categories, tokens: who, via, ticket, volume, line, content }
  return { ...facts, from, to, actor, batch }
}

/** Where a fact stood. */
export function fileOf(fact: RowFact): string {
  return fact.word === 'movement' ? fact.movement.file : fact.where.file
}
