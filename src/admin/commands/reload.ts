import { existsSync } from 'node:fs'
import { ContentError } from '../../content/content-error.ts'
import { readContent } from '../../content/read-content.ts'
import { askServer, lockUnlessRunning } from '../ask-server.ts'
import { counted } from '../output.ts'
import type { Command } from '../command.ts'

export const reloadCommand: Command = {
  name: 'reload',
  summary: 'Have the running coach read its content again, without a restart',
  details:
    'The content is checked first. If it has problems, the coach keeps what it has, and every problem is listed with its file and line. Turns under way finish with the old content.',
  inDatabase: 'Restart the replicas one after another; each reads the content at its start.',
  options: {},
  async run({ dir, now, content, print }) {
    const lock = existsSync(dir) ? await lockUnlessRunning(dir) : undefined
    const isRunning = existsSync(dir) && lock === undefined
    await lock?.release()
    if (isRunning) {
      for (const line of await askServer(dir, { kind: 'reload' }, now)) print(line)
      return 0
    }
    const { content: read, problems } = await readContent(content.dir)
    if (!read || problems.length > 0) throw new ContentError(problems)
    print(
      `The coach isn't running. The content is valid, and the next start reads it: ${counted(read.questions.length, 'question')}, ${counted(read.notes.length, 'note')}.`,
    )
    return 0
  },
}
