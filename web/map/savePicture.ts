// Gives the reader the picture as a file, SVG or PNG, from memory: nothing is fetched and nothing is kept. The PNG is the
// SVG, drawn by the browser.

import { download } from '../parts/download.ts'

interface Drawing {
  readonly text: string
  readonly width: number
  readonly height: number
}

export function saveSvg(name: string, { text }: Drawing): void {
  download(`${name}.svg`, new Blob([text], { type: 'image/svg+xml' }))
}

/** Twice the size of the drawing, less where a canvas could not hold it. */
export async function savePng(name: string, { text, width, height }: Drawing): Promise<void> {
  const scale = Math.min(2, LARGEST / width, LARGEST / height)
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    if (blob !== null) download(`${name}.png`, blob)
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Pixels a side that every browser's canvas holds. */
const LARGEST = 8_000
