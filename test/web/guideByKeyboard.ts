// The guided first run by keyboard: five steps beside what they explain, done once, back only from the help. Part of the
// journey, which hands in its page.

import { expect, test } from 'vitest'
import { z } from 'zod'
import { axeFindings, pressOn } from './browser.ts'
import type { CaseDesk } from './caseByKeyboard.ts'

/** Declares the tests; they begin on the sample case, traced for the first time in this browser, and end there. */
export function testsOfTheGuide(desk: () => CaseDesk): void {
  test('guided first run: five steps by keyboard, none on top of what it explains', async () => {
    const { page } = desk()
    const guide = page.getByRole('region', { name: 'Guided first run' })
    for (let step = 1; step <= 5; step++) {
      await guide.getByText(`Step ${step} of 5`).waitFor()
      await page.waitForTimeout(700)
      expect(await covered(page), `step ${step}`).toBe(0)
      if (step === 1) expect(await axeFindings(page)).toEqual([])
      await pressOn(page, step < 5 ? 'Next' : 'Done')
    }
    await guide.waitFor({ state: 'detached' })
  })

  test('guided first run: never comes back by itself, and from the help it does', async () => {
    const { page } = desk()
    const guide = page.getByRole('region', { name: 'Guided first run' })
    await page.reload()
    await page.locator('[aria-current="true"]').first().waitFor({ timeout: 30_000 })
    expect(await guide.count()).toBe(0)
    await page.keyboard.press('?')
    await pressOn(page, 'Show the guided run again')
    await guide.getByText('Step 1 of 5').waitFor()
    await pressOn(page, 'Skip the guide')
    await guide.waitFor({ state: 'detached' })
    const kept = await page.evaluate('JSON.stringify({ ...localStorage })')
    expect(z.string().parse(kept)).toContain('"suyuan:guide":"over"')
  })
}

/** Square pixels of the marked panel that lie under the card; throws when no panel is marked. */
async function covered(page: CaseDesk['page']): Promise<number> {
  return z.number().parse(
    await page.evaluate(`(() => {
      const a = document.querySelector('[data-guided]').getBoundingClientRect()
      const b = document.querySelector('section[aria-label="Guided first run"]').getBoundingClientRect()
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      return wide > 0 && high > 0 ? Math.round(wide * high) : 0
    })()`),
  )
}
