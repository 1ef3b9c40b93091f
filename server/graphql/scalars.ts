// The one scalar of ours. Inside, a time is epoch milliseconds UTC; outside, ISO 8601 in UTC with milliseconds.

import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

builder.scalarType('DateTime', {
  description:
    'An instant: ISO 8601 in UTC with milliseconds ("2025-11-02T00:00:00.000Z"). As an argument any offset is read; a time without an offset or Z is refused.',
  serialize: (epochMs) => new Date(epochMs).toISOString(),
  parseValue: (value) => {
    const epochMs = typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : Number.NaN
    if (Number.isNaN(epochMs)) {
      throw new GraphQLError('A time must be ISO 8601 with an offset or Z, for example 2025-11-02T00:00:00+08:00.', {
        extensions: { code: 'INVALID_INPUT' },
      })
    }
    return epochMs
  },
})
