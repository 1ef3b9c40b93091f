// A Slate is a few numbers that the server and the tracer's thread both see: what step a question is in, and whether it
// is still wanted. A thread that calculates hears no message, so it looks here between two pieces of its work.

import { Stopped } from '@suyuan/cypher/driver/failure.ts'
import { type Along, STEPS, type Step } from '../trace/along.ts'

/** Shared memory: step, done, all, wanted. */
export type Slate = Int32Array

export interface Progress {
  readonly step: Step
  /** Pieces done of the step; of READING, rows read. */
  readonly done: number
  /** 0: nobody knows how many. */
  readonly all: number
}

export function newSlate(): Slate {
  return new Int32Array(new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT))
}

export function progressOn(slate: Slate): Progress {
  return { step: STEPS[Atomics.load(slate, STEP)] ?? 'WAITING', done: Atomics.load(slate, DONE), all: slate[ALL]! }
}

/** Nobody waits for the answer any more: what is of use to others (reading) goes on, the rest ends. */
export function leaveSlate(slate: Slate): void {
  Atomics.compareExchange(slate, WANTED, YES, LEFT)
}

/** Somebody ended it: everything ends. */
export function endSlate(slate: Slate): void {
  Atomics.store(slate, WANTED, ENDED)
}

export function isUnwanted(slate: Slate): boolean {
  return Atomics.load(slate, WANTED) !== YES
}

/** Writes each step on the slate, and throws Stopped once the answer is not wanted. */
export function alongOf(slate: Slate): Along {
  return (step, done, all) => {
    const isShared = step === 'READING'
    if (isShared ? Atomics.load(slate, WANTED) === ENDED : isUnwanted(slate)) {
      throw new Stopped(`ended at ${step} ${done}`)
    }
    Atomics.store(slate, DONE, done)
    Atomics.store(slate, ALL, all)
    Atomics.store(slate, STEP, STEPS.indexOf(step))
  }
}

const [STEP, DONE, ALL, WANTED] = [0, 1, 2, 3] as const
const [YES, LEFT, ENDED] = [0, 1, 2] as const
