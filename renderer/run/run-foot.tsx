// The buttons of the timer: one big one, a little more time, a pause, a step back. The space bar presses the big one.
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { RunView } from '../../shared/agenda/run-view.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { useRun } from './use-run.ts'

type Props = { readonly led: ReturnType<typeof useRun>; readonly onFinish: () => void }

export function RunFoot({ led, onFinish }: Props) {
  const { view, act } = led
  const main = useMainButton(view === null ? 'before' : view.state === 'ended' ? 'ended' : 'leading')
  if (!view) {
    return (
      <div className="run-foot">
        <Button look="main" ref={main} onPress={led.begin}>
          Begin
        </Button>
      </div>
    )
  }
  if (view.state === 'ended') {
    return (
      <div className="run-foot">
        <Button look="main" ref={main} onPress={onFinish}>
          Write the debrief
        </Button>
        <Button look="quiet" onPress={() => act({ type: 'back' })}>
          Back to the last block
        </Button>
      </div>
    )
  }
  const turns = view.turn !== null && (view.turn.of === 0 || view.turn.number < view.turn.of)
  return (
    <fieldset className="run-foot" aria-label="Timer">
      <Button look="main" ref={main} onPress={() => act({ type: turns ? 'next-turn' : 'next' })}>
        {turns ? 'Next turn' : 'Next block'}
      </Button>
      <Button onPress={() => act({ type: 'add', minutes: 1 })}>+1 min</Button>
      <Button onPress={() => act({ type: 'add', minutes: 5 })}>+5 min</Button>
      {view.state === 'paused' ? (
        <Button icon={<Icon of={IconPlayerPlay} />} onPress={() => act({ type: 'resume' })}>
          Go on
        </Button>
      ) : (
        <Button icon={<Icon of={IconPlayerPause} />} onPress={() => act({ type: 'pause' })}>
          Pause
        </Button>
      )}
      <WaysOn view={view} turns={turns} act={act} />
    </fieldset>
  )
}

type WaysProps = { readonly view: RunView; readonly turns: boolean; readonly act: Props['led']['act'] }

/** Past the rest of the round, on for those who came unexpected, and back by a slip of the finger. */
function WaysOn({ view, turns, act }: WaysProps) {
  return (
    <>
      {turns ? (
        <Button look="quiet" onPress={() => act({ type: 'next' })}>
          Go to the next block
        </Button>
      ) : null}
      {view.turn && !turns ? (
        <Button look="quiet" onPress={() => act({ type: 'next-turn' })}>
          One more turn
        </Button>
      ) : null}
      {view.turn && view.turn.number > 1 ? (
        <Button look="quiet" onPress={() => act({ type: 'last-turn' })}>
          Back a turn
        </Button>
      ) : view.index > 0 ? (
        <Button look="quiet" onPress={() => act({ type: 'back' })}>
          Back
        </Button>
      ) : null}
    </>
  )
}

/** The big button holds the focus at each new step, and the space bar presses it wherever the focus is not on a control. */
function useMainButton(step: 'before' | 'leading' | 'ended') {
  const main = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step draws another button
  useEffect(() => main.current?.focus(), [step])
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.repeat || document.querySelector('[role="dialog"]')) return
      if (event.target instanceof Element && event.target.closest('button, a, input, textarea, select')) return
      event.preventDefault()
      main.current?.click()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
  return main
}
