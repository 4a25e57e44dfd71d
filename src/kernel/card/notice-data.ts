import type { NoticeView } from '../view.ts'
import { buttonsData } from './buttons-data.ts'
import { link, literal } from './markdown.ts'

/** Data of `cards/shared/notice.json`. Lines are Markdown. */
export const noticeData = (view: NoticeView) => ({
  summary: view.title,
  title: literal(view.title),
  lines: view.lines,
  links: (view.links ?? []).map(link),
  opens: view.opens ?? [],
  buttons: buttonsData(view.buttons),
})
