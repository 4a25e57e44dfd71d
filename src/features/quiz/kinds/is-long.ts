import type { Pick } from '../../../kernel/view.ts'

/** Phones clip longer choice titles. Such options are listed as text, with letters as titles. */
const titleLength = 48

/** Whether the choices of an input are too long for its drop-down. */
export const isLong = ({ choices }: Pick): boolean => choices.some(({ title }) => title.length > titleLength)
