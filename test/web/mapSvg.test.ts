// The exported picture: every holder by its name, no key of one, and never without the sentence that limits it.

import { elements } from '@suyuan/web/map/elements.ts'
import { INK_NAMES } from '@suyuan/web/map/mapStyle.ts'
import { pictureSvg } from '@suyuan/web/map/pictureSvg.ts'
import { folded } from '@suyuan/web/map/svgText.ts'
import { describe, expect, test } from 'vitest'
import { bigMap } from '../builders/bigMap.ts'

const INKS = Object.fromEntries(INK_NAMES.map((name) => [name, '#123456'])) as Parameters<typeof pictureSvg>[1]
const WORDS = {
  heads: ['A', 'B', 'C', 'D', 'E'],
  limit: 'Showing 9 of 60',
  caveat: 'It is a lead <not> proof.',
  font: 'x',
}
const LOOK = { seen: null, ranked: [], current: null, picked: { holder: null, flow: null, hop: null }, all: true }

describe('point 14: the picture as SVG', () => {
  const plain = bigMap(60)
  const map = { ...plain, holders: plain.holders.map((one, i) => ({ ...one, name: `Name${i}` })) }
  const text = pictureSvg(elements(map, [], LOOK, { folded: String }), INKS, WORDS)?.text ?? ''

  test('names every holder that is drawn, and says no key', () => {
    for (const { name } of map.holders) expect(text).toContain(`>${name}</text>`)
    for (const { key } of map.holders) expect(text).not.toContain(key)
  })

  test('carries its limit and its caveat, with nothing that a name could break out of', () => {
    expect(text).toContain('Showing 9 of 60')
    expect(text).toContain('It is a lead &#60;not&#62; proof.')
  })

  test('of an empty map is no file', () => {
    expect(pictureSvg(elements({ holders: [], flows: [] }, [], LOOK, { folded: String }), INKS, WORDS)).toBeNull()
  })

  test('breaks a Chinese name between any two characters, an English one between words, and loses no letter', () => {
    expect(folded('核心客户资料系统', 8)).toEqual(['核心客户', '资料系统'])
    expect(folded('Customer system', 8)).toEqual(['Customer', 'system'])
  })
})
