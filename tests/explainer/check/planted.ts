import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Note } from '../../../src/domain/note.ts'
import { noteHeadings } from '../../../src/domain/note.ts'
import { createAzureOpenAi } from '../../../src/explainer/model/azure-openai.ts'
import { heldSentences, wordingRequest } from '../../../src/explainer/model/word-explanation.ts'
import { startAzureOpenAi } from '../../fakes/azure-openai.ts'

const PlantedSentence = z.object({
  cites: z.array(z.object({ note: z.string(), section: z.enum(noteHeadings) })).min(1),
  text: z.string(),
  supported: z.boolean(),
  /** What is wrong with it; empty if nothing is. */
  fault: z.string(),
})
/** A sentence that a model might write, with the sections that it cites, and whether they support it. */
export type PlantedSentence = z.infer<typeof PlantedSentence>

/** Sentences written by hand. */
export const plantedSentences = (): PlantedSentence[] => readSentences('planted.jsonl')

/** Reads one JSON object per line from a file in this folder. */
export const readSentences = (file: string): PlantedSentence[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => PlantedSentence.parse(JSON.parse(line)))

/**
 * Sends each sentence through the fake Azure OpenAI over HTTP, as the answer to a request for the notes that it cites, and
 * checks it like every answer.
 * @returns the sentences that would be shown
 */
export async function shownOf(
  sentences: readonly PlantedSentence[],
  notes: ReadonlyMap<string, Note>,
): Promise<PlantedSentence[]> {
  const service = await startAzureOpenAi()
  const model = createAzureOpenAi(
    { endpoint: service.url, deployment: 'coach', apiVersion: '2024-10-21', apiKey: 'key' },
    () => new Date(0),
  )
  try {
    const shown: PlantedSentence[] = []
    for (const sentence of sentences) {
      const ids = [...new Set(sentence.cites.map(({ note }) => note))]
      const cited = ids.map((id) => {
        const note = notes.get(id)
        if (!note) throw new Error(`a planted sentence cites the note ${id}, which does not exist`)
        return note
      })
      const request = wordingRequest('explain this', cited)
      const passages = sentence.cites.flatMap(({ note, section }) =>
        request.passages.filter(({ title }) => title === `${notes.get(note)?.title}: ${section}`).map(({ id }) => id),
      )
      service.will({ kind: 'sentences', of: () => [{ text: sentence.text, passages }] })
      if (heldSentences(request, await model.word(request)).length > 0) shown.push(sentence)
    }
    return shown
  } finally {
    model.stop()
    await service.stop()
  }
}
