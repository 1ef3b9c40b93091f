// A headless Chromium for the journey and for the screenshots: the system's own, with nothing that calls home; and a
// reader that only has a keyboard.

import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { z } from 'zod'

/** The browser of this machine; `SUYUAN_CHROMIUM` names another than Debian's. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.SUYUAN_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** More stops than any of our screens has between two things that a reader wants. */
const MOST_TABS = 90

/** Moves the focus with Tab, as a keyboard does, until it stands on what is called so; throws when it never does. */
export async function tabTo(page: Page, called: string | RegExp): Promise<void> {
  const passed: string[] = []
  for (let i = 0; i < MOST_TABS; i++) {
    await page.keyboard.press('Tab')
    const name = await focused(page)
    const isThere = typeof called === 'string' ? name === called : called.test(name)
    if (isThere && (await rests(page, name))) return
    passed.push(name)
  }
  throw new Error(`Tab never came to ${called}; it passed ${passed.join(' | ')}`)
}

/**
 * A dialog takes the focus some moments after it opened, to its safe answer. A reader sees that; a script that is faster
 * would press Enter on the safe answer, believing to be on another.
 */
async function rests(page: Page, name: string): Promise<boolean> {
  if ((await page.getByRole('dialog').count()) === 0) return true
  await page.waitForTimeout(150)
  return (await focused(page)) === name
}

export async function pressOn(page: Page, called: string | RegExp): Promise<void> {
  await tabTo(page, called)
  await page.keyboard.press('Enter')
}

/** Name of what has the focus: its label, else its text. */
async function focused(page: Page): Promise<string> {
  const name = await page.evaluate(`(() => {
    const one = document.activeElement
    if (!one || one === document.body) return ''
    const label = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent
    return (label ?? one.textContent ?? '').replace(/\\s+/g, ' ').trim()
  })()`)
  return z.string().parse(name)
}

const Violations = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()) })) })),
})

/** What axe finds wrong on the page as it is: `rule: places`. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = Violations.parse(await page.evaluate('axe.run(document, { resultTypes: ["violations"] })'))
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

const Storage = z.object({
  local: z.string(),
  session: z.string(),
  databases: z.array(z.string()),
  history: z.string(),
})

/** Everything the page could have kept in the browser, as one text. */
export async function keptInBrowser(page: Page): Promise<string> {
  const kept = Storage.parse(
    await page.evaluate(`(async () => ({
      local: JSON.stringify({ ...localStorage }),
      session: JSON.stringify({ ...sessionStorage }),
      databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
      history: JSON.stringify(history.state) + location.href,
    }))()`),
  )
  return JSON.stringify(kept)
}
