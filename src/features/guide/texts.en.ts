import type { GuideId } from '../../domain/guide.ts'

const pages: Readonly<Record<GuideId, string>> = {
  fit: 'Is it for me?',
  route: 'Certification path',
  renewal: 'Renewal',
  next: "What's next?",
}

export const texts = {
  /** Buttons when a sentence wasn't clear. */
  offers: {
    fit: { title: 'About the exam', says: 'fit' },
    renewal: { title: 'Renewal', says: 'renewal' },
    after: { title: 'What comes after', says: 'after the exam' },
  },
  commands: { fit: { title: 'fit', description: 'About the exam: `fit`, `route`, `renewal`, `what next`' } },
  pages,
  missing: { title: 'No page yet', lines: ["I don't have a page on that yet."] },
  summary: 'In short',
  officialPage: (title: string) => `Official page: ${title}`,
}
