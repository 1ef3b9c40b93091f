// The check digits of numbers: GB 11643 (MOD 11-2) of Chinese ID numbers, Luhn of cards, SIMs and devices. They catch
// typing errors; they prove nothing about a person. Used by normalise.ts.

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** True for 18 characters with a possible birth date and the right check digit (upper-case X). */
export function hasIdChecksum(id: string): boolean {
  return /^\d{17}[\dX]$/.test(id) && isDate(id.slice(6, 14)) && checkDigit(id) === id[17]
}

/** A 15-digit ID number of before 1999 as its 18 characters: the century and the check digit are added. */
export function upgradeIdNumber(fifteen: string): string {
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`
  return seventeen + checkDigit(seventeen)
}

/** True when the last digit is right by Luhn; false for anything but digits. */
export function passesLuhn(digits: string): boolean {
  if (!/^\d{2,}$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

function checkDigit(seventeen: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (seventeen.charCodeAt(i) - 48) * WEIGHTS[i]!
  return CHECK_DIGITS[sum % 11]!
}

function isDate(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
