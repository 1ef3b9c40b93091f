// What the SARIF 2.1.0 standard asks of the parts that `suyuan check --format sarif` writes, and what code hosts ask on top
// (a relative uri, a line). Written after the standard's sections, strict, so that no part is written that it does not know.
// Sections: 3.13 sarifLog, 3.14 run, 3.18 tool, 3.19 toolComponent, 3.20 invocation, 3.27 result, 3.28 location,
// 3.29 physicalLocation, 3.30 region, 3.33 logicalLocation, 3.49 reportingDescriptor, 3.58 notification.

import { z } from 'zod'

const level = z.enum(['none', 'note', 'warning', 'error'])
const text = z.string().min(1)
const message = z.strictObject({ text })

/** RFC 3986 relative reference without scheme: what is not unreserved or a delimiter must be percent-encoded. */
const relativeUri = z.string().regex(/^(?!\/)(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})+$/)

const descriptor = z.strictObject({
  id: text,
  shortDescription: message,
  defaultConfiguration: z.strictObject({ level }),
  help: z.strictObject({ text, markdown: text }),
})

const result = z.strictObject({
  ruleId: text,
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z
    .array(
      z.strictObject({
        physicalLocation: z.strictObject({
          artifactLocation: z.strictObject({ uri: relativeUri }),
          region: z.strictObject({ startLine: z.int().min(1) }),
        }),
        logicalLocations: z.array(z.strictObject({ fullyQualifiedName: text })).optional(),
      }),
    )
    .length(1),
})

const run = z
  .strictObject({
    tool: z.strictObject({
      driver: z.strictObject({ name: text, version: text.optional(), rules: z.array(descriptor) }),
    }),
    columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
    invocations: z.array(
      z.strictObject({
        executionSuccessful: z.boolean(),
        toolExecutionNotifications: z.array(z.strictObject({ level, message })).optional(),
      }),
    ),
    results: z.array(result),
  })
  .refine(
    ({ tool, results }) => results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId),
    'ruleIndex must lead to the rule of that id (3.27.6)',
  )
  .refine(
    ({ tool }) => new Set(tool.driver.rules.map(({ id }) => id)).size === tool.driver.rules.length,
    'rules are unique (3.19.23)',
  )

export const SARIF = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(run).length(1),
})
