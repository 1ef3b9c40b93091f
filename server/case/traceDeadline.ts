// How long a question to the tracer may take. Longer than a page's own deadline: the first one after an import waits
// until the facts are read again.

export const TRACE_DEADLINE_MS = 30_000
