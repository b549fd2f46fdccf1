// The coach in the editor: marks the places worth a second look when asked to, and finds the one line to say; paragraph by paragraph, remembered.
import { Extension } from '@tiptap/core'
import type { Node as DocNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { type KinderWord, kinderWord, type Place, type PlaceKind, placesToLookAt } from '../../shared/notes/coach.ts'

const key = new PluginKey<{ readonly shown: boolean; readonly marks: DecorationSet }>('coach')
type Read = { readonly places: readonly Place[]; readonly word: KinderWord | null }
const known = new WeakMap<DocNode, Read>()

function read(block: DocNode): Read {
  const remembered = known.get(block)
  if (remembered) return remembered
  const text = block.textBetween(0, block.content.size, undefined, '\ufffc')
  const fresh = { places: placesToLookAt(text), word: kinderWord(text) }
  known.set(block, fresh)
  return fresh
}

function eachBlock(doc: DocNode, act: (read: Read, start: number) => void): void {
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    act(read(node), position + 1)
    return false
  })
}

function marksOf(state: EditorState): DecorationSet {
  const marks: Decoration[] = []
  eachBlock(state.doc, ({ places }, start) => {
    for (const { from, to } of places) marks.push(Decoration.inline(start + from, start + to, { class: 'coach-mark' }))
  })
  return DecorationSet.create(state.doc, marks)
}

export const Coach = Extension.create({
  name: 'coach',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: () => ({ shown: false, marks: DecorationSet.empty }),
        apply: (tr, before, _old, state) => {
          const asked = tr.getMeta(key) as boolean | undefined
          const shown = asked ?? before.shown
          if (!shown) return { shown, marks: DecorationSet.empty }
          return asked === undefined && !tr.docChanged ? before : { shown, marks: marksOf(state) }
        }
      },
      props: { decorations: (state) => key.getState(state)?.marks }
    })
  ]
})

export function showPlaces(editor: Editor, shown: boolean): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, shown).setMeta('addToHistory', false))
}

export type CoachWords = { readonly word: KinderWord | null; readonly kinds: readonly PlaceKind[] }
const pause = 800

/** What the coach could say of the note as it stands; looked at when typing rests a moment. */
export function useCoach(editor: Editor, wanted: boolean): CoachWords {
  const [words, setWords] = useState<CoachWords>({ word: null, kinds: [] })
  useEffect(() => {
    if (!wanted) return
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = (): void => {
      if (editor.isDestroyed) return
      let word: KinderWord | null = null
      const kinds: PlaceKind[] = []
      eachBlock(editor.state.doc, (block) => {
        word ??= block.word
        for (const { kind } of block.places) kinds.push(kind)
      })
      setWords({ word, kinds })
    }
    const later = (): void => {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(look, pause)
    }
    later()
    editor.on('update', later)
    return () => {
      editor.off('update', later)
      if (timer !== null) clearTimeout(timer)
    }
  }, [editor, wanted])
  return words
}
