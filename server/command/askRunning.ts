// Asks the server that runs on this data folder, through its private channel. For commands that print what it answers.

import { askControl, type ControlWord, placeOf } from '../guard/control.ts'
import { dataFolder } from './dataFolder.ts'
import { Refusal } from './refusal.ts'

/** The answer of the running server. Throws Refusal when none runs. */
export async function askRunning(word: ControlWord): Promise<string> {
  const place = placeOf(dataFolder())
  const answer = place && (await askControl(place, word))
  if (!answer) throw new Refusal('no server runs on this data folder: start it with `suyuan start`', 2)
  return answer
}
