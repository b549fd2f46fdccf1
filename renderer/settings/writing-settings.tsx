// Writing: the English that spelling is checked in, her own words, and the one calm line below a note.
import type { Setting } from '../../shared/records.ts'
import { forgetWord } from '../own-words.ts'
import { changeSetting } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Choice, CircleOne } from '../ui/choices.tsx'
import { Entry } from '../ui/leaf.tsx'

export function WritingSettings({ setting }: { readonly setting: Setting }) {
  return (
    <Entry beside="base" side={<h2>Writing</h2>}>
      <div className="stack">
        <CircleOne
          legend="Check spelling in"
          options={[
            { value: 'en-GB', label: 'British English' },
            { value: 'en-US', label: 'American English' },
            { value: 'off', label: 'Do not check' }
          ]}
          value={setting.spelling}
          onChange={(spelling) => void changeSetting({ spelling })}
          hint="Unknown words get a wavy line; Ctrl and the full stop key suggest others. The dictionary is part of the app."
        />
        <OwnWords words={setting.ownWords} />
        <div>
          <Choice checked={setting.coach} onChange={(coach) => void changeSetting({ coach })}>
            Show one calm line below a note
          </Choice>
          <p className="hint">
            It suggests a kinder word, or points to a surname, a phone number or a diagnosis. It never stops you.
          </p>
        </div>
      </div>
    </Entry>
  )
}

function OwnWords({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null
  const sorted = [...words].sort((one, other) => one.localeCompare(other))
  return (
    <details>
      <summary>{words.length === 1 ? '1 word of your own' : `${words.length} words of your own`}</summary>
      <ul className="ruled">
        {sorted.map((word) => (
          <li key={word} className="row">
            <bdi>{word}</bdi>
            <Button look="quiet" small label={`Forget ${word}`} onPress={() => void forgetWord(word)}>
              Forget it
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
