import type { NoteView } from '../coach/view.ts'
import { buttonsData } from './buttons-data.ts'
import { longDay } from './day.ts'
import { linkGroup, literal } from './markdown.ts'

/** Sections that are open from the start; the others wait behind *Show more*, so that a phone is not a wall of text. */
const open = 4

/** Data of `cards/note.json`. `more` has one group, or none when everything is open. */
export const noteData = (view: NoteView) => ({
  summary: view.title,
  title: literal(view.title),
  sections: view.sections.slice(0, open),
  more: view.sections.length > open ? [{ sections: view.sections.slice(open) }] : [],
  sources: linkGroup(view.sources),
  checked: `Checked on ${longDay(view.checked)}.`,
  buttons: buttonsData(view.buttons),
})
