// Prints the desk as a report: case, ranks, chain, map, days, every term of the score, who is ruled out and the caveat, and
// nothing to press. The map is a picture on a canvas, so it is drawn in the inks of paper first, and the reasons are shown
// whatever stood at the right; both come back afterwards.

import { useView } from '../url/useView.ts'

/** Time for the canvas to be drawn anew, ms. */
const REDRAW = 400

export function usePrint(): () => void {
  const [view, go] = useView()
  return () => {
    go({ theme: 'light', side: 'why' }, 'replace')
    setTimeout(() => {
      window.print()
      go({ theme: view.theme, side: view.side }, 'replace')
    }, REDRAW)
  }
}
