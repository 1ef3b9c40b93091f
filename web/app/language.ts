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

export function useTheme(view: View): Theme {
  const dark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false })
  return view.theme ?? (dark ? 'dark' : 'light')
}
