// Category in GraphQL: the vocabulary, short by nature (a few hundred keys), read from memory. A key that only somebody's
// files know shows as a Category too, named by its key.

import type { Category } from '@suyuan/cypher/model/category.ts'
import { IDENTIFIER_CATEGORY } from '@suyuan/cypher/model/subject.ts'
import { VOCABULARY } from '@suyuan/cypher/model/vocabulary.ts'
import { builder, MEMBER } from './builder.ts'

export const CategoryRef = builder.objectRef<Category>('Category')

const BY_KEY = new Map(VOCABULARY.map((category) => [category.key, category]))
const KINDS = Object.entries(IDENTIFIER_CATEGORY)

/** The Category of a key; an unknown key is its own name. */
export function categoryOf(key: string): Category {
  return BY_KEY.get(key) ?? { key, en: key, zh: key, aliases: [], price: 0 }
}

builder.node(CategoryRef, {
  name: 'Category',
  authScopes: MEMBER,
  description:
    'A kind of personal data. Keys are dotted and form a tree: whoever carries an ancestor is taken to hold its descendants, never the other way.',
  id: { resolve: (category) => category.key },
  loadOne: (key) => BY_KEY.get(key) ?? null,
  brandLoadedObjects: true,
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Dotted key, for example `user.contact.phone_number`.' }),
    en: t.exposeString('en', { description: 'Name in English.' }),
    zh: t.exposeString('zh', { description: 'Name in Chinese.' }),
    aliases: t.stringList({
      description: 'Other spellings under which files name it: column headers, terms of other vocabularies.',
      resolve: (category) => [...category.aliases],
    }),
    identifierKinds: t.stringList({
      description: 'Kinds of identifier that stand for this category, for example `phone`. Empty for most.',
      resolve: (category) => KINDS.filter(([, key]) => key === category.key).map(([kind]) => kind),
    }),
  }),
})

builder.queryField('categories', (t) =>
  t.field({
    type: [CategoryRef],
    description: 'The whole vocabulary of data categories, sorted by key.',
    resolve: () => [...VOCABULARY],
  }),
)
