// How long a lock takes, from the wish to the end of the last process that was unlocked.
import type { RunningApp } from './launch.ts'
import { processesOf } from './processes.ts'

/** Milliseconds. `wish`: what brings the lock on; its own answer is not waited for, the app ends first. */
export async function timeToLock(running: RunningApp, wish: () => Promise<unknown>): Promise<number> {
  const old = processesOf(running.processId)
  const began = performance.now()
  void wish().catch(() => {})
  while (old.some((process) => process.isAlive())) {
    if (performance.now() - began > 15_000) throw new Error('The notebook did not lock.')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const time = performance.now() - began
  await running.ended
  return time
}

export function byKey({ page }: RunningApp): () => Promise<unknown> {
  return () => page.keyboard.press('Control+L')
}

/** A key as it comes from the system, past what drives the page. */
export function bySystemKey({ app }: RunningApp): () => Promise<unknown> {
  return () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'L', modifiers: ['control'] })
    })
}

/** As the machine says it: no key and no pointer comes to the page. */
export function bySystem({ app }: RunningApp, signal: string): () => Promise<unknown> {
  return () => app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), signal)
}
