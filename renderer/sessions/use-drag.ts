// Moving a block of the agenda by dragging it: what is dragged, what it is over, and where it would land.
import { type DragEvent, type MouseEvent, useState } from 'react'
import { moveBlock } from '../../shared/agenda/edit.ts'
import type { Planning } from './plan-edit.ts'

export function useDrag({ plan, change }: Planning) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const placeOf = (id: string): number => plan.blocks.findIndex((block) => block.id === id)
  const end = (): void => {
    setDragged(null)
    setOver(null)
  }
  return {
    handlersOf: (id: string) => ({
      draggable: true,
      onMouseDown: (event: MouseEvent<HTMLElement>): void => {
        // A hand that marks words in a field is not dragging the block.
        event.currentTarget.draggable = !isField(event.target)
      },
      onDragStart: (event: DragEvent): void => {
        event.dataTransfer.effectAllowed = 'move'
        setDragged(id)
      },
      onDragEnd: end,
      onDragOver: (event: DragEvent): void => {
        if (dragged === null) return
        event.preventDefault()
        if (over !== id) setOver(id)
      },
      onDrop: (event: DragEvent): void => {
        event.preventDefault()
        end()
        if (dragged !== null && dragged !== id) change({ blocks: moveBlock(plan.blocks, dragged, placeOf(id)) })
      }
    }),
    /** A block lands below the one it is over where it comes from above, and above it where it comes from below. */
    classOf: (id: string): string => {
      if (dragged === id) return 'dragged'
      if (dragged === null || over !== id) return ''
      return placeOf(dragged) < placeOf(id) ? 'lands-below' : 'lands-above'
    }
  }
}

function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null
}
