// The one Mantine theme: Mantine’s parts take their colours, type and sizes from the look’s own tokens.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** The accent as a ramp; the look's own tokens decide what is drawn. */
const ink: MantineColorsTuple = [
  '#e7eff5',
  '#cfdfea',
  '#a9cfee',
  '#7fb0d6',
  '#5590bd',
  '#3672a2',
  '#265e8c',
  '#1b4d78',
  '#133a5c',
  '#00315f'
]

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: 7,
  fontFamily: 'var(--font-ui)',
  headings: { fontFamily: 'var(--font-text)', fontWeight: '620' },
  defaultRadius: 6,
  focusRing: 'auto',
  respectReducedMotion: true,
  scale: 16 / 18
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-default': 'var(--field)',
    '--mantine-color-default-hover': 'var(--tint)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-error': 'var(--stop)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-primary-color-light': 'var(--accent-tint)'
  },
  light: {},
  dark: {}
})
