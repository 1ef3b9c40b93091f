// The name of the open case in the header. It shares the desk's own answer: nothing is asked twice.

import { settle } from '../graphql/failure.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { CaseQuestion } from './caseQuestions.ts'

export function CaseCrumb({ caseKey }: { readonly caseKey: string }) {
  const desk = useAnswer(CaseQuestion, { id: caseKey }, { pick: (data) => settle(data.case) })
  return desk.data === undefined ? null : ` / ${desk.data.name}`
}
