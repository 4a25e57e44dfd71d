import { readFileSync } from 'node:fs'
import { realContent } from './real-content.ts'
import { explainerOf } from '../src/explainer/explainer-of.ts'
const catalog = await realContent(); const ex = explainerOf(catalog)
for (const l of readFileSync('/tmp/b16/ask-sf.jsonl', 'utf8').trim().split('\n')) {
  const { id, kind, q, must } = JSON.parse(l); const a: any = ex.explain(q)
  const first = a.kind === 'topic' ? `${a.note.id} | ${a.answeredBy ?? '-'} || ${[...a.lead, ...a.parts.flatMap((p: any) => p.quotes)].slice(0, 2).map((x: any) => x.text).join(' ')}` : a.kind === 'comparison' ? 'CMP ' + a.comparison.sides.map((s: any) => s.name).join(' / ') : 'REFUSAL ' + a.nearest?.map((n: any) => n.id)
  console.log(`${id} ${kind} ${q}\n     => ${first.slice(0, 260)}`)
}
