// Whether everything is saved, in words: below the tabs, or short beside the group’s name where there is no room for tabs.
import { timeInWords } from '../clock.ts'
import { useSetting } from '../live.ts'
import { saveState } from '../save.ts'
import { useStore } from '../store.ts'

export function SavedLine() {
  const state = useStore(saveState)
  const clock = useSetting()?.clock ?? '12'
  if (state.step === 'typing') return 'Saving'
  if (state.step === 'failed') return 'Not saved yet'
  if (state.step === 'saved') return `All saved, ${timeInWords(state.at, clock)}`
  return 'All saved'
}

export function ShortSavedLine() {
  const { step } = useStore(saveState)
  return (
    <span className="saved-in-bar small">
      {step === 'typing' ? 'Saving…' : step === 'failed' ? 'Not saved' : 'Saved'}
    </span>
  )
}
