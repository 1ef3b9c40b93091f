// The switches of a what-if as the user writes them after `suyuan cut`: each may be given several times.

import { nearestTo } from '@suyuan/seed/check/nearest.ts'
import type { Command } from 'commander'
import { type ControlToggle, type Toggles, type UnknownToggle, unknownToggles } from '../trace/cut/toggles.ts'
import type { Exposure } from '../trace/exposure.ts'
import { Refusal } from './refusal.ts'

export interface ToggleWords {
  readonly withoutFlow: readonly string[]
  readonly withoutHolder: readonly string[]
  readonly withoutControl: readonly string[]
  readonly withControl: readonly string[]
}

const several = (word: string, before: readonly string[]): string[] => [...before, word]

export function toggleOptions(command: Command): Command {
  return command
    .option('--without-flow <id>', 'what if this channel had not been there; may be given again', several, [])
    .option('--without-holder <id>', 'what if this holder had had nothing', several, [])
    .option('--without-control <holder:control>', 'what if this control had not been in force', several, [])
    .option('--with-control <holder:control>', 'what if this control had been in force', several, [])
}

/** The switches. Throws Refusal (exit 1) for what the folder does not know or cannot switch, (exit 2) for a bad word. */
export function togglesOf(exposure: Exposure, words: ToggleWords): Toggles {
  const toggles: Toggles = {
    withoutFlows: words.withoutFlow,
    withoutHolders: words.withoutHolder,
    withoutControls: words.withoutControl.map((word) => controlOf(exposure, word, '--without-control')),
    withControls: words.withControl.map((word) => controlOf(exposure, word, '--with-control')),
  }
  const [first] = unknownToggles(exposure, toggles)
  if (first !== undefined) throw new Refusal(refusalOf(exposure, first), 1)
  return toggles
}

/** Ids may have colons too: the longest known id before a colon is the Holder. */
function controlOf(exposure: Exposure, word: string, option: string): ControlToggle {
  for (let colon = word.lastIndexOf(':'); colon > 0; colon = word.lastIndexOf(':', colon - 1)) {
    const holder = word.slice(0, colon)
    const control = word.slice(colon + 1)
    if (exposure.holderIndex.has(holder) && control !== '') return { holder, control }
  }
  const [holder, control] = word.split(':')
  if (holder === undefined || !control)
    throw new Refusal(`${option} ${word} names no control. Write it like river-road:screen-watermark.`, 2)
  return { holder, control }
}

function refusalOf(exposure: Exposure, { what, id, why }: UnknownToggle): string {
  if (why === 'THE_PEOPLE') return `${id} is the people themselves; without them there is nothing to ask.`
  if (why === 'NOT_IN_FORCE') return `The control ${id} is not in force, so there is nothing to switch off.`
  if (why === 'IN_FORCE') return `The control ${id} is in force already.`
  const known = what === 'FLOW' ? exposure.flows.map((flow) => flow.id) : exposure.holders.map((holder) => holder.id)
  const nearest = nearestTo(id, known)
  return `${id} is no ${what === 'FLOW' ? 'channel' : 'holder'} of this folder.${nearest === null ? '' : ` Did you mean ${nearest}?`}`
}
