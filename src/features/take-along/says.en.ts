import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  'cheat-sheet': {
    needs: [
      'cheat_sheet|cheatsheet|cheatsheets|cheat_sheets|crib_sheet|crib|one_pager|onepager|spickzettel ~ {topic} {count}',
      'summary|notes|overview print|printable|printout|paper|one_page ~ {topic} all',
    ],
    says: sentences(`
      cheat sheet
      cheatsheet
      cheat sheet please
      give me a cheat sheet
      show me the cheat sheet
      cheat sheet security
      cheat sheet pipelines
      cheat sheet for d3
      cheat sheet on branching
      cheatsheet source control
      security cheat sheet
      pipelines cheatsheet pls
      cheat sheet about packages
      I need a cheat sheet for instrumentation
      can I print a cheat sheet for area 4
      do you have a cheat sheet?
      cheat sheet for the exam
      printable cheat sheet
      one-pager on security
      one pager please
      crib sheet for deployments
      print the notes
      printable notes
      printable summary of all notes
      spickzettel security
      cheat sheet monitoring
      a cheat sheet with everything
      cheat sheet 4
      make me a cheat sheet for processes
      where is the cheat sheet
    `),
  },
  anki: {
    needs: ['anki|ankideck|apkg|flashcards|flashcard|flash_cards'],
    says: sentences(`
      export to Anki
      export my misses to Anki
      anki
      anki deck
      anki export
      give me an anki deck
      export the questions to anki
      export all questions to anki
      export my wrong answers to anki
      what I got wrong as an anki deck
      my mistakes as anki cards
      can I use anki with this
      do you have an anki deck?
      download anki deck
      apkg please
      make flashcards from my mistakes
      flashcards
      export flashcards
      give me flashcards for all questions
      questions as flashcards
      send me an apkg
      put my misses into anki
      anki cards of my mistakes
      anki deck of everything
      export questions as flash cards
      I want to study with anki
      export the bank to anki
      my misses for anki pls
      can you export to Anki
      an Anki file of what I miss
    `),
  },
}
