// The recovery sheet on screen, and reading three of its words back. Used in the first run and in Settings.
import { useState } from 'react'
import type { Bridge } from '../shared/bridge.ts'
import type { Failure } from '../shared/failure.ts'
import { todayIn } from '../shared/times.ts'
import { bridge } from './bridge.ts'
import { ownZone } from './clock.ts'
import { FailureNotice } from './failure-notice.tsx'
import { Button } from './ui/button.tsx'
import { TextField } from './ui/field.tsx'
import { Notice } from './ui/words.tsx'

type Rows = readonly (readonly string[])[]

type SheetProps = {
  readonly rows: Rows
  readonly onNext: () => void
  readonly onLater: () => void
  /** Where the sheet cannot wait, the way out in its own words. */
  readonly laterLabel?: string | undefined
}

export function RecoverySheet({ rows, onNext, onLater, laterLabel }: SheetProps) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [askingFile, setAskingFile] = useState(false)
  const put = async (call: Bridge['printRecoverySheet']): Promise<void> => {
    const done = await call({ rows: rows.map((row) => [...row]) })
    setFailure(done.ok || done.failure.code === 'save-cancelled' ? null : done.failure)
    setAskingFile(false)
  }
  return (
    <div className="stack">
      <ol className="recovery-rows">
        {rows.map((row, index) => (
          <li key={row.join(' ')}>
            <span className="figures soft">{index + 1}</span>
            {row.map((word) => (
              <span key={word} className="read">
                {word}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {askingFile ? (
        <Notice
          tone="look"
          actions={
            <>
              <Button small onPress={() => setAskingFile(false)}>
                Leave it on paper
              </Button>
              <Button look="quiet" small onPress={() => void put(bridge.saveRecoverySheet)}>
                Save the file
              </Button>
            </>
          }
        >
          A file opens the notebook just as the paper does, for everybody who can read it. Save it on a memory stick,
          not on this computer.
        </Notice>
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      <p className="soft">Who has this sheet can open the notebook. It opens it without your passphrase.</p>
      <div className="actions">
        <Button look="main" onPress={onNext}>
          I have it on paper
        </Button>
        <Button onPress={() => void put(bridge.printRecoverySheet)}>Print the sheet</Button>
        <Button onPress={() => setAskingFile(true)}>Save it as a file</Button>
        <Button look="quiet" onPress={onLater}>
          {laterLabel ?? 'Do this later'}
        </Button>
      </div>
    </div>
  )
}

type RehearsalProps = {
  readonly asked: readonly Asked[]
  readonly whatNext: string
  readonly onRight: (today: string) => void
  readonly onSheet: () => void
  readonly onLater: () => void
  readonly laterLabel?: string | undefined
}

export function RecoveryRehearsal({ asked, whatNext, onRight, onSheet, onLater, laterLabel }: RehearsalProps) {
  const [typed, setTyped] = useState<readonly string[]>(['', '', ''])
  const [checked, setChecked] = useState(false)
  const right = asked.map(({ word }, index) => sameWord(typed[index] ?? '', word))
  const submit = (): void => {
    setChecked(true)
    if (right.every(Boolean)) onRight(todayIn(ownZone, Date.now()))
    else document.getElementById(`word-${asked[right.indexOf(false)]?.number}`)?.focus()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="three">
        {asked.map(({ number, row, place }, index) => (
          <TextField
            key={number}
            id={`word-${number}`}
            label={`Row ${row}, word ${place}`}
            value={typed[index] ?? ''}
            onChange={(word) => setTyped(typed.map((other, at) => (at === index ? word : other)))}
            right={right[index] ? 'That matches.' : null}
            error={checked && !right[index] ? notRight(typed[index] ?? '') : null}
          />
        ))}
      </div>
      <p className="soft what-next">{whatNext}</p>
      <div className="actions">
        <Button look="main" type="submit">
          Check these words
        </Button>
        <Button onPress={onSheet}>Show the sheet again</Button>
        <Button look="quiet" onPress={onLater}>
          {laterLabel ?? 'Do this later'}
        </Button>
      </div>
      {laterLabel === undefined ? (
        <p className="hint later">
          If you do it later, Home will remind you. Until then, be sure of your passphrase: it is what opens this
          notebook.
        </p>
      ) : null}
    </form>
  )
}

/** A drawing of the sheet without its words, so that she finds the places asked for. */
export function SheetDrawing({ asked }: { readonly asked: readonly Asked[] }) {
  const numbers = Array.from({ length: 28 }, (_, index) => index + 1)
  const places = asked.map(({ row, place }) => `row ${row} word ${place}`).join(', ')
  return (
    <figure>
      <div
        className="paper-sheet"
        role="img"
        aria-label={`A drawing of the recovery sheet: seven rows of four words. Marked are ${places}.`}
      >
        <p className="paper-title">Recovery sheet</p>
        <ol className="paper-rows">
          {numbers.map((number) => (
            <li key={number} className={asked.some((one) => one.number === number) ? 'asked' : undefined}>
              {number % 4 === 1 ? <span>{Math.ceil(number / 4)}</span> : null}
              <i />
            </li>
          ))}
        </ol>
        <p className="paper-foot">Keep this where you keep your passport.</p>
      </div>
      <figcaption className="hint">The words stand only on your paper, so none are shown here.</figcaption>
    </figure>
  )
}

export type Asked = { readonly number: number; readonly row: number; readonly place: number; readonly word: string }

/** Three different words from different rows, drawn afresh each time. */
export function threeWords(rows: Rows): readonly Asked[] {
  const [start = 0, ...places] = crypto.getRandomValues(new Uint8Array(4))
  return places.map((random, index) => {
    const row = (start + index * 2) % rows.length
    const place = random % 4
    return { number: row * 4 + place + 1, row: row + 1, place: place + 1, word: rows[row]?.[place] ?? '' }
  })
}

function notRight(typed: string): string {
  return typed.trim() === '' ? 'Type the word that stands there.' : 'Not this word yet. Look at the spelling again.'
}

function sameWord(typed: string, word: string): boolean {
  return typed.trim().toLowerCase() === word
}
