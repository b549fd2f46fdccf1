// Said before something is removed on purpose, while she was asked to keep records.
import { useSetting } from './live.ts'
import { Notice } from './ui/words.tsx'

export function HoldWarning() {
  const setting = useSetting()
  if (!setting?.hold) return null
  return (
    <Notice tone="look">
      In Settings you ticked “I was asked to keep records”. Ask whoever wants them kept before you remove any.
    </Notice>
  )
}
