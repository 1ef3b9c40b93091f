// The words of the page: English and Chinese say the same things, no component speaks without them, and no answer ever
// calls anybody guilty.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CAVEAT, GRAINS, REASONS, TERM_NAMES } from '@suyuan/server/trace/answer.ts'
import { WORDS } from '@suyuan/web/words/words.ts'
import { describe, expect, test } from 'vitest'
import { filesEnding, ROOT } from '../house/sources.ts'
import { literalsOf, wordsAskedBy } from './componentWords.ts'

const english = flat(WORDS.en)
const chinese = flat(WORDS.zh)
const components = filesEnding('.tsx', '.ts').filter(
  (file) => file.startsWith('web/') && !file.startsWith('web/words/'),
)
const sources = components.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))

describe('English and Chinese', () => {
  test('have the same keys; Chinese needs one form where English needs two', () => {
    expect(new Set([...chinese.keys()].map(baseKey))).toEqual(new Set([...english.keys()].map(baseKey)))
  })

  test('have every plural in the forms that its language asks for', () => {
    const plurals = new Set([...english.keys()].filter((key) => /_(one|other)$/.test(key)).map(baseKey))
    for (const key of plurals) {
      expect([...english.keys()], key).toEqual(expect.arrayContaining([`${key}_one`, `${key}_other`]))
      expect([...chinese.keys()], key).toContain(`${key}_other`)
    }
  })

  test('fill the same gaps, so that no number is lost in one of them', () => {
    for (const [key, text] of chinese) {
      const same = english.get(key) ?? english.get(`${baseKey(key)}_other`)
      expect(gaps(text), key).toEqual(gaps(same ?? ''))
    }
  })

  test('are never empty, and Chinese is not English left behind', () => {
    const latin = new Set([
      'frame.graphql',
      'frame.signIn.command',
      'frame.language',
      'frame.palette.keys',
      'answer.noPosterior',
      'facts.flowLine',
    ])
    for (const [key, text] of chinese) {
      expect(text.trim(), key).not.toBe('')
      if (!latin.has(key) && !/^list\.identifier\./.test(key)) {
        // What only puts two values side by side needs no letter of its own.
        const own = text.replace(/\{\{\w+\}\}/g, '')
        if (/\p{L}/u.test(own)) expect(own, key).toMatch(/\p{Script=Han}/u)
      }
    }
  })
})

describe('a component', () => {
  test('has no words of its own', () => {
    const found = sources.flatMap(({ file, text }) => literalsOf(file, text).map((words) => `${file}: ${words}`))
    expect(found).toEqual([])
  })

  test('asks only for words that there are', () => {
    const keys = new Set([...english.keys()].flatMap((key) => [key, baseKey(key)]))
    const missing = sources.flatMap(({ file, text }) =>
      wordsAskedBy(file, text)
        .filter((asked) => ![...keys].some((key) => asked.test(key)))
        .map((asked) => `${file}: ${asked.source}`),
    )
    expect(missing).toEqual([])
  })

  test('leaves no word unasked: a word that nobody says is a promise that nobody keeps', () => {
    const asked = sources.flatMap(({ file, text }) => wordsAskedBy(file, text))
    const idle = [...english.keys()].filter((key) => !asked.some((one) => one.test(baseKey(key)) || one.test(key)))
    expect(idle).toEqual([])
  })
})

describe('an answer', () => {
  test('carries the caveat of the tracer word for word', () => {
    expect(WORDS.en.answer.caveat).toBe(CAVEAT)
  })

  test('never says that anybody did it', () => {
    const accusing = /guilty|culprit|thief|criminal|内鬼|罪犯|嫌犯|有罪|小偷/i
    for (const [key, text] of [...english, ...chinese]) expect(text, key).not.toMatch(accusing)
  })

  test('has words for every reason, grain and term that the tracer knows', () => {
    for (const words of [WORDS.en.list, WORDS.zh.list]) {
      expect(Object.keys(words.reason).sort()).toEqual([...REASONS].sort())
      expect(Object.keys(words.reasonSentence).sort()).toEqual([...REASONS].sort())
      expect(Object.keys(words.grain).sort()).toEqual([...GRAINS].sort())
      expect(Object.keys(words.term).sort()).toEqual(TERM_NAMES.map((name) => name.toUpperCase()).sort())
    }
  })
})

interface Tree {
  readonly [key: string]: string | Tree
}

function flat(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  )
}

function baseKey(key: string): string {
  return key.replace(/_(zero|one|other)$/, '')
}

function gaps(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort()
}
