// A screen for machines without one: an Xvfb of our own, ended with us. (xvfb-run ends its server with its first program, which a relaunch outlives.)
import { spawn } from 'node:child_process'
import { Plain } from './say.mjs'

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Answers with the environment to run in and how to end the display. */
export async function ownDisplay() {
  if (hasDisplay()) return { env: {}, end: () => undefined }
  // -displayfd: the server picks a free number and says it once it is ready.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe']
  })
  const number = await new Promise((resolve, reject) => {
    server.on('error', () => reject(new Plain('Xvfb, a screen for machines without one, could not be started.')))
    server.on('exit', () => reject(new Plain('Xvfb ended before it was ready.')))
    server.stdio[3].once('data', (text) => resolve(String(text).trim()))
  })
  const end = () => server.kill()
  process.once('exit', end)
  return { env: { DISPLAY: `:${number}` }, end }
}
