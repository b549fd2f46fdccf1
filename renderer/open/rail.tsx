// The index tabs on the left, and the line that says what is saved.
import { Link } from '../link.tsx'
import { type Route, useRoute } from '../router.ts'
import { Icon } from '../ui/icon.tsx'
import { SavedLine } from './saved-line.tsx'
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
