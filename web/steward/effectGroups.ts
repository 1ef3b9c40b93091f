// Effects of a change put together into few sentences: holders of one kind that gain or lose their only way out together,
// categories of one holder together. Pure.

export type Turn = 'GAINED' | 'LOST' | 'OTHER'

interface Path<Kind> {
  readonly from: string
  readonly kind: Kind
  readonly to: string
  readonly hadAny: boolean
  readonly hasAny: boolean
}

export interface EffectGroup<Kind> {
  /** A first way out, the last one gone, or a way that is other than before. */
  readonly turn: Turn
  readonly kind: Kind
  /** Keys, sorted, none twice. */
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** Gains first, then losses, then the rest; in the order of the paths within. Cost O(paths). */
export function effectGroups<Kind>(paths: readonly Path<Kind>[]): EffectGroup<Kind>[] {
  const turnOf = ({ hadAny, hasAny }: Path<Kind>): Turn => (hadAny === hasAny ? 'OTHER' : hasAny ? 'GAINED' : 'LOST')
  return (['GAINED', 'LOST', 'OTHER'] as const).flatMap((turn) => {
    const here = paths.filter((path) => turnOf(path) === turn)
    return [...new Set(here.map(({ kind }) => kind))].map((kind) => {
      const own = here.filter((path) => path.kind === kind)
      return { turn, kind, from: sorted(own.map(({ from }) => from)), to: sorted(own.map(({ to }) => to)) }
    })
  })
}

interface Reaching {
  readonly holder: string
  readonly gained: boolean
  readonly category: { readonly en: string; readonly zh: string }
}

export interface ReachGroup {
  readonly holder: string
  readonly gained: boolean
  /** Names in the language asked for. */
  readonly categories: readonly string[]
}

/** One entry a holder and direction, in the order given. */
export function reachGroups(reaching: readonly Reaching[], language: 'en' | 'zh'): ReachGroup[] {
  const groups = new Map<string, { holder: string; gained: boolean; categories: string[] }>()
  for (const { holder, gained, category } of reaching) {
    const key = `${holder} ${gained}`
    const group = groups.get(key) ?? { holder, gained, categories: [] }
    groups.set(key, group)
    group.categories.push(category[language])
  }
  return [...groups.values()]
}

function sorted(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort()
}
