// The recovery sheet: try the one on paper, or make a new one that makes it void.
import { useEffect, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { bridge } from '../bridge.ts'
import { useToday } from '../clock.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { RehearsedSheet } from '../rehearsed-sheet.tsx'
import { changeSetting } from '../setting.ts'
import { takePart } from '../settings-door.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Entry } from '../ui/leaf.tsx'
import { showToast } from '../ui/toast.tsx'
import { Opened } from './opened.tsx'
import { SheetWords } from './sheet-words.tsx'

type Rows = readonly (readonly string[])[]
type Stage =
  | { readonly step: 'closed' }
  | { readonly step: 'trying' }
  | { readonly step: 'asking' }
  | { readonly step: 'sheet'; readonly rows: Rows }

export function RecoverySettings() {
  const [stage, setStage] = useState<Stage>({ step: 'closed' })
  useEffect(() => {
    if (takePart('recovery-sheet')) setStage({ step: 'trying' })
  }, [])
  const [failure, setFailure] = useState<Failure | null>(null)
  const close = (): void => setStage({ step: 'closed' })
  const renew = async (): Promise<void> => {
    const made = await bridge.newRecoverySheet({})
    setFailure(made.ok ? null : made.failure)
    setStage(made.ok ? { step: 'sheet', rows: made.value.rows } : { step: 'closed' })
  }
  const tried = async (today: string): Promise<void> => {
    await changeSetting({ sheetTriedOn: today })
    close()
    showToast({ text: 'The sheet works, and is marked as tried.' })
  }
  return (
    <Entry beside="row" side={<h2>Recovery sheet</h2>}>
      {stage.step === 'closed' || stage.step === 'asking' ? (
        <div className="actions">
          <Button onPress={() => setStage({ step: 'trying' })}>Try the sheet</Button>
          <Button look="quiet" onPress={() => setStage({ step: 'asking' })}>
            Make a new sheet
          </Button>
        </div>
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      {stage.step === 'trying' ? (
        <Opened>
          <Trying onRight={(today) => void tried(today)} onLater={close} />
        </Opened>
      ) : null}
      {stage.step === 'sheet' ? (
        <RehearsedSheet
          rows={stage.rows}
          whatNext="What happens next: the sheet is marked as tried."
          onRight={(today) => void tried(today)}
          onLater={close}
        />
      ) : null}
      <Dialog
        opened={stage.step === 'asking'}
        title="Make a new recovery sheet?"
        safe={{ label: 'Keep the present sheet', onPress: close }}
        other={{ label: 'Make a new one', onPress: () => void renew() }}
      >
        <p>The sheet you have now will no longer open this notebook. Copies made before still open with it.</p>
      </Dialog>
    </Entry>
  )
}

function Trying({ onRight, onLater }: { readonly onRight: (today: string) => void; readonly onLater: () => void }) {
  const today = useToday()
  const check = async (words: string): Promise<Failure | null> => {
    const answer = await bridge.tryRecoverySheet({ words })
    if (!answer.ok) return answer.failure
    if (!answer.value.opens) return { code: 'wrong-recovery-words' }
    onRight(today)
    return null
  }
  return <SheetWords id="recovery-words" check="Check these words" onCheck={check} onLater={onLater} />
}
