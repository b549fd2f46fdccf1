// Leading a session: what is now, what is next, how long is left. Nothing about anybody is on this screen.
import { useEffect } from 'react'
import { minutesEachIn } from '../../shared/agenda/totals.ts'
import type { Agenda, Group, Session } from '../../shared/records.ts'
import { bridge } from '../bridge.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useLive, useSetting } from '../live.ts'
import { promptsAtHand } from '../planning.ts'
import { goBack, navigate, replaceRoute, type ScreenProps } from '../router.ts'
import { changeSetting } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Waiting } from '../ui/words.tsx'
import { RunAgenda } from './run-agenda.tsx'
import { RunBar } from './run-bar.tsx'
import { RunFoot } from './run-foot.tsx'
import { RunNow } from './run-now.tsx'
import { useSoftBell } from './soft-bell.ts'
import { useRun } from './use-run.ts'

type Found = { readonly session: Session; readonly agenda: Agenda; readonly group: Group }

export function Run({ route }: ScreenProps<'run'>) {
  const found = useLive<Found | null>(async () => {
    const session = await database.session.get(route.id)
    const agenda = await database.agenda.where('sessionId').equals(route.id).first()
    const group = session && (await database.group.get(session.groupId))
    return session && agenda && group ? { session, agenda, group } : null
  }, [route.id])
  if (found === undefined) return <Waiting label="Opening the session" />
  if (found === null) {
    return (
      <main className="page stack broken-screen">
        <p className="read">This session has no agenda to lead from.</p>
        <Button onPress={goBack}>Go back</Button>
      </main>
    )
  }
  return <Leading {...found} />
}

function Leading({ session, agenda, group }: Found) {
  const minutesEach = minutesEachIn(agenda.blocks, session.expected, group.checkInMinutesEach)
  const led = useRun(session, agenda, group.zone, minutesEach)
  const setting = useSetting()
  // The theme of strong contrast is not dimmed unasked.
  const room = setting?.dim ?? document.documentElement.dataset.theme !== 'contrast'
  const bell = setting?.bell ?? false
  const clock = setting?.clock ?? '24'
  const prompts = useLive(promptsAtHand, [])
  const leave = (): void => navigate({ screen: 'session', id: session.id })
  const finish = async (): Promise<void> => {
    if (await led.end()) replaceRoute({ screen: 'debrief', id: session.id })
  }
  useFullScreen()
  useLeaveByEscape(leave)
  useSoftBell(bell, led.view)
  const prompt = prompts?.find(({ id }) => id === led.view?.block?.promptId) ?? null
  return (
    <div className="run" data-theme={room ? 'room' : undefined}>
      <RunBar
        zone={group.zone}
        clock={clock}
        room={room}
        onRoom={() => void changeSetting({ dim: !room })}
        bell={bell}
        onBell={() => void changeSetting({ bell: !bell })}
        onLeave={leave}
      />
      <main>
        <div className="run-body">
          <RunAgenda session={session} blocks={agenda.blocks} index={led.view?.index ?? -1} clock={clock} />
          <div className="run-now">
            <RunNow
              led={led}
              session={session}
              zone={group.zone}
              minutesEach={minutesEach}
              blocks={agenda.blocks}
              prompt={prompt}
              clock={clock}
            />
            {led.failure ? <FailureNotice failure={led.failure} /> : null}
          </div>
        </div>
        <RunFoot led={led} onFinish={() => void finish()} />
      </main>
    </div>
  )
}

function useFullScreen(): void {
  useEffect(() => {
    void bridge.setFullScreen({ on: true })
    return () => void bridge.setFullScreen({ on: false })
  }, [])
}

/** Escape leaves, unless a dialog is open and takes it. */
function useLeaveByEscape(leave: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !document.querySelector('[role="dialog"]')) leave()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  })
}
