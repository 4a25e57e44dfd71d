import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { createCatalog } from '../../../src/content/catalog.ts'
import { Outline } from '../../../src/domain/outline.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { everyKind, single } from '../../domain/valid.ts'
import { answerOf, openDesk, only, submit, type Desk } from '../desk.ts'

const outline = Outline.parse(parse(readFileSync('content/outline.yaml', 'utf8')))
const tagged = (id: string, ...tags: string[]): Question => ({ ...single, id, tags, stem: `Which one fits ${id}?` })
const catalog = createCatalog({
  outline,
  notes: [],
  questions: [
    ...everyKind.map((question) => ({ ...question, stem: `${question.stem} ${question.kind}` })),
    tagged('narrow-role', 'qualifier', 'least-privilege'),
    tagged('broad-role', 'least-privilege'),
    tagged('small-tier', 'qualifier', 'lowest-cost'),
    tagged('push-limit', 'open-book'),
    tagged('tag-limit', 'open-book'),
  ],
  cases: [],
  comparisons: [],
  misconceptions: [],
  drills: [],
  labs: [],
  guides: [],
})

let desk: Desk
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

test('a', async () => {
  for (const s of ['quiz qualifiers','quiz least privilege','qualifier exercise','practice least effort questions','lowest cost questions','open book','open book?','is it open book','open book exercise','practice searching learn','quiz open book','quiz least privilege 1'])
    console.log(s, JSON.stringify((await desk.type(s)).messages.map((m:any)=>[m.view,m.title,m.lines,m.stem,m.place])))
})
