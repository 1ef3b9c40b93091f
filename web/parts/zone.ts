// The browser's time zone, read once. Every time on the page is shown in it, with its offset.

export const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone
