// The quarterly drill: a backup is opened with the recovery sheet, as on the day it is needed, and says what it holds.
import { useEffect, useState } from 'react'
import type { BackupHoldings } from '../../shared/backups.ts'
import { type Clock, friendlyDateFrom, friendlyDateWithYear, type PlainDate } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Setting } from '../../shared/records.ts'
import { formatTime } from '../../shared/times.ts'
import { useBackups, whenBackedUp } from '../backups.ts'
import { bridge } from '../bridge.ts'
import { timeInWords, useToday } from '../clock.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { changeSetting } from '../setting.ts'
import { takePart } from '../settings-door.ts'
import { Button } from '../ui/button.tsx'
import { Entry } from '../ui/leaf.tsx'
import { Notice, Proven } from '../ui/words.tsx'
import { Opened } from './opened.tsx'
import { SheetWords } from './sheet-words.tsx'

type Stage =
  | { readonly step: 'closed' }
  | { readonly step: 'trying' }
  | { readonly step: 'opened'; readonly holdings: BackupHoldings }

export function DrillSettings({ setting }: { readonly setting: Setting }) {
  const today = useToday()
  const [stage, setStage] = useState<Stage>({ step: 'closed' })
  useEffect(() => {
    if (takePart('backup-drill')) setStage({ step: 'trying' })
  }, [])
  const close = (): void => setStage({ step: 'closed' })
  const opened = async (holdings: BackupHoldings): Promise<void> => {
    setStage({ step: 'opened', holdings })
    if (!holdings.isThisNotebook) return
    await changeSetting({ drilledOn: today, ...(holdings.opensNotebook ? { sheetTriedOn: today } : {}) })
  }
  return (
    <Entry side={<h2>Backup drill</h2>}>
      {stage.step === 'closed' ? (
        <div className="stack">
          <p>
            {setting.drilledOn === null
              ? 'A backup helps only if it opens on the day it is needed. Try it once a quarter, with the sheet and not with the passphrase.'
              : `A backup was last opened with your sheet on ${friendlyDateFrom(setting.drilledOn, today)}.`}
          </p>
          <div className="actions">
            <Button onPress={() => setStage({ step: 'trying' })}>Open a backup with the sheet</Button>
          </div>
        </div>
      ) : null}
      {stage.step === 'trying' ? (
        <Opened key="trying">
          <Trying clock={setting.clock} onOpened={(holdings) => void opened(holdings)} onLater={close} />
        </Opened>
      ) : null}
      {stage.step === 'opened' ? (
        <Opened key="opened">
          <Holdings holdings={stage.holdings} clock={setting.clock} today={today} onDone={close} />
        </Opened>
      ) : null}
    </Entry>
  )
}

type TryingProps = {
  readonly clock: Clock
  readonly onOpened: (holdings: BackupHoldings) => void
  readonly onLater: () => void
}

function Trying({ clock, onOpened, onLater }: TryingProps) {
  const state = useBackups()
  const today = useToday()
  const [chosen, setChosen] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const choose = async (): Promise<void> => {
    const file = await bridge.chooseBackup({})
    if (file.ok) setChosen(file.value.name)
    setFailure(file.ok || file.failure.code === 'save-cancelled' ? null : file.failure)
  }
  const open = async (words: string): Promise<Failure | null> => {
    const answer = await bridge.drillBackup({ which: chosen === null ? 'last' : 'chosen', words })
    if (!answer.ok) return answer.failure
    onOpened(answer.value)
    return null
  }
  const when = state?.lastAt ? whenBackedUp(state.lastAt, today, (moment) => timeInWords(moment, clock)) : null
  return (
    <div className="stack">
      <p>
        {chosen === null
          ? when === null
            ? 'There is no backup yet. One is made after a minute of quiet, or with “Make a backup now” above.'
            : `The last backup is opened, made ${when}.`
          : `The backup “${chosen}” is opened.`}{' '}
        It is only read, and nothing of it stays on this computer afterwards.
      </p>
      <div className="actions">
        <Button small onPress={() => void choose()}>
          Choose another backup
        </Button>
        {chosen === null ? null : (
          <Button look="quiet" small onPress={() => setChosen(null)}>
            Take the last one
          </Button>
        )}
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      <SheetWords
        id="drill-words"
        check="Open it with these words"
        checking="Opening every page of it…"
        onCheck={open}
        onLater={onLater}
      />
    </div>
  )
}

type HoldingsProps = {
  readonly holdings: BackupHoldings
  readonly clock: Clock
  readonly today: PlainDate
  readonly onDone: () => void
}

function Holdings({ holdings, clock, today, onDone }: HoldingsProps) {
  return (
    <div className="stack" role="status">
      <Proven>
        <strong>This backup opens with your sheet.</strong> {madeInWords(holdings.madeAt, clock)} Every page in it was
        opened.
      </Proven>
      <ul className="ruled">
        {factsOf(holdings, today).map(([name, value]) => (
          <li className="row" key={name}>
            <span>{name}</span>
            <span className="figures">{value}</span>
          </li>
        ))}
      </ul>
      {holdings.isThisNotebook ? null : (
        <Notice tone="look">It is a backup of another notebook. Try the last backup of this one as well.</Notice>
      )}
      {holdings.isThisNotebook && !holdings.opensNotebook ? (
        <Notice tone="look">
          This is an older sheet: it opens this backup, but no longer the notebook as it is now. Look for your newest
          sheet, or make a new one above.
        </Notice>
      ) : null}
      <div className="actions">
        <Button onPress={onDone}>Close the backup</Button>
      </div>
    </div>
  )
}

function madeInWords(madeAt: string | null, clock: Clock): string {
  if (madeAt === null) return ''
  return `It was made on ${friendlyDateWithYear(madeAt.slice(0, 10))} at ${formatTime(madeAt.slice(11), clock)}.`
}

function factsOf(holdings: BackupHoldings, today: PlainDate): readonly (readonly [string, string])[] {
  const { lastSession, sessions, debriefs, notes, people } = holdings
  return [
    ['Sessions', String(sessions)],
    ['The last session that took place', lastSession === null ? 'none yet' : friendlyDateFrom(lastSession, today)],
    ['Debriefs', String(debriefs)],
    ['Private notes', String(notes)],
    ['Nicknames', String(people)]
  ]
}
