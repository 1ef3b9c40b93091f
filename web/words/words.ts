// All words of the page, by language: each area has a file in which English and Chinese stand beside each other. The
// test of completeness walks this value; i18n.ts hands it to i18next.

import { answerWords } from './answer.ts'
import { blastWords } from './blast.ts'
import { caseWords } from './case.ts'
import { chainWords } from './chain.ts'
import { closedListWords } from './closedLists.ts'
import { compareWords } from './compare.ts'
import { factWords } from './facts.ts'
import { frameWords } from './frame.ts'
import { guideWords } from './guide.ts'
import { homeWords } from './home.ts'
import { mapWords } from './map.ts'
import { mapLogWords } from './mapLog.ts'
import { matchWords } from './match.ts'
import { memoryWords } from './memory.ts'
import { pasteWords } from './paste.ts'
import { severWords } from './sever.ts'
import { stewardWords } from './steward.ts'
import { workWords } from './work.ts'

export const WORDS = {
  en: {
    answer: answerWords.en,
    blast: blastWords.en,
    case: caseWords.en,
    compare: compareWords.en,
    chain: chainWords.en,
    list: closedListWords.en,
    facts: factWords.en,
    frame: frameWords.en,
    guide: guideWords.en,
    home: homeWords.en,
    map: mapWords.en,
    mapLog: mapLogWords.en,
    match: matchWords.en,
    memory: memoryWords.en,
    paste: pasteWords.en,
    sever: severWords.en,
    steward: stewardWords.en,
    work: workWords.en,
  },
  zh: {
    answer: answerWords.zh,
    blast: blastWords.zh,
    case: caseWords.zh,
    compare: compareWords.zh,
    chain: chainWords.zh,
    list: closedListWords.zh,
    facts: factWords.zh,
    frame: frameWords.zh,
    guide: guideWords.zh,
    home: homeWords.zh,
    map: mapWords.zh,
    mapLog: mapLogWords.zh,
    match: matchWords.zh,
    memory: memoryWords.zh,
    paste: pasteWords.zh,
    sever: severWords.zh,
    steward: stewardWords.zh,
    work: workWords.zh,
  },
} as const
