// A vitest reporter that ends the run with one plain line, "N passed, N failed", for whoever reads only the end.

import type { Reporter, TestModule } from 'vitest/node'

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0
    let failed = errors.length
    let skipped = 0
    for (const module of modules) {
      if (module.errors().length > 0) failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        else if (state === 'failed') failed++
        else skipped++
      }
    }
    const rest = skipped === 0 ? '' : `, ${skipped} skipped`
    // Written after the default reporter's summary, so that it is the last line.
    setImmediate(() => process.stdout.write(`${passed} passed, ${failed} failed${rest}\n`))
  }
}
