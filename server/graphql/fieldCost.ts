// What a field costs in the complexity count: an object 1, a list as many as it may hold, a plain value nothing since
// it came with its object. Called by the Pothos complexity plugin; limits by who asks stand in server/guard/limits.ts.

import type { FieldComplexityValue } from '@pothos/plugin-complexity'
import { type GraphQLField, getNamedType, getNullableType, isLeafType, isListType } from 'graphql'
import type { RequestContext } from './context.ts'
import { DEFAULT_PAGE } from './page.ts'

/** A list without `first` is short by nature: terms, hops, categories. Nested ones still multiply. */
const SHORT_LIST = 4

/** Cost of one field. A page counts `first` times what is asked of each; `edges` and `nodes` are that same page. */
export function fieldCost(
  args: Record<string, unknown>,
  _context: RequestContext,
  field: GraphQLField<unknown, RequestContext, Record<string, unknown>>,
): FieldComplexityValue {
  if (isLeafType(getNamedType(field.type))) return 0
  if (field.name === 'edges' || field.name === 'nodes') return { field: 1, multiplier: 1 }
  if (field.args.some((arg) => arg.name === 'first')) {
    return { field: 1, multiplier: typeof args.first === 'number' ? args.first : DEFAULT_PAGE }
  }
  return { field: 1, multiplier: isListType(getNullableType(field.type)) ? SHORT_LIST : 1 }
}
