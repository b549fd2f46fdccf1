// One private note: its bar, its facts in the margin, its title and words, saved while typing.
import { useEffect } from 'react'
import { NoteToolbar } from '../editor/note-toolbar.tsx'
import { NoteWriting } from '../editor/note-writing.tsx'
import { useNoteEditor, wordsId } from '../editor/use-note-editor.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { navigate, type ScreenProps } from '../router.ts'
import { Button } from '../ui/button.tsx'
import { Leaf } from '../ui/leaf.tsx'
import { Notice, Waiting } from '../ui/words.tsx'
import { useNicknames } from './nicknames.ts'
import './notes.css'
import { useHeld } from '../held.ts'
import { NoteFacts } from './note-facts.tsx'
import { followUpFieldId, NoteFollowUps } from './note-follow-ups.tsx'
import { NoteFoot } from './note-foot.tsx'
import { NoteTitle } from './note-title.tsx'
import { NoteVersions } from './note-versions.tsx'
import { type OpenedNote, useNoteEdit, useOpening } from './use-note.ts'

export function NotePage({ route }: ScreenProps<'note'>) {
  const opening = useOpening(route.id)
  if (opening.step === 'waiting') return <Waiting label="Opening the note" />
  if (opening.step === 'failed') {
    return (
      <Leaf>
        <div className="entry">
          <div className="side beside-base">
            <p className="head">Private note</p>
          </div>
          <FailureNotice
            failure={opening.failure}
            actions={<Button onPress={() => navigate({ screen: 'notes' })}>All notes</Button>}
          />
        </div>
      </Leaf>
    )
  }
  return <OpenNote key={route.id} opened={opening.opened} />
}

function OpenNote({ opened }: { readonly opened: OpenedNote }) {
  const edit = useNoteEdit(opened)
  const { names, offered } = useNicknames(edit.draft.groupId)
  const [looking, setLooking] = useHeld('note-versions', false)
  const inTrash = edit.draft.trashedOn !== null
  const note = useNoteEditor({
    initial: opened.body.doc,
    names,
    offered,
    label: 'Words of this note',
    editable: !inTrash,
    onChanged: edit.typed,
    onFollowUp: toFollowUps
  })
  const { attach } = edit
  useEffect(() => {
    attach(note)
    return () => attach(null)
  }, [attach, note])
  useEffect(() => {
    note.editor.setEditable(!inTrash, false)
  }, [note.editor, inTrash])

  if (looking) {
    return (
      <NoteVersions
        draft={edit.draft}
        present={() => note.read()}
        names={names}
        onClose={() => setLooking(false)}
        onRestore={async (doc) => {
          await edit.cut()
          note.editor.commands.setContent(doc as object)
          setLooking(false)
        }}
      />
    )
  }
  return (
    <>
      <NoteToolbar note={note} />
      <Leaf screen="note">
        <article className="entry">
          <NoteFacts edit={edit} onVersions={() => setLooking(true)} onFollowUp={toFollowUps} />
          <div>
            <Notices
              note={note}
              tooLarge={edit.tooLarge}
              inTrash={inTrash}
              onRestore={() => edit.change({ trashedOn: null })}
            />
            <NoteTitle
              title={edit.draft.title}
              onChange={(title) => edit.change({ title })}
              onEnter={() => document.getElementById(wordsId)?.focus()}
            />
            <NoteWriting note={note} />
          </div>
        </article>
        {inTrash ? null : <NoteFollowUps draft={edit.draft} />}
      </Leaf>
      <NoteFoot note={note} />
    </>
  )
}

/** From the margin or by /: the line for a follow-up, below the words. */
function toFollowUps(): void {
  document.getElementById(followUpFieldId)?.focus()
}

type NoticesProps = {
  readonly note: ReturnType<typeof useNoteEditor>
  readonly tooLarge: boolean
  readonly inTrash: boolean
  readonly onRestore: () => void
}

function Notices({ note, tooLarge, inTrash, onRestore }: NoticesProps) {
  if (!inTrash && !tooLarge && !note.pasteWasCut) return null
  return (
    <div className="stack note-notices">
      {inTrash ? (
        <Notice
          tone="look"
          actions={
            <Button small onPress={onRestore}>
              Take it out of the trash
            </Button>
          }
        >
          This note is in the trash. It can be read here, and taken back.
        </Notice>
      ) : null}
      {tooLarge ? <FailureNotice failure={{ code: 'record-too-large' }} /> : null}
      {note.pasteWasCut ? (
        <Notice
          tone="look"
          actions={
            <Button small onPress={note.clearPasteCut}>
              Close
            </Button>
          }
        >
          What you pasted was longer than a note takes at once. The first part is here; the rest is still where you
          copied it.
        </Notice>
      ) : null}
    </div>
  )
}
