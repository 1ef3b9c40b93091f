// How the picture is arranged, read from the address, and the one way to change it: each change is a step that Undo takes
// back.

import { useMemo } from 'react'
import { type Arrangement, readArrangement } from '../url/arrangement.ts'
import { arrange } from '../url/select.ts'
import { useView } from '../url/useView.ts'

export function useArrangement(): readonly [Arrangement, (next: Arrangement) => void] {
  const [{ arranged }, go] = useView()
  const arrangement = useMemo(() => readArrangement(arranged), [arranged])
  return [arrangement, (next) => go(arrange(next))]
}
