// Numbers as people read them, in the language of the page. Pure; nothing here rounds away a claim: 0.996 is not 100 %.

/** A probability 0..1 as a percentage: whole from 10 %, one decimal below, "< 0.1 %" and "> 99 %" at the ends. */
export function percent(share: number, language: string): string {
  if (share > 0.99 && share < 1) return `> ${written(0.99, language, 0)}`
  if (share > 0 && share < 0.001) return `< ${written(0.001, language, 1)}`
  return written(share, language, share >= 0.0995 || share === 0 ? 0 : 1)
}

/** Bits with their sign, a true minus, and one decimal below 100: "+412", "−5.9". */
export function bits(value: number, language: string): string {
  const size = Math.abs(value)
  const text = size.toLocaleString(language, { maximumFractionDigits: size < 100 ? 1 : 0, minimumFractionDigits: 0 })
  if (text === '0') return '0'
  return value < 0 ? `−${text}` : `+${text}`
}

/** A count with the language's grouping. */
export function count(value: number, language: string): string {
  return value.toLocaleString(language)
}

/** A number of unknown meaning: up to four significant digits. */
export function plainNumber(value: number, language: string): string {
  return value.toLocaleString(language, { maximumSignificantDigits: 4 })
}

function written(share: number, language: string, decimals: number): string {
  const number = (share * 100).toLocaleString(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return language === 'zh' ? `${number}%` : `${number}\u202f%`
}
