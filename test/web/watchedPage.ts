// A page in a browser that is watched all the way: what it complained of, and what it sent. Complaints are errors and
// warnings of the console, breaches of the policy among them, and faults of the page itself.

import type { Browser, BrowserContext, Page } from 'playwright-core'

export interface WatchedPage {
  readonly context: BrowserContext
  readonly page: Page
  readonly complaints: string[]
  /** Every request with a body: the name of its GraphQL operation, else its address. */
  readonly bodies: { readonly name: string; readonly body: string }[]
}

/** Opens a desktop-sized page in English, in a zone that is not the machine's. */
export async function watchedPage(browser: Browser): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  const bodies: { name: string; body: string }[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const body = request.postData()
    if (body !== null) bodies.push({ name: /(?:query|mutation) (\w+)/.exec(body)?.[1] ?? request.url(), body })
  })
  return { context, page, complaints, bodies }
}
