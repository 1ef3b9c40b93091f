// The one button of the page, in four tones: strong for the step that goes on, plain, quiet for text-like ones, danger
// for what cannot be undone. Everything else about it is a native button.

import { UnstyledButton } from '@mantine/core'
import type { ComponentPropsWithoutRef } from 'react'
import styles from './Action.module.css'

interface Props extends ComponentPropsWithoutRef<'button'> {
  readonly tone?: 'strong' | 'plain' | 'quiet' | 'danger'
  /** For a choice among several: whether this one is chosen. */
  readonly pressed?: boolean | undefined
  /** True: what it says belongs on paper too. */
  readonly printed?: boolean
}

export function Action({ tone = 'plain', pressed, printed = false, className, type = 'button', ...rest }: Props) {
  return (
    <UnstyledButton
      type={type}
      className={[styles.action, styles[tone], printed ? '' : styles.unprinted, className].filter(Boolean).join(' ')}
      aria-pressed={pressed}
      {...rest}
    />
  )
}
