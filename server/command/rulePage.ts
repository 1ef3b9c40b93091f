// The page of a finding code, as it lies in seed/check/rules. For formats that carry the page with the finding.

import { readFileSync } from 'node:fs'

const RULES = new URL('../../seed/check/rules/', import.meta.url)

/** Markdown; null when there is no such page. */
export function rulePage(code: string): string | null {
  try {
    return readFileSync(new URL(`${code}.md`, RULES), 'utf8')
  } catch {
    return null
  }
}
