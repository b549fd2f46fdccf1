// How it looks and where the group meets: text size, colours, country, clock, paper, first day of the week.
import type { Setting } from '../../shared/records.ts'
import { choicesOfCountry } from '../../shared/starting-setting.ts'
import { AppearanceChoices } from '../appearance-choices.tsx'
import { countryNames } from '../country-names.ts'
import { changeSetting } from '../setting.ts'
import { CircleOne } from '../ui/choices.tsx'
import { Entry } from '../ui/leaf.tsx'

export function AppearanceSettings({ setting }: { readonly setting: Setting }) {
  return (
    <Entry side={<h2>How it looks</h2>}>
      <div className="stack">
        <AppearanceChoices />
        <CircleOne
          legend="Where your group meets"
          value={setting.country}
          options={countryNames}
          onChange={(country) => void changeSetting(choicesOfCountry(country))}
          hint="Sets the three below; each can be changed on its own."
        />
        <CircleOne
          legend="Clock"
          value={setting.clock}
          options={[
            { value: '12', label: '7:00 pm' },
            { value: '24', label: '19:00' }
          ]}
          onChange={(clock) => void changeSetting({ clock })}
        />
        <CircleOne
          legend="Paper"
          value={setting.paper}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'Letter' }
          ]}
          onChange={(paper) => void changeSetting({ paper })}
        />
        <CircleOne
          legend="The week starts on"
          value={setting.weekStart}
          options={[
            { value: 1, label: 'Monday' },
            { value: 7, label: 'Sunday' }
          ]}
          onChange={(weekStart) => void changeSetting({ weekStart })}
        />
      </div>
    </Entry>
  )
}
