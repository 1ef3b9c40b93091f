// Mantine in paper and ink: its colours, sizes and radii point at the roles of ink.css, so that dark needs no second
// theme. Called by main.tsx only.

import { type CSSVariablesResolver, createTheme } from '@mantine/core'

export const theme = createTheme({
  fontFamily: 'var(--type)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '11px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  defaultRadius: '7px',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
})

/** Mantine's own variables, each given a role of ours; the same in both schemes because the roles change. */
export const inkVariables: CSSVariablesResolver = () => {
  const roles = {
    '--mantine-color-body': 'var(--card)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--soft)',
    '--mantine-color-placeholder': 'var(--soft)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-anchor': 'var(--indigo)',
    '--mantine-color-error': 'var(--cinnabar)',
    '--mantine-primary-color-filled': 'var(--ink)',
    '--mantine-primary-color-filled-hover': 'var(--soft)',
  }
  return { variables: {}, light: roles, dark: roles }
}
