// A Finding says what is wrong, where, how bad it is and how to mend it. One word and one type for imports and for law.

export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface Place {
  /** File name relative to the folder that was read; for a rule of law the id of a Holder, Flow or Movement. */
  readonly file: string
  /** 1-based line; null where the whole file is meant. */
  readonly line: number | null
  /** Column name or JSON pointer; null where the whole row is meant. */
  readonly field: string | null
}

export interface Finding {
  /** A stable code of seed/check/codes.ts, for example `MOVEMENT_TIME`. */
  readonly code: string
  readonly severity: Severity
  readonly where: Place
  /** What is wrong, in one sentence, without any raw identifier or value of a subject. */
  readonly message: string
  /** What to do, in one sentence. */
  readonly remedy: string
}

/** `file:line:field`, leaving out what is null. */
export function placeText(where: Place): string {
  return [where.file, where.line, where.field].filter((part) => part !== null).join(':')
}
