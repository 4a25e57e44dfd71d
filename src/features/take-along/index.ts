// What other features may import.
export { deckFile } from './anki/deck-file.ts'
export { sheetPage } from './sheet/sheet-page.ts'
