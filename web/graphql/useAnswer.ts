// A question whose answer a component shows: asked once, kept in memory under its name and variables, asked again when
// somebody says that it changed. Never for anything that carries rows: see case/sendRows.ts.

import { keepPreviousData, type QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { TadaDocumentNode } from 'gql.tada'
import { ask } from './client.ts'
import { ServerLost } from './failure.ts'

interface Options<Data, Shown> {
  /** False: do not ask yet. */
  readonly enabled?: boolean
  /** Takes what is shown out of the data; may throw Refused (settle). */
  readonly pick: (data: Data) => Shown
  /** True: while the next answer is on its way, go on showing the last one. */
  readonly keepLast?: boolean
}

export function useAnswer<Data, Variables extends object, Shown>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  { enabled = true, pick, keepLast = false }: Options<Data, Shown>,
): UseQueryResult<Shown> {
  return useQuery({
    queryKey: [nameOf(document), variables],
    queryFn: async ({ signal }) => pick(await ask(document, variables, signal)),
    enabled,
    // The library's type for it cannot be proven of a type that is still open.
    ...(keepLast ? { placeholderData: keepPreviousData as never } : {}),
  })
}

/** Says that answers of these questions are out of date: those on the screen are asked again. */
export async function askAgain(client: QueryClient, names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => client.invalidateQueries({ queryKey: [name] })))
}

/** How answers behave everywhere: a lost server is asked again until it answers, a refusal is not. */
export const ANSWER_DEFAULTS = {
  networkMode: 'always',
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
  retry: (_count: number, error: Error) => error instanceof ServerLost,
  retryDelay: (count: number) => Math.min(1000 * (count + 1), 4000),
} as const

/** Name of the operation, which is the first part of its key. */
export function nameOf(document: TadaDocumentNode<unknown, never> | TadaDocumentNode): string {
  const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition')
  if (operation?.kind !== 'OperationDefinition' || operation.name === undefined) {
    throw new TypeError('A question needs an operation with a name')
  }
  return operation.name.value
}
