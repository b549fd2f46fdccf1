// A screen for the end-to-end tests where they are started alone on a machine without one.
import { ownDisplay } from '../../scripts/display.mjs'

export default async function startDisplay(): Promise<() => void> {
  const display = await ownDisplay()
  Object.assign(process.env, display.env)
  return display.end
}
