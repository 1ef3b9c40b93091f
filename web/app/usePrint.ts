// Prints the desk. The map is a picture on a canvas, so it is drawn in the inks of paper first; the night comes back
// afterwards.

import { useView } from '../url/useView.ts'

/** Time for the canvas to be drawn anew, ms. */
const REDRAW = 400

export function usePrint(): () => void {
  const [view, go] = useView()
  return () => {
    go({ theme: 'light' }, 'replace')
    setTimeout(() => {
      window.print()
      go({ theme: view.theme }, 'replace')
    }, REDRAW)
  }
}
