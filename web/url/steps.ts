// Undo and redo: the browser's own history of this page is the one stack, so that they, Back and Forward can never
// disagree. Each entry bears its place in the stack; undo never leaves the page. Knows nothing of what a step changed.

export interface Steps {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Makes a new step of `address`; what was undone before it is gone, as in any editor. */
export function pushStep(address: string): void {
  wanted = placeOf(window.history.state) + 1
  setTop(wanted)
  window.history.pushState({ at: wanted }, '', address)
}

/** Corrects the address of the step that is shown. */
export function replaceStep(address: string): void {
  window.history.replaceState({ at: placeOf(window.history.state) }, '', address)
}

/** One step back; nothing at the first. */
export function undo(): void {
  travel(-1)
}

/** One step forward again; nothing at the last. */
export function redo(): void {
  travel(1)
}

/** "canUndo canRedo" as text, so that a store can compare it by value; read with `readSteps`. */
export function stepsNow(): string {
  const at = placeOf(window.history.state)
  return `${at > 0 ? 1 : 0}${at < top() ? 1 : 0}`
}

export function readSteps(text: string): Steps {
  return { canUndo: text[0] === '1', canRedo: text[1] === '1' }
}

/** Called once, when the page begins: a page that was come back to cannot know what lay ahead of it. */
export function beginSteps(): void {
  const [navigation] = performance.getEntriesByType('navigation')
  const reloaded = navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload'
  wanted = placeOf(window.history.state)
  if (!reloaded) setTop(wanted)
  window.addEventListener('popstate', arrived)
}

const TOP = 'suyuan:steps'

/** Where the steps asked for so far lead; ahead of the address while the browser is on its way. */
let wanted = 0
let travelling = false

function travel(by: 1 | -1): void {
  const next = wanted + by
  if (next < 0 || next > top()) return
  wanted = next
  if (!travelling) leave()
}

// Traversals that overlap are dropped by browsers, so one begins when the last has arrived.
function leave(): void {
  const by = wanted - placeOf(window.history.state)
  if (by === 0) return
  travelling = true
  window.history.go(by)
}

function arrived(): void {
  const at = placeOf(window.history.state)
  if (travelling) {
    travelling = false
    leave()
  } else wanted = at
}

function placeOf(state: unknown): number {
  const at = typeof state === 'object' && state !== null ? Reflect.get(state, 'at') : null
  return typeof at === 'number' && Number.isInteger(at) && at > 0 ? at : 0
}

/** Place of the last step; a number only, kept over a reload. */
function top(): number {
  const kept = Number(window.sessionStorage.getItem(TOP))
  return Number.isInteger(kept) && kept > 0 ? kept : 0
}

function setTop(at: number): void {
  window.sessionStorage.setItem(TOP, String(at))
}
