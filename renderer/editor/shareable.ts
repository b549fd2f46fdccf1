// The block of a note that may be shared after the check: how it is drawn, announced, and put around or taken off a selection.
import { Node } from '@tiptap/core'
import { type Node as DocNode, Fragment, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep } from '@tiptap/pm/transform'

export const shareableWords = 'May be shared after the check'
export const shareableEndWords = 'End of the part that may be shared'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    shareable: { readonly toggleShareable: () => ReturnType }
  }
}

const scissors = [
  'M3 7a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  'M3 17a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  'M8.6 8.6l10.4 10.4',
  'M8.6 15.4l10.4 -10.4'
]

function scissorsIcon(): SVGSVGElement {
  const name = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(name, 'svg')
  for (const [key, value] of Object.entries({
    class: 'icon',
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true'
  })) {
    svg.setAttribute(key, value)
  }
  for (const d of scissors) svg.appendChild(document.createElementNS(name, 'path')).setAttribute('d', d)
  return svg
}

function drawShareable(): { dom: HTMLElement; contentDOM: HTMLElement } {
  const dom = document.createElement('div')
  dom.className = 'shareable'
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', shareableWords)
  const tag = dom.appendChild(document.createElement('p'))
  tag.className = 'tag leaves'
  tag.contentEditable = 'false'
  tag.append(scissorsIcon(), shareableWords)
  const contentDOM = dom.appendChild(document.createElement('div'))
  contentDOM.className = 'shareable-words'
  const end = dom.appendChild(document.createElement('p'))
  end.className = 'seen-by-readers-only'
  end.contentEditable = 'false'
  end.textContent = shareableEndWords
  return { dom, contentDOM }
}

/** True when the whole selection lies in one shareable block. */
export function isInShareable(state: EditorState): boolean {
  const { $from, $to } = state.selection
  return (
    $from.depth > 0 && $from.node(1).type.name === 'shareable' && $to.depth > 0 && $to.before(1) === $from.before(1)
  )
}

const lists = ['bulletList', 'orderedList', 'taskList']

/** Cuts a top-level list beside the selected items, so that only those are marked, never the ones around them. */
function cutListBeside($pos: ResolvedPos, side: 'before' | 'after', tr: Transaction): void {
  if ($pos.depth < 2 || !lists.includes($pos.node(1).type.name)) return
  const index = $pos.index(1)
  if (side === 'before' && index > 0) tr.split(tr.mapping.map($pos.before(2)), 1)
  if (side === 'after' && index < $pos.node(1).childCount - 1) tr.split(tr.mapping.map($pos.after(2)), 1)
}

function unwrapAt(tr: Transaction, start: number, size: number): void {
  const end = start + size
  tr.step(new ReplaceAroundStep(start, end, start + 1, end - 1, new Slice(Fragment.empty, 0, 0), 0, true))
}

function wrap(state: EditorState, tr: Transaction): boolean {
  const { $from, $to } = state.selection
  const type = state.schema.nodes.shareable
  if (type === undefined || $from.depth === 0 || $to.depth === 0) return false
  cutListBeside($to, 'after', tr)
  cutListBeside($from, 'before', tr)
  const first = tr.doc.resolve(tr.mapping.map($from.pos)).before(1)
  let last = tr.doc.resolve(tr.mapping.map($to.pos, -1)).after(1)
  const inside: { at: number; size: number }[] = []
  tr.doc.nodesBetween(first, last, (node: DocNode, at, parent) => {
    if (parent === tr.doc && node.type === type) inside.push({ at, size: node.nodeSize })
    return false
  })
  for (const { at, size } of inside.reverse()) {
    unwrapAt(tr, at, size)
    last -= 2
  }
  const around = new Slice(Fragment.from(type.create()), 0, 0)
  tr.step(new ReplaceAroundStep(first, last, first, last, around, 1, true))
  return true
}

function unwrapHere(state: EditorState, tr: Transaction): boolean {
  const { $from } = state.selection
  if (!isInShareable(state)) return false
  unwrapAt(tr, $from.before(1), $from.node(1).nodeSize)
  return true
}

/** Enter on an empty last line leaves the block, as in a list. */
function leaveByEnter(state: EditorState, tr: Transaction): boolean {
  const { $from, empty } = state.selection
  const isLastEmptyLine =
    empty &&
    isInShareable(state) &&
    $from.depth === 2 &&
    $from.parent.content.size === 0 &&
    $from.indexAfter(1) === $from.node(1).childCount
  if (!isLastEmptyLine || $from.node(1).childCount < 2) return false
  const line = $from.parent
  tr.delete($from.before(2), $from.after(2))
  const after = tr.mapping.map($from.after(1))
  tr.insert(after, line.type.create())
  tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)))
  return true
}

/** Backspace at the very start takes the mark off; it never pulls private text in. */
function leaveByBackspace(state: EditorState, tr: Transaction): boolean {
  const { $from, empty } = state.selection
  if (!empty || !isInShareable(state) || $from.pos !== $from.start(1) + 1) return false
  return unwrapHere(state, tr)
}

/**
 * Deletes a selection that crosses the edge of a shareable block part by part, so that what is left on the private side
 * never joins the part that may be shared.
 */
function deleteAcrossEdge(state: EditorState, tr: Transaction): boolean {
  const { $from, $to, from, to } = state.selection
  if ($from.depth === 0 || $to.depth === 0 || $from.before(1) === $to.before(1)) return false
  const ends = [$from.node(1), $to.node(1)]
  if (ends.every((block) => block.type.name !== 'shareable')) return false
  const afterFirst = $from.after(1)
  const beforeLast = $to.before(1)
  tr.delete(TextSelection.near(state.doc.resolve(beforeLast + 1), 1).from, to)
  if (beforeLast > afterFirst) tr.delete(afterFirst, beforeLast)
  const lastText = TextSelection.near(state.doc.resolve(afterFirst - 1), -1).to
  if (lastText > from) tr.delete(from, lastText)
  tr.setSelection(TextSelection.near(tr.doc.resolve(from)))
  return true
}

/** Marks the selected blocks as shareable, or takes the mark off the block the selection stands in. */
export function toggleShareable(state: EditorState, tr: Transaction): boolean {
  return isInShareable(state) ? unwrapHere(state, tr) : wrap(state, tr)
}

export const Shareable = Node.create({
  name: 'shareable',
  content: 'block+',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-shareable]' }],
  renderHTML: () => ['div', { 'data-shareable': '' }, 0],
  addNodeView() {
    return () => {
      const { dom, contentDOM } = drawShareable()
      return { dom, contentDOM, ignoreMutation: (mutation) => !contentDOM.contains(mutation.target) }
    }
  },
  addCommands() {
    return {
      toggleShareable:
        () =>
        ({ state, tr, dispatch }) => {
          if (dispatch === undefined) return true
          return toggleShareable(state, tr)
        }
    }
  },
  addKeyboardShortcuts() {
    const run = (change: (state: EditorState, tr: Transaction) => boolean) => () =>
      this.editor.commands.command(({ state, tr }) => change(state, tr))
    return {
      'Mod-Shift-s': run(toggleShareable),
      Enter: run(leaveByEnter),
      Backspace: run((state, tr) => leaveByBackspace(state, tr) || deleteAcrossEdge(state, tr)),
      Delete: run(deleteAcrossEdge)
    }
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput: (view, _from, _to, text) => {
            const { tr } = view.state
            if (view.state.selection.empty || !deleteAcrossEdge(view.state, tr)) return false
            view.dispatch(tr.insertText(text).scrollIntoView())
            return true
          }
        }
      })
    ]
  }
})
