// Cells of a CSV that is safe to open in a spreadsheet. Pure.

/** One cell: numbers as they are, texts quoted and disarmed. A spreadsheet runs a text that begins like a formula. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const disarmed = /^[\s]*[=+\-@|%]|^[\t\r\n]/.test(value) ? `'${value}` : value
  return `"${disarmed.replaceAll('"', '""')}"`
}
