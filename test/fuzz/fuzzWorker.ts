// A process that reads broken files, one case after another, for fuzz.ts: `seed from to`. Says each case before it begins
// and after it ended, so that whoever watches knows which one hangs or kills it.

import { fuzzCase } from './fuzzCase.ts'

const [seed = 0, from = 0, to = 0] = process.argv.slice(2).map(Number)
for (let number = from; number < to; number++) {
  process.send?.({ begun: number })
  try {
    const ended = await fuzzCase(seed, number)
    process.send?.({ ended, peakKb: process.resourceUsage().maxRSS })
  } catch (error) {
    const crashed = error instanceof Error ? (error.stack ?? error.message) : 'something that is no error'
    process.send?.({ crashed: { number, crashed }, peakKb: process.resourceUsage().maxRSS })
  }
}
process.disconnect?.()
