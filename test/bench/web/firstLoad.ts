// What a browser must fetch before the page stands there: the built index.html with all that it names, and what those
// import at once, as gzip makes it. What is loaded on demand (Cytoscape, ELK, the workbook reader) does not count.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Kilobytes (of 1,000 bytes) of the page that is built in `folder`. */
export function firstLoad(folder: string): number {
  const html = readFileSync(join(folder, 'index.html'))
  const named = [...html.toString().matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, name]) => name ?? '')
  const all = new Set<string>()
  const add = (name: string) => {
    if (all.has(name)) return
    all.add(name)
    if (!name.endsWith('.js')) return
    const text = readFileSync(join(folder, name), 'utf8')
    for (const [, path] of text.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^"';()]*?from\s*)?["']\.\/([^"']+\.js)["']/g,
    )) {
      add(join(name, '..', path ?? ''))
    }
  }
  named.forEach(add)
  const bytes = [...all].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
  return (bytes + gzipSync(html).length) / 1000
}
