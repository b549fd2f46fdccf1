// The only door for the page: checks who asks, checks what is asked, runs the handler, and lets nothing but data out.
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { type CallName, calls, type EventData, type EventName, type Handlers } from '../shared/bridge.ts'
import { failed } from '../shared/result.ts'
import { answerCall } from './answer-call.ts'
import { firstCall, type Listener } from './first-call.ts'
import type { Log } from './log.ts'
import { pageAddress } from './window.ts'

/** Answers with the listener of the first call, which hung there before anything else had come in. */
export function serveBridge(window: BrowserWindow, handlers: Handlers, log: Log): Listener {
  const listenerOf =
    (name: CallName): Listener =>
    async (event, request) => {
      if (!isOwnPage(event, window)) {
        log.note('call-refused')
        return failed({ code: 'invalid-request' })
      }
      return answerCall(name, request, handlers, log, !__PRODUCTION__)
    }
  for (const name of Object.keys(calls) as CallName[]) {
    if (name !== firstCall) ipcMain.handle(name, listenerOf(name))
  }
  return listenerOf(firstCall)
}

export function tellPage<Name extends EventName>(window: BrowserWindow, name: Name, data: EventData<Name>): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(`event:${name}`, data)
}

/** Our own window's main frame, showing our own page. */
function isOwnPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  return (
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    frame !== null &&
    frame === window.webContents.mainFrame &&
    frame.url.startsWith(pageAddress)
  )
}
