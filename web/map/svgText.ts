// Text within an SVG: made harmless, and broken into lines, which SVG does not do by itself. Pure.

/** For text and attributes alike. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&#${one.codePointAt(0)};`)
}

/** A text in lines of at most `most` letters; a Chinese character is as wide as two. */
export function folded(text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  const wide = (one: string) => [...one].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0)
  for (const part of text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? []) {
    if (line !== '' && wide((line + part).trimEnd()) > most) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += part
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
