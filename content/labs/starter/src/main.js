import { createService } from './server.js'
import { readVersion } from './version.js'

const port = Number(process.env.PORT ?? 8080)
const service = createService({ version: readVersion() })
service.listen(port, () => console.error(`Listening on port ${port}`))
// Without this, a container waits ten seconds before it's stopped.
process.once('SIGTERM', () => service.close())
