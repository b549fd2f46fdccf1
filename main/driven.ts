// Tests only: the window waits until whoever drives the app has attached, so that its making is never missed.

/** The driver calls this by its name once it listens to everything; packages know neither it nor the switch. */
declare global {
  var __playwright_run: (() => void) | undefined
}

export async function untilDriven(): Promise<void> {
  if (!__PRODUCTION__ && process.env.CIRCLEKEEPER_WAITS_FOR_DRIVER === '1') {
    await new Promise<void>((go) => {
      globalThis.__playwright_run = go
    })
  }
}
