// Prompt packs: own prompts and favourites out into a file, and a file's prompts in, after a look at what it holds.
import { useState } from 'react'
import type { PlainDate } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { PackPreview } from '../../shared/prompts/packs.ts'
import type { Prompt } from '../../shared/prompts/prompt-schema.ts'
import { promptFacts } from '../../shared/prompts/prompt-search.ts'
import type { RecordDraft } from '../../shared/records.ts'
import { bridge } from '../bridge.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { PrintButton } from '../print-button.tsx'
import { newRecordId } from '../record-id.ts'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { cardsSheet } from '../sheets.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choices.tsx'
import { Entry } from '../ui/leaf.tsx'
import { showToast } from '../ui/toast.tsx'
import type { PromptShelf } from './use-prompts.ts'

type Props = { readonly shelf: PromptShelf; readonly today: PlainDate }

export function Packs({ shelf }: Props) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [preview, setPreview] = useState<PackPreview | null>(null)
  const own = [...shelf.own.values()].map((record) => record.prompt)
  const favourites = shelf.prompts.filter((prompt) => shelf.favourites.has(prompt.id))
  const save = async (name: string, prompts: readonly Prompt[]): Promise<void> => {
    const saved = await bridge.exportPromptPack({ name, prompts: [...prompts] })
    setFailure(saved.ok || saved.failure.code === 'save-cancelled' ? null : saved.failure)
    if (saved.ok) showToast({ text: 'The pack is saved. It holds the prompts and nothing about your group.' })
  }
  const open = async (): Promise<void> => {
    const read = await bridge.readPromptPack({ own })
    setFailure(read.ok || read.failure.code === 'save-cancelled' ? null : read.failure)
    if (read.ok) setPreview(read.value)
  }
  return (
    <>
      <Entry beside="row" side={<h2>Give</h2>}>
        <div className="actions">
          <Button waiting={own.length === 0} onPress={() => void save('Own prompts', own)}>
            Save my own prompts as a pack
          </Button>
          <Button waiting={favourites.length === 0} onPress={() => void save('Favourites', favourites)}>
            Save my favourites as a pack
          </Button>
        </div>
        <p className="hint gap-above">
          A pack is a file another facilitator can open. It says nothing of when a prompt was used or how it went.
          {own.length === 0 ? ' There is no prompt of your own yet.' : ''}
          {favourites.length === 0 ? ' There is no favourite yet.' : ''}
        </p>
      </Entry>
      <Entry beside="row" side={<h2>On paper</h2>}>
        <PrintButton
          label="Print my favourites as cards"
          waiting={favourites.length === 0}
          choices={() => cardsSheet(favourites)}
        />
      </Entry>
      <Entry beside="row" side={<h2>Take</h2>}>
        {preview ? (
          <Preview
            preview={preview}
            shelf={shelf}
            onDone={() => setPreview(null)}
            onFailure={(reason) => setFailure(reason)}
          />
        ) : (
          <Button onPress={() => void open()}>Open a pack</Button>
        )}
        {failure ? <FailureNotice failure={failure} /> : null}
      </Entry>
    </>
  )
}

type PreviewProps = {
  readonly preview: PackPreview
  readonly shelf: PromptShelf
  readonly onDone: () => void
  readonly onFailure: (failure: Failure) => void
}

function Preview({ preview, shelf, onDone, onFailure }: PreviewProps) {
  const [takeDiffering, setTakeDiffering] = useState(false)
  const taken = [...preview.fresh, ...(takeDiffering ? preview.differing : [])]
  const take = async (): Promise<void> => {
    const saved = await saveRecords(taken.map((prompt) => recordFor(prompt, shelf)))
    if (!saved.ok) return onFailure(saved.failure)
    showToast({ text: taken.length === 1 ? 'One prompt is added.' : `${taken.length} prompts are added.` })
    onDone()
  }
  return (
    <div className="stack">
      <h3>{preview.name || 'A pack without a name'}</h3>
      <p>{wordsFor(preview)}</p>
      {preview.fresh.length > 0 ? (
        <ul className="ruled prompt-list">
          {preview.fresh.slice(0, 5).map((prompt) => (
            <li className="prompt-row" key={prompt.id}>
              <p className="prompt">“{prompt.text}”</p>
              <p className="about">{promptFacts(prompt)}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {preview.differing.length > 0 ? (
        <Choice checked={takeDiffering} onChange={setTakeDiffering}>
          Take the pack’s words for the {preview.differing.length} that differ. Otherwise yours stay.
        </Choice>
      ) : null}
      <div className="actions">
        <Button look="main" waiting={taken.length === 0} onPress={() => void take()}>
          {taken.length === 1 ? 'Add this prompt' : `Add these ${taken.length} prompts`}
        </Button>
        <Button look="quiet" onPress={onDone}>
          Add nothing
        </Button>
      </div>
    </div>
  )
}

function wordsFor({ fresh, differing, known, leftOut }: PackPreview): string {
  const parts = [`${fresh.length} new here`]
  if (differing.length > 0) parts.push(`${differing.length} with other words than here`)
  if (known.length > 0) parts.push(`${known.length} here already`)
  if (leftOut > 0) parts.push(`${leftOut} left out because they are not prompts`)
  return `${parts.join(', ')}.`
}

function recordFor(prompt: Prompt, shelf: PromptShelf): RecordDraft<'prompt'> {
  const here = shelf.own.get(prompt.id) ?? shelf.putAway.find((record) => record.prompt.id === prompt.id)
  if (here) return { ...draftOf(here), prompt, archivedOn: null }
  return { id: newRecordId(), kind: 'prompt', prompt, archivedOn: null }
}
