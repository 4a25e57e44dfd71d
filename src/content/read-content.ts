import type { z } from 'zod'
import { Change } from '../domain/change.ts'
import { CaseStudy } from '../domain/practice/case-study.ts'
import { Comparison } from '../domain/comparison.ts'
import { Diagram } from '../domain/diagram.ts'
import { Drill } from '../domain/practice/drill.ts'
import { Guide } from '../domain/guide.ts'
import { Lab } from '../domain/practice/lab.ts'
import { Misconception } from '../domain/note.ts'
import { Phrasings, writePhrasings } from '../domain/phrasings.ts'
import { Outline } from '../domain/outline.ts'
import { Question } from '../domain/question/question.ts'
import { Responsibility } from '../domain/job/responsibility.ts'
import { Task } from '../domain/task/task.ts'
import type { Content } from './catalog.ts'
import { checkAll, type ReadContent } from './lint/check-all.ts'
import { joined, readEntry, type Read } from './read/entry.ts'
import { parseYaml } from './read/parse-yaml.ts'
import { byPlace, type Problem } from './problem.ts'
import { readFiles } from './read/read-files.ts'
import { readList } from './read/read-list.ts'
import { readNote } from './read/read-note.ts'
import type { SourceFile } from './read/source-file.ts'

/**
 * Reads and checks a content folder.
 * @param options.today today, because nothing can have been checked later; days aren't checked without it
 * @returns what was read, and all problems in the order of the files; the content is complete if there are none
 */
export async function readContent(
  dir: string,
  options: { readonly today?: string } = {},
): Promise<{ content: Content | undefined; problems: Problem[]; read: ReadContent }> {
  return parseContent(await readFiles(dir), options.today)
}

/** Reads and checks the files of a content folder, as `readContent` does. */
export function parseContent(files: readonly SourceFile[], today?: string) {
  const within = (pattern: RegExp) => files.filter(({ path }) => pattern.test(path))
  const read: ReadContent = {
    outline: joined(within(places.outline).map((file) => readOne(file, Outline))),
    notes: joined(within(places.note).map(readNote)),
    questions: joined(within(places.questions).map((file) => readList(file, Question))),
    cases: joined(within(places.cases).map((file) => readOne(file, CaseStudy))),
    comparisons: joined(within(places.comparisons).map((file) => readList(file, Comparison))),
    diagrams: joined(within(places.diagrams).map((file) => readOne(file, Diagram))),
    phrasings: joined(within(places.phrasings).map((file) => readOne(file, Phrasings))),
    misconceptions: joined(within(places.misconceptions).map((file) => readList(file, Misconception))),
    drills: joined(within(places.drill).map((file) => readOne(file, Drill))),
    labs: joined(within(places.lab).map((file) => readOne(file, Lab))),
    tasks: joined(within(places.task).map((file) => readOne(file, Task))),
    guides: joined(within(places.guide).map((file) => readOne(file, Guide))),
    responsibilities: joined(within(places.responsibilities).map((file) => readList(file, Responsibility))),
    starter: within(places.starter).map(({ path, text }) => ({ path: path.slice(starterDir.length), text })),
    changes: joined(within(places.changes).map((file) => readList(file, Change))),
    wordVectors: within(places.wordVectors)[0]?.text ?? '',
    learnPages: within(places.learnPages)[0]?.text ?? '',
  }
  const problems = [...strays(files), ...checkAll(read, today)].toSorted(byPlace)
  return { content: contentOf(read), problems, read }
}

/** Where the repository is that the lab starts with. */
const starterDir = 'labs/starter/'

/** The places of content files. A new kind of content needs a line here and a reader above. */
const places = {
  outline: /^outline\.yaml$/,
  note: /^notes\/[^/]+\/[^/]+\.md$/,
  questions: /^(?:questions|cases)\/[^/]+\/(?!case\.yaml)[^/]+\.yaml$/,
  cases: /^cases\/[^/]+\/case\.yaml$/,
  comparisons: /^comparisons\/[^/]+\.yaml$/,
  diagrams: /^diagrams\/[^/]+\.yaml$/,
  phrasings: /^phrasings\/[^/]+\/[^/]+\.yaml$/,
  misconceptions: /^misconceptions\/[^/]+\.yaml$/,
  drill: /^drills\/[^/]+\/[^/]+\.yaml$/,
  lab: /^labs\/[^/]+\.yaml$/,
  starter: /^labs\/starter\/.+$/,
  task: /^tasks\/[^/]+\/[^/]+\.yaml$/,
  guide: /^guides\/[^/]+\.yaml$/,
  responsibilities: /^responsibilities\.yaml$/,
  changes: /^changes\.yaml$/,
  wordVectors: /^word-vectors\.txt$/,
  learnPages: /^learn-pages\.txt$/,
}

// Otherwise, a file with a typo in its name would be silently ignored.
const strays = (files: readonly SourceFile[]): Problem[] =>
  files
    .filter(({ path }) => !Object.values(places).some((place) => place.test(path)))
    .map(({ name }) => ({
      file: name,
      line: 1,
      field: '',
      message:
        "isn't read; content files are notes/<area>/<id>.md, questions/<area>/<section>.<objective>.yaml, cases/<id>/case.yaml and questions.yaml, comparisons/<name>.yaml, diagrams/<note>.yaml, phrasings/<area>/<note>.yaml, misconceptions/<name>.yaml, drills/<area>/<id>.yaml, labs/<id>.yaml, labs/starter/<path>, tasks/<language>/<id>.yaml, guides/<id>.yaml and responsibilities.yaml",
    }))

/** Reads a YAML file that is one entry. */
function readOne<T>(file: SourceFile, schema: z.ZodType<T>): Read<T> {
  const { data, problems, lineOf } = parseYaml(file.name, file.text)
  return problems.length > 0 ? { entries: [], problems, ids: [] } : readEntry(schema, data, { file, lineOf })
}

function contentOf(read: ReadContent): Content | undefined {
  const [outline] = values(read.outline)
  return (
    outline && {
      outline,
      notes: values(read.notes),
      questions: values(read.questions),
      comparisons: values(read.comparisons),
      diagrams: values(read.diagrams),
      phrasings: writePhrasings(values(read.phrasings)),
      wordVectors: read.wordVectors,
      cases: values(read.cases),
      misconceptions: values(read.misconceptions),
      drills: values(read.drills),
      labs: values(read.labs),
      starter: read.starter,
      tasks: values(read.tasks),
      guides: values(read.guides),
      responsibilities: values(read.responsibilities),
    }
  )
}

const values = <T>(read: Read<T>): T[] => read.entries.map(({ value }) => value)
