// Two buttons that give the picture as a file. The inks are those on the screen, so that what is saved is what was seen.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import type { Picture } from './elements.ts'
import { inksOf } from './inks.ts'
import { pictureSvg } from './pictureSvg.ts'
import { savePng, saveSvg } from './savePicture.ts'

interface Props {
  readonly picture: Picture
  /** What is shown of how many, as it stands below the picture. */
  readonly limit: string
}

export function SavePicture({ picture, limit }: Props) {
  const { t } = useTranslation()
  const drawing = () => {
    const read = getComputedStyle(document.documentElement)
    const heads = picture.columns.map(({ stage }) => t(`list.stage.${stage}`))
    const font = getComputedStyle(document.body).fontFamily
    return pictureSvg(picture, inksOf(read), { heads, limit, caveat: t('answer.caveat'), font })
  }
  const name = t('map.fileName')
  return (
    <>
      <Action
        tone="quiet"
        onClick={() => {
          const drawn = drawing()
          if (drawn !== null) void savePng(name, drawn)
        }}
      >
        {t('map.savePng')}
      </Action>
      <Action
        tone="quiet"
        onClick={() => {
          const drawn = drawing()
          if (drawn !== null) saveSvg(name, drawn)
        }}
      >
        {t('map.saveSvg')}
      </Action>
    </>
  )
}
