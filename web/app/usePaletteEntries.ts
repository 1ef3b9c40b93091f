// What the palette offers for a text: holders whose name or id contains it, and the commands of the screen.

import { useTranslation } from 'react-i18next'
import { useNamedMap, useWholeMap } from '../map/useWholeMap.ts'
import { type Change, chooseGrain, goHome, openData, pickHolder } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import { languageOf, useColours } from './language.ts'

export interface Entry {
  readonly sort: 'commands' | 'holders'
  readonly key: string
  readonly name: string
  readonly run: () => void
}

const SHOWN = 8

/** Commands first, then holders by name; `all`: how many holders fit. Holders can be shown in a case only. */
export function usePaletteEntries(text: string): { readonly entries: readonly Entry[]; readonly all: number } {
  const { t, i18n } = useTranslation()
  const [view, go] = useView()
  const night = useColours(view).scheme === 'dark'
  const map = useWholeMap(null)
  const named = useNamedMap()
  const wanted = text.trim().toLocaleLowerCase(i18n.language)
  const fits = (words: string) => words.toLocaleLowerCase(i18n.language).includes(wanted)
  const command = (key: string, name: string, change: Change): Entry => ({
    sort: 'commands',
    key,
    name,
    run: () => go(change),
  })
  const anywhere = [
    command('home', t('frame.palette.home'), goHome()),
    command('data', t('frame.palette.data'), openData()),
    command('lang', t('frame.palette.language'), { lang: languageOf(view) === 'en' ? 'zh' : 'en' }),
    command('theme', t('frame.palette.theme'), { theme: night ? 'light' : 'dark' }),
    command('contrast', t('frame.contrastName'), { theme: 'contrast' }),
  ]
  const inCase = [
    command('place', t('frame.shortcut.place'), chooseGrain('HOLDER')),
    command('person', t('frame.shortcut.person'), chooseGrain('ACTOR')),
    command('map', t('frame.shortcut.map'), { map: view.map === 'table' ? 'picture' : 'table' }),
    command('all', t('frame.shortcut.all'), { all: !view.all }),
    command('whynot', t('frame.shortcut.whyNot'), { side: 'whynot' }),
    command('compare', t('frame.shortcut.compare'), { side: 'compare' }),
    command('memory', t('frame.shortcut.memory'), { side: 'memory' }),
    command('sever', t('frame.shortcut.sever'), { side: 'sever' }),
  ]
  const playground: Entry = {
    sort: 'commands',
    key: 'graphql',
    name: t('frame.palette.graphql'),
    run: () => window.location.assign('/graphiql'),
  }
  const holders =
    view.case === null || wanted === '' || map.data === undefined
      ? []
      : named(map.data).holders.filter(({ name, key }) => fits(`${name} ${key}`))
  return {
    entries: [
      ...[...(view.case === null ? [] : inCase), ...anywhere, playground].filter(({ name }) => fits(name)),
      ...holders.slice(0, SHOWN).map(
        ({ key, name }): Entry => ({
          sort: 'holders',
          key,
          name,
          run: () => go(pickHolder(key)),
        }),
      ),
    ],
    all: holders.length,
  }
}
