// The flag in hand: what was found and why, and what can be done about it: remove, say it more generally, or keep it and say why.
import { useId, useState } from 'react'
import type { Choice } from '../../shared/summary/draft.ts'
import type { FlagView } from '../../shared/summary/view.ts'
import { Button } from '../ui/button.tsx'
import { Choice as Tick } from '../ui/choices.tsx'
import { TextField } from '../ui/field.tsx'
import type { SummaryDesk } from './use-summary.ts'

type Props = { readonly desk: SummaryDesk; readonly flag: FlagView; readonly onDone: () => void }
type Asking = 'words' | 'reason' | null

export function DecideFlag({ desk, flag, onDone }: Props) {
  const [asking, setAsking] = useState<Asking>(null)
  const [everywhere, setEverywhere] = useState(false)
  const why = useId()
  const settle = async (choice: Choice): Promise<void> => {
    if (await desk.act({ do: 'settle', place: flag.place, choice, everywhere })) onDone()
  }
  const own = flag.choice?.do === 'say' && flag.again !== null ? flag.choice.words : null
  return (
    <li className="decision now" id={`flag-${flag.number}`} tabIndex={-1} aria-describedby={why}>
      <div className="line">
        <span className="no">{flag.number}</span>
        <span className="read">
          {own === null ? (
            flag.original
          ) : (
            <>
              <s>{flag.original}</s> {own}
            </>
          )}
        </span>
      </div>
      <p className="hint why-flag" id={why}>
        {own === null ? flag.why : `The words you put here were found too. ${flag.again}`}
      </p>
      <div className="actions tight">
        <Button small onPress={() => void settle({ do: 'remove' })}>
          Remove
        </Button>
        {flag.suggestions.slice(0, 2).map((words) => (
          <Button key={words} small onPress={() => void settle({ do: 'say', words, sure: '' })}>
            Say “{words}”
          </Button>
        ))}
        <Button small onPress={() => setAsking('words')}>
          Say something else
        </Button>
        <Button small onPress={() => setAsking('reason')}>
          Keep, and say why
        </Button>
      </div>
      {flag.alike > 1 ? (
        <div className="why-flag">
          <Tick checked={everywhere} onChange={setEverywhere}>
            The same for all {flag.alike} places about it
          </Tick>
        </div>
      ) : null}
      {asking ? (
        <AskWords
          key={asking}
          label={asking === 'words' ? 'What should stand there?' : 'Why can it stay?'}
          hint={asking === 'reason' ? 'Such as “the verb, not a name”. Only you see the reason.' : undefined}
          button={asking === 'words' ? 'Say this' : own === null ? 'Keep it' : 'Keep these words'}
          onGive={(text) =>
            void settle(
              asking === 'words'
                ? { do: 'say', words: text, sure: '' }
                : own === null
                  ? { do: 'keep', reason: text }
                  : { do: 'say', words: own, sure: text }
            )
          }
        />
      ) : null}
    </li>
  )
}

type AskProps = {
  readonly label: string
  readonly hint: string | undefined
  readonly button: string
  readonly onGive: (text: string) => void
}

function AskWords({ label, hint, button, onGive }: AskProps) {
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="stack why-flag ask-words"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim().length < 2) setWrong(true)
        else onGive(text.trim())
      }}
    >
      <TextField
        label={label}
        hint={hint}
        value={text}
        maxLength={300}
        autoFocus
        error={wrong && text.trim().length < 2 ? 'A word or two, please.' : undefined}
        onChange={setText}
      />
      <div>
        <Button small type="submit">
          {button}
        </Button>
      </div>
    </form>
  )
}
