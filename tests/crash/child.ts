import { realWorld, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { smallCatalog } from '../features/small-catalog.ts'

// The coach in its own process, to be killed. Prints its port on the first line.
const app = await startApp(readConfig(process.env), { ...realWorld, catalog: smallCatalog(), reminders: false })
console.log(app.port)
