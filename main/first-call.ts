// The page's first call, which it may make before main is done coming in: it waits, and is answered like every other.
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { CallName } from '../shared/bridge.ts'
import type { Result } from '../shared/result.ts'

export const firstCall = 'appState' satisfies CallName

export type Listener = (event: IpcMainInvokeEvent, request: unknown) => Promise<Result<unknown>>

export function holdFirstCall(listener: Promise<Listener>): void {
  ipcMain.handle(firstCall, async (event, request: unknown) => (await listener)(event, request))
}
