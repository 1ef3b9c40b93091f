// Starts i18next with the words of this folder. Called once by app/main.tsx; everything else uses useTranslation().

import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { WORDS } from './words.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: (typeof WORDS)['en'] }
    returnNull: false
  }
}

/** Makes the words ready before the first render: they are part of the bundle, nothing is fetched. */
export async function startWords(language: 'en' | 'zh'): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: WORDS.en }, zh: { translation: WORDS.zh } },
    // React escapes by itself.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}
