import { existsSync } from 'node:fs'
import { startApp, type App } from './app.ts'
import { ConfigError, readConfig, type Config } from './config.ts'
import { isPlaygroundInstalled, isPortFree, startPlayground, type Playground } from './playground.ts'

// The process: reads the environment, starts everything, stops it on a signal.

if (existsSync('.env')) process.loadEnvFile('.env')

try {
  const config = readConfig(process.env)
  const app = await started(config)
  const playground = config.credentials ? undefined : await withPlayground(config, app)
  console.log(
    playground
      ? `Shipmate is ready: open ${playground.url}`
      : `Shipmate is ready on port ${app.port}${config.credentials ? '' : ' (loopback only; the Agents Playground is not installed)'}`,
  )
  stopOnSignal(app, playground)
} catch (error) {
  console.error(error instanceof Error && (error instanceof ConfigError || isKnown(error)) ? error.message : error)
  process.exit(1)
}

async function started(config: Config): Promise<App> {
  try {
    return await startApp(config)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw portTaken('PORT', config.port)
  }
}

async function withPlayground(config: Config, app: App): Promise<Playground | undefined> {
  if (!isPlaygroundInstalled()) return undefined
  if (await isPortFree(config.playgroundPort))
    return startPlayground(`http://127.0.0.1:${app.port}/api/messages`, config.playgroundPort)
  await app.stop()
  throw portTaken('PLAYGROUND_PORT', config.playgroundPort)
}

/** The way out stands in the message: which variable, and an example. */
function portTaken(variable: string, port: number): ConfigError {
  return new ConfigError(
    `Port ${port} is taken. Stop what listens there, or start with another one: ${variable}=${port + 1} npm start`,
  )
}

/** Errors that are written for the operator; their stack would only hide the message. */
function isKnown(error: Error): boolean {
  return ['FolderInUse', 'ContentError', 'NewerSchema'].includes(error.name)
}

function stopOnSignal(app: App, playground: Playground | undefined): void {
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    await playground?.stop()
    await app.stop()
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
}
