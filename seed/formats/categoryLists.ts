// Lists of categories as files give them, turned into sorted keys and interned: a log repeats a few lists millions of
// times. Used by the readers of maps and movements.

import type { Place } from '@suyuan/cypher/model/finding.ts'
import { isKnownCategory } from '@suyuan/cypher/model/vocabulary.ts'
import { shown } from '../check/shown.ts'
import { categoryKey, nearestKnown, type Reading } from './reading.ts'
import type { RowLog } from './rowLog.ts'

export interface CategoryList {
  /** Distinct keys, sorted. */
  readonly keys: readonly string[]
  /** Keys that the vocabulary does not know. */
  readonly unknown: readonly string[]
  /** The first text that is no category at all; null when all are. */
  readonly bad: string | null
}

export class CategoryLists {
  readonly #lists = new Map<string, CategoryList>()

  /** From one text, split on `;` (and the full-width one). */
  ofText(text: string): CategoryList {
    return this.#lists.get(text) ?? this.#remember(text, text.split(/[;；]/))
  }

  /** From a list of texts. */
  ofList(texts: readonly string[]): CategoryList {
    const joined = texts.length === 1 ? texts[0]! : texts.join(';')
    return this.#lists.get(joined) ?? this.#remember(joined, texts)
  }

  #remember(text: string, parts: readonly string[]): CategoryList {
    const list = listOf(parts)
    // One array for one set of keys, whatever their order in the file was.
    const canonical = list.bad === null && list.keys.join(';') !== text ? this.ofList(list.keys) : list
    if (this.#lists.size > 50_000) this.#lists.clear()
    this.#lists.set(text, canonical)
    return canonical
  }
}

/** Reports the keys of a list that the vocabulary does not know, each once in a reading. */
export function sayUnknown(list: CategoryList, where: Place, log: RowLog, reading: Reading): void {
  for (const key of list.unknown) {
    if (!reading.isNews(`category ${key}`)) continue
    const parent = nearestKnown(key)
    log.say(
      'CATEGORY_UNKNOWN',
      where,
      `The category ${shown(key)} is not in the vocabulary${parent === null ? '' : ` and is taken as a kind of ${parent}`}`,
      'Use a key of the vocabulary if one fits; otherwise leave it.',
    )
  }
}

function listOf(parts: readonly string[]): CategoryList {
  const keys = new Set<string>()
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== '')) {
    const key = categoryKey(part)
    if (key === null) return { keys: [], unknown: [], bad: part }
    keys.add(key)
  }
  const sorted = [...keys].sort()
  return { keys: sorted, unknown: sorted.filter((key) => !isKnownCategory(key)), bad: null }
}
