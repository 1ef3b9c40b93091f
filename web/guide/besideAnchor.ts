// Where the card of the guide stands: beside what it explains, never on it while there is room anywhere around. Pure.

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const GAP = 12

/** Left and top of a card of this size beside `anchor` inside the screen: right, left, below or above it, else a corner. */
export function besideAnchor(
  anchor: Box,
  card: { readonly width: number; readonly height: number },
  screen: { readonly width: number; readonly height: number },
): { left: number; top: number } {
  const within = (at: number, size: number, whole: number) => Math.max(GAP, Math.min(at, whole - size - GAP))
  const left = within(anchor.left, card.width, screen.width)
  const top = within(anchor.top, card.height, screen.height)
  if (anchor.right + GAP + card.width + GAP <= screen.width) return { left: anchor.right + GAP, top }
  if (anchor.left - GAP - card.width >= GAP) return { left: anchor.left - GAP - card.width, top }
  if (anchor.bottom + GAP + card.height + GAP <= screen.height) return { left, top: anchor.bottom + GAP }
  if (anchor.top - GAP - card.height >= GAP) return { left, top: anchor.top - GAP - card.height }
  return { left: screen.width - card.width - GAP, top: screen.height - card.height - GAP }
}
