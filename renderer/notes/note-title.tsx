// The title of a note, typed in place; Enter goes on into the words.
type Props = { readonly title: string; readonly onChange: (title: string) => void; readonly onEnter: () => void }

export function NoteTitle({ title, onChange, onEnter }: Props) {
  return (
    <h1 className="note-title">
      <label htmlFor="note-title" className="seen-by-readers-only">
        Title of this note
      </label>
      <textarea
        id="note-title"
        className="note-title-field"
        rows={1}
        value={title}
        maxLength={300}
        placeholder="Untitled"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value.replace(/\n/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onEnter()
        }}
      />
    </h1>
  )
}
