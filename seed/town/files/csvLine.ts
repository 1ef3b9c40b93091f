// One line of a CSV file after RFC 4180, ended by a line feed.

/** Quotes only where a cell needs it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
}
