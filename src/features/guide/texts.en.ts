import type { FactId, GuideId } from '../../domain/guide.ts'

const pages: Readonly<Record<GuideId, string>> = {
  fit: 'Is it for me?',
  route: 'Certification path',
  renewal: 'Renewal',
  next: "What's next?",
}

/** Buttons to short answers. */
const facts: Readonly<Record<FactId, string>> = {
  exam: 'The exam',
  'pass-mark': 'Passing score',
  length: 'How long it takes',
  items: 'How many questions',
  format: 'Kinds of questions',
  cost: 'What it costs',
  retake: 'Retakes',
  booking: 'How to book',
  'open-book': 'Open book?',
  languages: 'Languages',
  validity: 'How long it counts',
  prerequisites: 'Prerequisites',
  level: 'Level',
  outline: "What's on it",
}

/** The same as sentences that the reader knows. */
const asked: Readonly<Record<FactId, string>> = {
  exam: 'tell me about the exam',
  'pass-mark': 'passing score',
  length: 'how long is the exam',
  items: 'how many questions are in the real exam',
  format: 'what kind of questions are on it',
  cost: 'how much is the exam',
  retake: 'retake policy',
  booking: 'where do i book the exam',
  'open-book': 'is it open book',
  languages: 'which languages is the exam offered in',
  validity: 'certificate validity',
  prerequisites: 'prerequisites',
  level: 'is it associate or expert',
  outline: 'syllabus please',
}

export const texts = {
  /** Buttons when a sentence wasn't clear. */
  offers: {
    fit: { title: 'About the exam', says: 'fit' },
    renewal: { title: 'Renewal', says: 'renewal' },
    after: { title: 'What comes after', says: 'after the exam' },
    fact: (id: FactId) => ({ title: facts[id], says: asked[id] }),
  },
  commands: { fit: { title: 'fit', description: 'About the exam: `fit`, `route`, `renewal`, `what next`' } },
  pages,
  facts,
  /** A skill area of the exam, as an item of a list. */
  area: (name: string, { min, max }: { readonly min: number; readonly max: number }) => `- ${name}: ${min}–${max}%`,
  missing: { title: 'No page yet', lines: ["I don't have a page on that yet."] },
  summary: 'In short',
  officialPage: (title: string) => `Official page: ${title}`,
}
