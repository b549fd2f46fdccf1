// The whole screen while a session is led, and the window as it stood before once it is left.

export type FullScreenWindow = {
  readonly isFullScreen: () => boolean
  readonly setFullScreen: (on: boolean) => void
}

/** A window that filled the screen before goes on filling it afterwards. */
export function fullScreenOf(window: FullScreenWindow): (on: boolean) => void {
  let taken = false
  return (on) => {
    if (on === taken || (on && window.isFullScreen())) return
    taken = on
    window.setFullScreen(on)
  }
}
