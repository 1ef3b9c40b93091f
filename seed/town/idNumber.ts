// Demo identifiers that can belong to nobody: ID numbers of region 000000 (no such region) with the right check digit
// of GB 11643, and phone numbers `+86 100 dddd dddd` (100 is no mobile prefix, they cannot be dialled).

import type { Random } from './random.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** The 18th character for the first 17 digits, after GB 11643 (ISO 7064 MOD 11-2). */
export function checkDigit(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += Number(first17[i]) * WEIGHTS[i]!
  return CHECKS[sum % 11]!
}

/** Draws ID numbers and phone numbers, never the same twice. */
export interface IdentifierMint {
  readonly nationalId: () => string
  readonly phone: () => string
  readonly customerNo: () => string
}

/** A mint on its own stream. Numbers of one mint are distinct; it keeps what it gave out in memory. */
export function identifierMint(random: Random): IdentifierMint {
  const given = new Set<string>()
  const once = (draw: () => string) => () => {
    for (;;) {
      const text = draw()
      if (!given.has(text)) {
        given.add(text)
        return text
      }
    }
  }
  return {
    nationalId: once(() => {
      const year = random.int(1948, 2006)
      const month = String(random.int(1, 12)).padStart(2, '0')
      const day = String(random.int(1, 28)).padStart(2, '0')
      const first17 = `000000${year}${month}${day}${String(random.int(1, 999)).padStart(3, '0')}`
      return first17 + checkDigit(first17)
    }),
    phone: once(() => `+86 100 ${fourDigits(random)} ${fourDigits(random)}`),
    customerNo: once(() => `C${String(random.int(0, 99_999_999)).padStart(8, '0')}`),
  }
}

function fourDigits(random: Random): string {
  return String(random.int(0, 9999)).padStart(4, '0')
}
