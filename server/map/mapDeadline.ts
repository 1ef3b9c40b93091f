// How long a question about the map may take: it is asked while somebody looks at the page.

export const MAP_DEADLINE_MS = 5_000
