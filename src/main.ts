import { startApp, type App } from './app.ts'
import { loadEnvFile, readConfig, type Config } from './config.ts'
import { endInOrder } from './end-in-order.ts'
import { safeError } from './log.ts'
import { OperatorError } from './operator-error.ts'
import { isPlaygroundInstalled, isPortFree, startPlayground, type Playground } from './playground.ts'

// The process: reads the environment, starts everything, stops it on a signal.

/** Called before the process ends. During the start there's nothing to stop, because the Playground ends with the process. */
let stopAll = (): Promise<unknown> => Promise.resolve()
let report = (error: unknown): void => console.error(JSON.stringify(safeError(error)))
endInOrder(process, {
  stop: async () => void (await stopAll()),
  report: (error) => report(error),
  after: (ms, run) => setTimeout(run, ms).unref(),
})

try {
  loadEnvFile()
  const config = readConfig(process.env)
  const local = config.credentials === undefined
  const [app, playground] = local && isPlaygroundInstalled() ? await besidePlayground(config) : [await started(config)]
  stopAll = () => Promise.all([app.stop(), playground?.stop()])
  report = app.fatal
  console.log(
    playground
      ? `Shipmate is ready: open ${playground.url}`
      : `Shipmate is ready on port ${app.port}${local ? ' (loopback only; the Agents Playground is not installed)' : ''}`,
  )
} catch (error) {
  console.error(error instanceof OperatorError ? error.message : JSON.stringify(safeError(error)))
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

/** Starts both at the same time, because each takes a second. If one fails, the other is stopped. */
async function besidePlayground(config: Config): Promise<[App, Playground]> {
  if (!(await isPortFree(config.playgroundPort))) throw portTaken('PLAYGROUND_PORT', config.playgroundPort)
  const [app, playground] = await Promise.allSettled([
    started(config),
    startPlayground(`http://127.0.0.1:${config.port}/api/messages`, config.playgroundPort, process.env),
  ])
  if (app.status === 'fulfilled' && playground.status === 'fulfilled') return [app.value, playground.value]
  if (app.status === 'fulfilled') await app.value.stop()
  if (playground.status === 'fulfilled') await playground.value.stop()
  throw app.status === 'rejected' ? app.reason : (playground as PromiseRejectedResult).reason
}

function portTaken(variable: string, port: number): OperatorError {
  return new OperatorError(
    `Port ${port} is taken.`,
    `Stop the program that listens there, or use another port: ${variable}=${port + 1} npm start`,
  )
}
