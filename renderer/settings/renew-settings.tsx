// Renewing the key, for when somebody may know the passphrase: a new passphrase, a new sheet read back, then the change itself.
import { useEffect, useState } from 'react'
import type { BackupsAfterRenewal } from '../../shared/backups.ts'
import type { Failure } from '../../shared/failure.ts'
import { bridge } from '../bridge.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { RehearsedSheet } from '../rehearsed-sheet.tsx'
import { changeSetting } from '../setting.ts'
import { makeStore, useStore } from '../store.ts'
import { Button } from '../ui/button.tsx'
import { Entry } from '../ui/leaf.tsx'
import { Opened } from './opened.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { Renewed, Renewing } from './renewed.tsx'

type Stage =
  | { readonly step: 'closed' }
  | { readonly step: 'passphrase' }
  | { readonly step: 'sheet'; readonly rows: readonly (readonly string[])[] }
  | { readonly step: 'renewing' }
  | { readonly step: 'done'; readonly backups: BackupsAfterRenewal }

/** Kept over a visit to another page, so that what became of the backups is there when she comes back. */
const renewal = makeStore<Stage>({ step: 'closed' })
const setStage = renewal.set

export function RenewSettings() {
  const stage = useStore(renewal)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => leftOnTheWay, [])
  const leave = (): void => {
    void bridge.dropRenewal({})
    setStage({ step: 'closed' })
  }
  const begin = async (current: string, next: string): Promise<Failure | null> => {
    setFailure(null)
    const begun = await bridge.beginRenewal({ current, next })
    if (!begun.ok) return begun.failure
    // She left while it was being sealed.
    if (renewal.get().step !== 'passphrase') {
      void bridge.dropRenewal({})
      return null
    }
    setStage({ step: 'sheet', rows: begun.value.rows })
    return null
  }
  const finish = async (today: string): Promise<void> => {
    setStage({ step: 'renewing' })
    const finished = await bridge.finishRenewal({})
    if (!finished.ok) {
      setFailure(finished.failure)
      leave()
      return
    }
    setStage({ step: 'done', backups: finished.value })
    await changeSetting({ sheetTriedOn: today })
  }
  return (
    <Entry beside={stage.step === 'closed' ? 'row' : 'base'} side={<h2>Renew the key</h2>}>
      {failure ? (
        <FailureNotice
          failure={failure}
          actions={<span>The key was not renewed. Tear up the sheet you just made.</span>}
        />
      ) : null}
      {stage.step === 'closed' ? (
        <Closed onOpen={() => setStage({ step: 'passphrase' })} />
      ) : stage.step === 'passphrase' ? (
        <Opened>
          <PassphraseForm
            name="renew"
            hint="Everything is sealed again, which may take some seconds. Nothing has changed until the last step."
            submit={{ label: 'Go on to the new sheet', busy: 'Sealing everything again…' }}
            onSubmit={begin}
            onLeave={leave}
          />
        </Opened>
      ) : stage.step === 'sheet' ? (
        <div className="stack">
          <p>
            This is the sheet for the renewed key. The one you have now still opens the notebook until you have read
            three words of this one back.
          </p>
          <RehearsedSheet
            rows={stage.rows}
            whatNext="What happens next: the key is renewed. From then on the old passphrase and the old sheet open nothing here."
            onRight={(today) => void finish(today)}
            onLater={leave}
            laterLabel="Leave the key as it is"
          />
        </div>
      ) : stage.step === 'renewing' ? (
        <Renewing />
      ) : (
        <Opened key="done">
          <Renewed backups={stage.backups} onClose={() => setStage({ step: 'closed' })} />
        </Opened>
      )}
    </Entry>
  )
}

/** Going to another page with the sheet in hand leaves the key as it is. */
function leftOnTheWay(): void {
  const { step } = renewal.get()
  if (step === 'sheet') void bridge.dropRenewal({})
  if (step === 'sheet' || step === 'passphrase') setStage({ step: 'closed' })
}

function Closed({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <div className="stack">
      <p>
        For when somebody may know your passphrase or have your recovery sheet. You choose a new passphrase and get a
        new sheet, and the old ones open neither the notebook nor the backups this app can reach.
      </p>
      <div className="actions">
        <Button onPress={onOpen}>Renew the key</Button>
      </div>
    </div>
  )
}
