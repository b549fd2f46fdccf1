// An empty window with the app's switches: what a cold start is measured against.
import { app, BrowserWindow } from 'electron'

app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
for (const name of [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-quic',
  'disable-sync',
  'dns-prefetch-disable',
  'no-pings',
  'no-proxy-server'
]) {
  app.commandLine.appendSwitch(name)
}
app.whenReady().then(() => {
  const window = new BrowserWindow({ webPreferences: { sandbox: true, partition: 'empty' } })
  window.loadURL('data:text/html,<title>empty</title><p>empty</p>')
})
