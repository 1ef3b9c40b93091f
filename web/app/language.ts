// Language and colours of the page: what the address says, else what the browser prefers.

import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, Theme, View } from '../url/view.ts'

export function languageOf(view: View): Language {
  return view.lang ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en')
}

/** Keeps i18next, the document's language and its title in step with the view. */
export function useLanguage(view: View): Language {
  const { t, i18n } = useTranslation()
  const language = languageOf(view)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    void i18n.changeLanguage(language)
  }, [language, i18n])
  useEffect(() => {
    document.title = t('frame.title')
  }, [t])
  return language
}

export interface Colours {
  readonly scheme: 'light' | 'dark'
  readonly contrast: boolean
}

/** What the address says, else what the system prefers, high contrast included. */
export function useColours(view: View): Colours {
  const dark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false })
  const more = useMediaQuery('(prefers-contrast: more)', false, { getInitialValueInEffect: false })
  const asked = view.theme === 'contrast' ? null : view.theme
  return {
    scheme: asked ?? (dark ? 'dark' : 'light'),
    contrast: view.theme === 'contrast' || (view.theme === null && more),
  }
}

/** One word for the colours in use: whoever paints by hand paints again when it changes. */
export function useTheme(view: View): Theme {
  const { scheme, contrast } = useColours(view)
  return contrast ? 'contrast' : scheme
}
