// The bar above a note: style, lists, inserts, the shareable mark, and find; every menu works by keyboard.
import { IconHeading, IconList, IconPlus, IconScissors, IconSearch, type TablerIcon } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { Menu, type MenuRow } from '../ui/menu.tsx'
import { type BlockCommandKey, blockCommand, boldKeys, findKeys, italicKeys } from './commands.ts'
import { FindBar } from './find-bar.tsx'
import { type EditorStanding, type NoteEditor, useStanding } from './use-note-editor.ts'

const toolbarId = 'note-toolbar'

export function NoteToolbar({ note }: { readonly note: NoteEditor }) {
  const { editor } = note
  const standing = useStanding(editor)
  const [finding, setFinding] = useState(false)
  useToolbarKeys(editor, () => setFinding(true))
  return (
    <div className="toolbar" role="toolbar" aria-label="Writing" id={toolbarId} onKeyDown={moveWithin}>
      <BarMenu label="Style" icon={IconHeading} rows={styleRows(editor, standing)} />
      <BarMenu label="List" icon={IconList} rows={listRows(editor, standing)} />
      <BarMenu label="Insert" icon={IconPlus} rows={standing.table ? tableRows(editor) : insertRows(editor)} />
      <button
        className="bar-item"
        type="button"
        aria-pressed={standing.shareable}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => blockCommand('shareable').run(editor)}
      >
        <Icon of={IconScissors} />
        May be shared
      </button>
      {finding ? (
        <FindBar
          editor={editor}
          onClose={() => {
            setFinding(false)
            editor.commands.focus()
          }}
        />
      ) : (
        <div className="find">
          <button className="bar-item" type="button" onClick={() => setFinding(true)}>
            <Icon of={IconSearch} />
            Find<kbd>{findKeys}</kbd>
          </button>
        </div>
      )}
    </div>
  )
}

type BarMenuProps = { readonly label: string; readonly icon: TablerIcon; readonly rows: readonly MenuRow[] }

function BarMenu({ label, icon, rows }: BarMenuProps) {
  return (
    <Menu label={label} rows={rows}>
      <button className="bar-item" type="button">
        <Icon of={icon} />
        {label}
      </button>
    </Menu>
  )
}

/** Find by key anywhere on the note, and a way from the words to the bar. */
function useToolbarKeys(editor: Editor, onFind: () => void): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f') {
        event.preventDefault()
        onFind()
      } else if (event.altKey && event.key === 'F10') {
        event.preventDefault()
        document.querySelector<HTMLElement>(`#${toolbarId} button`)?.focus()
      } else if (
        event.key === 'Escape' &&
        document.activeElement?.closest(`#${toolbarId}`) &&
        !event.defaultPrevented
      ) {
        editor.commands.focus()
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [editor, onFind])
}

function moveWithin(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
  if (event.target instanceof HTMLInputElement) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  if (at === -1) return
  event.preventDefault()
  buttons[(at + (event.key === 'ArrowRight' ? 1 : -1) + buttons.length) % buttons.length]?.focus()
}

/** The menu hands the focus back when it closes; the change itself comes after that, in the words. */
function afterMenu(act: () => void): () => void {
  return () => {
    setTimeout(act, 0)
  }
}

function row(editor: Editor, key: BlockCommandKey, current = false): MenuRow {
  const command = blockCommand(key)
  return { key, label: command.label, meta: command.keys, current, onPress: afterMenu(() => command.run(editor)) }
}

function styleRows(editor: Editor, standing: EditorStanding): readonly MenuRow[] {
  const mark = (key: 'bold' | 'italic', label: string, meta: string): MenuRow => ({
    key,
    label,
    meta,
    current: standing[key],
    onPress: afterMenu(() => editor.chain().focus().toggleMark(key).run())
  })
  return [
    row(editor, 'text', standing.block === 'text' && standing.list === null),
    row(editor, 'heading', standing.block === 'heading'),
    row(editor, 'small-heading', standing.block === 'small-heading'),
    mark('bold', 'Bold', boldKeys),
    mark('italic', 'Italic', italicKeys)
  ]
}

function listRows(editor: Editor, standing: EditorStanding): readonly MenuRow[] {
  return [
    row(editor, 'list', standing.list === 'list'),
    row(editor, 'numbered', standing.list === 'numbered'),
    row(editor, 'check-list', standing.list === 'check-list')
  ]
}

function insertRows(editor: Editor): readonly MenuRow[] {
  const type = (key: string, label: string, sign: string): MenuRow => ({
    key,
    label,
    meta: sign,
    onPress: afterMenu(() => {
      const { $from } = editor.state.selection
      const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset)
      editor
        .chain()
        .focus()
        .insertContent(before === '' || before === ' ' ? sign : ` ${sign}`)
        .run()
    })
  })
  return [
    row(editor, 'quote'),
    row(editor, 'table'),
    row(editor, 'line'),
    type('someone', 'Someone', '@'),
    type('theme', 'A theme', '#')
  ]
}

function tableRows(editor: Editor): readonly MenuRow[] {
  const act = (key: string, label: string, change: () => void): MenuRow => ({
    key,
    label,
    onPress: afterMenu(change)
  })
  const at = () => editor.chain().focus()
  return [
    act('row-below', 'Row below', () => at().addRowAfter().run()),
    act('column-right', 'Column to the right', () => at().addColumnAfter().run()),
    act('delete-row', 'Remove this row', () => at().deleteRow().run()),
    act('delete-column', 'Remove this column', () => at().deleteColumn().run()),
    act('delete-table', 'Remove the table', () => at().deleteTable().run())
  ]
}
