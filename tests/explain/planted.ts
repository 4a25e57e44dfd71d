import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { loadCatalog } from '../../src/content/load.ts'
import { noteHeadings, type NoteHeading } from '../../src/domain/note.ts'
import { createAzureOpenAi } from '../../src/explain/azure-openai.ts'
import { heldSentences, wordingRequest } from '../../src/explain/word-explanation.ts'
import { startAzureOpenAi } from '../fakes/azure-openai.ts'

/** A sentence as a model might word it, with the passages that it claims to rest on, and whether it does. */
const PlantedSentence = z.object({
  cites: z
    .array(z.object({ note: z.string(), section: z.enum(noteHeadings as readonly [NoteHeading, ...NoteHeading[]]) }))
    .min(1)
    .max(3),
  text: z.string(),
  supported: z.boolean(),
  /** What is wrong with it; empty when it holds. */
  fault: z.string(),
})
export type PlantedSentence = z.infer<typeof PlantedSentence>

export interface JudgedSentence extends PlantedSentence {
  readonly isShown: boolean
}

const read = (half: 'tune' | 'locked'): PlantedSentence[] =>
  readFileSync(new URL(`planted-${half}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => PlantedSentence.parse(JSON.parse(line)))

/**
 * Lets the fake Azure OpenAI say each sentence over HTTP, in answer to a request for the notes that it cites, and judges it
 * as an explanation would.
 */
export async function judgePlanted(half: 'tune' | 'locked'): Promise<JudgedSentence[]> {
  const catalog = await loadCatalog('content')
  const service = await startAzureOpenAi()
  const model = createAzureOpenAi(
    { endpoint: service.url, deployment: 'coach', apiVersion: '2024-10-21', apiKey: 'key' },
    () => new Date(0),
  )
  try {
    const judged: JudgedSentence[] = []
    for (const sentence of read(half)) {
      const ids = [...new Set(sentence.cites.map(({ note }) => note))]
      const notes = ids.map((id) => {
        const note = catalog.notes.get(id)
        if (!note) throw new Error(`planted-${half}.jsonl cites the note ${id}, which does not exist`)
        return note
      })
      const request = wordingRequest('explain this', notes)
      const passages = sentence.cites.map(({ note, section }) => {
        const title = `${catalog.notes.get(note)?.title}: ${section}`
        const passage = request.passages.find((item) => item.title === title)
        if (!passage) throw new Error(`planted-${half}.jsonl cites ${title}, which is not asked for`)
        return passage.id
      })
      service.will({ kind: 'sentences', of: () => [{ text: sentence.text, passages }] })
      judged.push({ ...sentence, isShown: heldSentences(request, await model.word(request)).length > 0 })
    }
    return judged
  } finally {
    model.stop()
    await service.stop()
  }
}
