import { readFileSync, writeFileSync } from 'node:fs'
import { explainerOf } from '../src/explainer/explainer-of.ts'
import { libraryOf } from '../src/explainer/find/library.ts'
import { choosePassage } from '../src/explainer/find/choose.ts'
import { readQuestion } from '../src/explainer/read/read-question.ts'
import { realContent } from './real-content.ts'
const catalog = await realContent()
const explainer = explainerOf(catalog)
const library = libraryOf(catalog)
const rows = JSON.parse(readFileSync('/tmp/lab/ones.json', 'utf8'))
const key = (n: string, t: string) => n + '|' + t
const stat: Record<string, number> = {}
const add = (k: string) => (stat[k] = (stat[k] ?? 0) + 1)
const out = []
for (const r of rows) {
  const a: any = explainer.explain(r.q)
  const { plain, kind } = readQuestion(r.q)
  const ranked = choosePassage(library.inForm, { question: r.q, plain, kind })?.ranked ?? []
  const right = new Set(r.right.map(([n, t]: any) => key(n, t)))
  const words = (a.kind === 'topic' ? [...a.lead, ...a.parts.flatMap((p: any) => p.quotes)] : []).map((q: any) => q.text).join(' ').split(/\s+/).length
  const first = a.kind === 'topic' && a.answeredBy ? key(a.note.id, a.answeredBy) : a.kind === 'topic' ? a.note.id : a.kind
  const titles = a.kind === 'topic' ? a.parts.map((p: any) => key(a.note.id, p.title)) : []
  const seconds = titles.filter((t: string) => t !== first && library.passages.of(a.note).some((p: any) => key(p.note.id, p.title) === t))
  const sameOld = a.kind === r.oldGot && (a.kind !== 'topic' || (a.note.id === r.oldNote && (a.answeredBy ?? undefined) === (r.oldBy ?? undefined)))
  const good = right.has(first) || (sameOld && r.grade === 3)
  out.push({ id: r.id, q: r.q, kind, first, seconds, words, good, grade: r.grade, sameOld, right: [...right], ranked: ranked.slice(0, 6).map((c: any) => [key(c.passage.note.id, c.passage.title), +c.chance.toFixed(3)]) , why: r.why})
  add(good ? 'good' : 'bad')
  if (!good && seconds.some((s: string) => right.has(s))) add('bad but second right')
  if (!good && right.size === 0) add('bad none exists')
}
console.log(stat)
writeFileSync('/tmp/lab/ones-out.json', JSON.stringify(out))
