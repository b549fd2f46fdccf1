// window.bridge: one explicit line a call, so that the page can ask for nothing else.
import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, CallName, CallRequest, CallResponse, EventData, EventName } from '../shared/bridge.ts'
import type { Result } from '../shared/result.ts'

function call<Name extends CallName>(name: Name) {
  return (request: CallRequest<Name>): Promise<Result<CallResponse<Name>>> => ipcRenderer.invoke(name, request)
}

const bridge: Bridge = {
  appState: call('appState'),
  setAppearance: call('setAppearance'),
  createVault: call('createVault'),
  unlock: call('unlock'),
  unlockWithRecovery: call('unlockWithRecovery'),
  changePassphrase: call('changePassphrase'),
  newRecoverySheet: call('newRecoverySheet'),
  tryRecoverySheet: call('tryRecoverySheet'),
  printRecoverySheet: call('printRecoverySheet'),
  saveRecoverySheet: call('saveRecoverySheet'),
  openExistingVault: call('openExistingVault'),
  lock: call('lock'),
  stayOpen: call('stayOpen'),
  setRunMode: call('setRunMode'),
  setFullScreen: call('setFullScreen'),
  uptime: call('uptime'),
  textCopied: call('textCopied'),
  loadRecords: call('loadRecords'),
  readRecords: call('readRecords'),
  saveRecords: call('saveRecords'),
  search: call('search'),
  printPaper: call('printPaper'),
  savePaper: call('savePaper'),
  exportPromptPack: call('exportPromptPack'),
  readPromptPack: call('readPromptPack'),
  backupState: call('backupState'),
  chooseBackupFolder: call('chooseBackupFolder'),
  acceptBackupFolder: call('acceptBackupFolder'),
  backUpNow: call('backUpNow'),
  beginRenewal: call('beginRenewal'),
  finishRenewal: call('finishRenewal'),
  dropRenewal: call('dropRenewal'),
  chooseBackup: call('chooseBackup'),
  drillBackup: call('drillBackup'),
  restoreBackup: call('restoreBackup'),
  purge: call('purge'),
  removeForGood: call('removeForGood'),
  keepRestored: call('keepRestored'),
  dropRestored: call('dropRestored'),
  summaryOpen: call('summaryOpen'),
  summaryStart: call('summaryStart'),
  summaryAct: call('summaryAct'),
  summaryDiscard: call('summaryDiscard'),
  summarySave: call('summarySave'),
  summaryLedger: call('summaryLedger'),
  summarySaveAgain: call('summarySaveAgain'),
  on: <Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void) => {
    const forward = (_event: unknown, data: EventData<Name>): void => listener(data)
    ipcRenderer.on(`event:${name}`, forward)
    return () => ipcRenderer.removeListener(`event:${name}`, forward)
  }
}

contextBridge.exposeInMainWorld('bridge', bridge)
