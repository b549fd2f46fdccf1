// Ruled lines whose unknown words are underlined once writing rests, with suggestions by key and by context menu.
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState
} from 'react'
import { type FieldSpelling, FieldSpellingContext, type UnknownWord } from './field-spelling.ts'
import { SuggestList } from './suggest-list.tsx'
import { type SuggestedRow, type Suggestions, suggestionKey } from './suggestions.ts'

type Props = {
  readonly value: string
  readonly off?: boolean | undefined
  /** The field itself, with `lines` as its class. */
  readonly children: (wiring: Wiring) => ReactNode
}
type Field = HTMLTextAreaElement
type Wiring = {
  readonly ref: RefObject<Field | null>
  readonly onFocus: () => void
  readonly onSelect: () => void
  readonly onKeyDown: (event: KeyboardEvent<Field>) => void
  readonly onContextMenu: (event: MouseEvent<Field>) => void
}
type Offered = Suggestions<SuggestedRow>

const pause = 500
const keepKey = 'keep as a word of mine'

export function SpelledLines({ value, off, children }: Props) {
  const given = useContext(FieldSpellingContext)
  const spelling = off ? null : given
  const field = useRef<Field>(null)
  const marks = useRef<HTMLDivElement>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const [offered, setOffered] = useState<Offered | null>(null)
  const { unknown, begin } = useUnknown(spelling, value)
  const offer = async (word: UnknownWord | undefined): Promise<void> => {
    const rows = word && spelling ? await rowsFor(spelling, value.slice(word.from, word.to)) : []
    const mark = word && marks.current?.querySelector(`[data-from="${word.from}"]`)
    if (!word || !mark || rows.length === 0) return
    const choose = (row: SuggestedRow): void => {
      setOffered(null)
      if (row.key === keepKey) spelling?.learn(value.slice(word.from, word.to))
      else replaceIn(field.current, word, row.label)
    }
    setOffered({ rows, chosen: 0, label: 'Spelling', place: mark.getBoundingClientRect(), choose })
  }
  const wiring: Wiring = {
    ref: field,
    onFocus: begin,
    onSelect: () => {
      const { selectionStart, selectionEnd } = field.current ?? { selectionStart: 0, selectionEnd: 1 }
      setCaret(selectionStart === selectionEnd ? selectionStart : null)
    },
    onKeyDown: (event) => {
      const meaning = offered && suggestionKey(offered, event.key)
      if (meaning) {
        event.preventDefault()
        event.stopPropagation()
        if (meaning.kind === 'choose') offered.choose(meaning.row)
        else setOffered(meaning.kind === 'move' ? meaning.to : null)
      } else if ((event.ctrlKey || event.metaKey) && event.key === '.') {
        event.preventDefault()
        const at = event.currentTarget.selectionStart
        void offer(unknown.find(({ from, to }) => from <= at && at <= to))
      } else if (offered && event.key.length === 1) setOffered(null)
    },
    onContextMenu: (event) => {
      const word = wordAt(marks.current, event.clientX, event.clientY)
      if (word === null) return
      event.preventDefault()
      void offer(unknown.find(({ from }) => from === word))
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only looks where the focus goes
    <div className="lines-box" onBlur={() => setOffered(null)}>
      {children(wiring)}
      {unknown.length > 0 ? (
        <div className="lines lines-marks" ref={marks} aria-hidden="true">
          <Marked value={value} words={unknown} caret={caret} />
        </div>
      ) : null}
      <SuggestList now={offered} words={field} />
    </div>
  )
}

/** Starts with the first focus, so that a page only looked at loads no dictionary. */
function useUnknown(spelling: FieldSpelling | null, value: string) {
  const [begun, setBegun] = useState(false)
  const [, setTurn] = useState(0)
  useEffect(() => {
    if (!begun || spelling === null) return
    const timer = setTimeout(() => {
      void spelling.read(value).then((news) => {
        if (news) setTurn((turn) => turn + 1)
      })
    }, pause)
    return () => clearTimeout(timer)
  }, [begun, spelling, value])
  useEffect(() => (begun ? spelling?.watch(() => setTurn((turn) => turn + 1)) : undefined), [begun, spelling])
  return {
    unknown: begun && spelling !== null ? spelling.unknown(value) : [],
    begin: () => {
      spelling?.begin()
      setBegun(true)
    }
  }
}

async function rowsFor(spelling: FieldSpelling, word: string): Promise<readonly SuggestedRow[]> {
  const suggested = await spelling.suggest(word)
  return [
    ...suggested.map((label) => ({ key: label, label })),
    { key: keepKey, label: `Keep “${word}” as a word of mine` }
  ]
}

/** As if typed over, so that it can be undone like anything typed. */
function replaceIn(field: Field | null, { from, to }: UnknownWord, words: string): void {
  if (field === null) return
  field.focus()
  field.setSelectionRange(from, to)
  document.execCommand('insertText', false, words)
}

/** Where the marked word at a place of the window begins, null when there is none. */
function wordAt(marks: HTMLElement | null, x: number, y: number): number | null {
  for (const mark of marks?.querySelectorAll<HTMLElement>('[data-from]') ?? []) {
    const hit = [...mark.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom
    )
    if (hit) return Number(mark.dataset.from)
  }
  return null
}

type MarkedProps = { readonly value: string; readonly words: readonly UnknownWord[]; readonly caret: number | null }

/** The same words once more, unseen, so that lines break where they do in the field; a word still being typed has no line under it. */
function Marked({ value, words, caret }: MarkedProps) {
  return words.map(({ from, to }, index) => (
    <span key={from}>
      {value.slice(words[index - 1]?.to ?? 0, from)}
      <span className={to === caret ? undefined : 'unknown-word'} data-from={from}>
        {value.slice(from, to)}
      </span>
    </span>
  ))
}
