// At most so many root fields in one operation: each may be an expensive question of its own, and aliases alone do not
// bound them. Fragments at the root count by what they spread.

import { GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** A Yoga plugin that refuses operations with more than `most` root fields. */
export function rootFieldLimit(most: number): Plugin {
  const rule = (context: ValidationContext) => ({
    OperationDefinition: (operation: { readonly selectionSet: SelectionSetNode }) => {
      const count = countFields(context, operation.selectionSet, new Set())
      if (count <= most) return
      const extensions = { code: 'ROOT_FIELDS', remedy: 'Send several requests.' }
      context.reportError(new GraphQLError(`${count} root fields; at most ${most} are answered.`, { extensions }))
    },
  })
  return { onValidate: ({ addValidationRule }) => addValidationRule(rule) }
}

function countFields(context: ValidationContext, set: SelectionSetNode, open: ReadonlySet<string>): number {
  let count = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) count += 1
    else if (selection.kind === Kind.INLINE_FRAGMENT) count += countFields(context, selection.selectionSet, open)
    else if (!open.has(selection.name.value)) {
      const fragment = context.getFragment(selection.name.value)
      if (fragment) count += countFields(context, fragment.selectionSet, new Set([...open, selection.name.value]))
    }
  }
  return count
}
