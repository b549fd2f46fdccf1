// A minute before an idle lock: says so, and offers to stay open.
import { useEffect, useState } from 'react'
import { bridge } from '../bridge.ts'
import { lock } from '../lock.ts'
import { Dialog } from '../ui/dialog.tsx'

export function IdleWarning() {
  const [shown, setShown] = useState(false)
  useEffect(() => bridge.on('lockWarning', () => setShown(true)), [])
  useEffect(() => bridge.on('lockWarningOver', () => setShown(false)), [])
  const stay = (): void => {
    setShown(false)
    void bridge.stayOpen({})
  }
  return (
    <Dialog
      opened={shown}
      title="The notebook will lock in about a minute"
      safe={{ label: 'Stay open', onPress: stay }}
      other={{ label: 'Lock now', onPress: () => void lock('asked') }}
    >
      <p>Nothing will be lost, and you will come back to the same line.</p>
    </Dialog>
  )
}
