import { readFileSync, writeFileSync } from 'node:fs'
import { realContent } from './real-content.ts'
import { openDesk } from './features/desk.ts'
import { shownIn } from './explainer/answers/shown.ts'
import { libraryOf } from '../src/explainer/find/library.ts'
const catalog = await realContent()
const lib = libraryOf(catalog)
const texts: Record<string, string> = {}
for (const n of catalog.notes.values()) for (const p of lib.passages.of(n)) texts[n.id + '|' + p.title] = p.type === 'cause' ? p.cause.cause : p.text
const out: unknown[] = []
for (const s of ['sc', 'sd'])
  for (const l of readFileSync(`/tmp/b14/talk-${s}.jsonl`, 'utf8').trim().split('\n')) {
    const { id, turns } = JSON.parse(l)
    const desk = await openDesk(catalog)
    for (const [k, t] of turns.entries()) { const q = t.q ?? t; out.push({ s, id, turn: k + 1, q, shown: shownIn(await desk.type(q)) }) }
    await desk.close()
  }
writeFileSync(process.argv[2]!, JSON.stringify({ out, texts }))
