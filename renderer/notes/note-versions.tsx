// Earlier versions of a note: pick one, see which words were added and removed since, restore it as a new version.
import { useMemo, useState } from 'react'
import { friendlyDateFrom } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import { compareVersions } from '../../shared/notes/compare-versions.ts'
import type { RecordDraft, RecordId, RecordOf } from '../../shared/records.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { todayIn } from '../../shared/times.ts'
import { bridge } from '../bridge.ts'
import { ownZone, timeInWords, useToday } from '../clock.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useSetting } from '../live.ts'
import { Button } from '../ui/button.tsx'
import { Entry, Foot, Leaf, PageHeading } from '../ui/leaf.tsx'
import { LeavesTag } from '../ui/papers.tsx'
import { EmptyState } from '../ui/words.tsx'

type Props = {
  readonly draft: RecordDraft<'note'>
  readonly present: () => RichText | null
  readonly names: ReadonlyMap<string, string>
  readonly onClose: () => void
  readonly onRestore: (doc: RichText) => Promise<void>
}

export function NoteVersions({ draft, present, names, onClose, onRestore }: Props) {
  const [chosen, setChosen] = useState<RecordOf<'version'> | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const versions = [...(draft.versions ?? [])].reverse()
  const show = async (id: RecordId): Promise<void> => {
    const answer = await bridge.readRecords({ ids: [id] })
    const found = answer.ok ? answer.value.records.find((record) => record.kind === 'version') : undefined
    setChosen(found ?? null)
    setFailure(answer.ok ? (found ? null : { code: 'record-missing' }) : answer.failure)
  }
  return (
    <>
      <Leaf>
        <Entry side={<p className="head">Private note</p>} beside="title">
          <PageHeading>Earlier versions</PageHeading>
          <p className="under-title soft">
            A version is kept when you leave the note and while you write; the last twenty stay.
          </p>
        </Entry>
        <Entry side={<h2>Kept</h2>} beside="row">
          {versions.length === 0 ? (
            <EmptyState>There is no earlier version yet.</EmptyState>
          ) : (
            <ul className="ruled">
              {versions.map((version) => (
                <li className="row" key={version.id}>
                  <span>
                    <When instant={version.cutAt} />
                  </span>
                  <span className="meta">{version.words} words</span>
                  <Button look="quiet" small pressed={version.id === chosen?.id} onPress={() => void show(version.id)}>
                    Compare
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {failure ? <FailureNotice failure={failure} /> : null}
        </Entry>
        {chosen ? <Compared version={chosen} present={present} names={names} /> : null}
      </Leaf>
      <Foot>
        <Button onPress={onClose}>Back to the note</Button>
        {chosen ? (
          <Button look="main" onPress={() => void onRestore(chosen.doc)}>
            Restore this version
          </Button>
        ) : null}
      </Foot>
    </>
  )
}

function When({ instant }: { readonly instant: string }) {
  const today = useToday()
  const clock = useSetting()?.clock ?? '12'
  const moment = new Date(instant)
  return `${friendlyDateFrom(todayIn(ownZone, moment.getTime()), today)}, ${timeInWords(moment, clock)}`
}

type ComparedProps = Pick<Props, 'present' | 'names'> & { readonly version: RecordOf<'version'> }

function Compared({ version, present, names }: ComparedProps) {
  const compared = useMemo(() => {
    const now = present()
    return now === null ? null : compareVersions(version.doc, now, (id) => names.get(id) ?? 'someone no longer here')
  }, [version, present, names])
  if (compared === null) return null
  const nothing = compared.added === 0 && compared.removed === 0
  return (
    <Entry side={<h2>Since then</h2>}>
      <p className="soft" role="status">
        {nothing ? 'The words are the same.' : differenceWords(compared.added, compared.removed)}
      </p>
      {compared.sharingChanged ? <LeavesTag>What may be shared is not the same.</LeavesTag> : null}
      <div className="writing compared gap-above">
        {compared.paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity of their own and never move here
          <p key={index}>
            {paragraph.parts.map((part, at) => {
              const key = `${at}-${part.kind}`
              if (part.kind === 'added') return <ins key={key}>{part.text}</ins>
              if (part.kind === 'removed') return <del key={key}>{part.text}</del>
              return <span key={key}>{part.text}</span>
            })}
          </p>
        ))}
      </div>
    </Entry>
  )
}

function differenceWords(added: number, removed: number): string {
  const parts = [added > 0 ? `${words(added)} added` : '', removed > 0 ? `${words(removed)} removed` : '']
  return `${parts.filter((part) => part !== '').join(', ')}.`
}

function words(count: number): string {
  return count === 1 ? '1 word' : `${count.toLocaleString('en-GB')} words`
}
