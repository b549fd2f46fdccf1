// Text size and colours, shown at once while they are chosen.
import type { Appearance } from '../shared/bridge.ts'
import { appearance, changeAppearance } from './appearance.ts'
import { useStore } from './store.ts'
import { CircleOne } from './ui/choices.tsx'

const sizes: readonly { readonly value: Appearance['textSize']; readonly label: string }[] = [
  { value: 'standard', label: 'Standard' },
  { value: 'large', label: 'Large' },
  { value: 'larger', label: 'Larger' },
  { value: 'largest', label: 'Largest' }
]
const themes: readonly { readonly value: Appearance['theme']; readonly label: string }[] = [
  { value: 'system', label: 'As the computer' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'High contrast' }
]

export function AppearanceChoices() {
  const look = useStore(appearance)
  return (
    <>
      <CircleOne
        legend="Text size"
        value={look.textSize}
        options={sizes}
        onChange={(textSize) => void changeAppearance({ ...look, textSize })}
      />
      <CircleOne
        legend="Colours"
        value={look.theme}
        options={themes}
        onChange={(theme) => void changeAppearance({ ...look, theme })}
      />
    </>
  )
}
