// The index tabs on the left, and the line that says what is saved.

import { timeInWords } from '../clock.ts'
import { Link } from '../link.tsx'
import { useSetting } from '../live.ts'
import { type Route, useRoute } from '../router.ts'
import { saveState } from '../save.ts'
import { useStore } from '../store.ts'
import { Icon } from '../ui/icon.tsx'
import { tabOf, tabs } from './tabs.ts'

export function Rail() {
  const present = tabOf(useRoute())
  return (
    <>
      {tabs.map((tab) => {
        const link = (
          <Link key={tab.screen} to={{ screen: tab.screen } as Route} current={present === tab.screen}>
            <Icon of={tab.icon} />
            <span>{tab.name}</span>
          </Link>
        )
        if (tab.screen !== 'settings') return link
        return (
          <div className="rail-apart" key={tab.screen}>
            {link}
          </div>
        )
      })}
      <p className="saved small">
        <SavedLine />
      </p>
    </>
  )
}

function SavedLine() {
  const state = useStore(saveState)
  const clock = useSetting()?.clock ?? '12'
  if (state.step === 'typing') return 'Saving'
  if (state.step === 'failed') return 'Not saved yet'
  if (state.step === 'saved') return `All saved, ${timeInWords(state.at, clock)}`
  return 'All saved'
}
