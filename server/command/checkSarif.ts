// The findings of `suyuan check` as SARIF 2.1.0 (OASIS standard), for code scanning and editors. Called by check.ts. Rules
// are the codes of seed/check/codes.ts that were found, each with its page.

import type { Severity } from '@suyuan/cypher/model/finding.ts'
import type { CheckReport } from '@suyuan/seed/check/checkFolder.ts'
import { CODES } from '@suyuan/seed/check/codes.ts'
import { pathFrom } from './findingPath.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' }

export interface SarifWords {
  /** The path checked, from the root of the work tree. */
  readonly base: string
  /** Of this clone; null: not known. */
  readonly version: string | null
  /** The page of a code as Markdown; null when it cannot be read. */
  readonly pageOf: (code: string) => string | null
}

/** One log with one run, ready for JSON.stringify. Results stand in the order given, rules by code. */
export function checkSarif({ findings, truncated }: CheckReport, { base, version, pageOf }: SarifWords) {
  const codes = [...new Set(findings.map(({ code }) => code))].sort()
  const index = new Map(codes.map((code, i) => [code, i]))
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'suyuan check',
            ...(version === null ? {} : { version }),
            rules: codes.map((code) => rule(code, pageOf(code))),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            // What is left out is said where a reader of SARIF looks for it.
            ...(truncated === null
              ? {}
              : {
                  toolExecutionNotifications: [
                    { level: 'warning', message: { text: `${truncated.omitted} findings more: ${truncated.reason}` } },
                  ],
                }),
          },
        ],
        results: findings.map(({ code, severity, where, message, remedy }) => ({
          ruleId: code,
          ruleIndex: index.get(code) ?? -1,
          level: LEVEL[severity],
          message: { text: `${message}. ${remedy}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(pathFrom(base, where)) },
                // Without a line code hosts drop the result, so a finding on a whole file stands at its first line.
                region: { startLine: where.line ?? 1 },
              },
              ...(where.field === null ? {} : { logicalLocations: [{ fullyQualifiedName: where.field }] }),
            },
          ],
        })),
      },
    ],
  }
}

function rule(code: string, page: string | null) {
  const facts = Object.entries(CODES).find(([known]) => known === code)?.[1]
  const text = facts?.title ?? code
  return {
    id: code,
    shortDescription: { text },
    ...(facts === undefined ? {} : { defaultConfiguration: { level: LEVEL[facts.severity] } }),
    ...(page === null ? {} : { help: { text, markdown: page } }),
  }
}

/** A relative reference: each part percent-encoded, since a name may hold spaces or Chinese. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
