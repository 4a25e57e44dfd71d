import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  diagnose: {
    needs: [
      'diagnose|diagnosis|diagnostic|placement|assess|assessment|evaluate|evaluation|gauge|place_me|calibrate|baseline|skill_check|level_check|entry_test|level_test|knowledge_check|self_assessment|gap_analysis|entrance_test',
      'check|find_out|figure_out|test|measure|see|determine|identify|analyze|analyse|estimate my|i|me|where level|knowledge|skills|know_already|already_know|what_i_know|stand|gaps|how_much|starting_point|weaknesses|how_good',
      'where|what do|am|is i|my stand|start|begin|level',
      'skip|without basics|stuff_i_know|already',
    ],
    says: sentences(`
      diagnose me
      can you find out what I already know?
      placement test
      im new here, check my level first pls
      Do an assessment of my skills before we start.
      where do i stand? never studied for this, test me across everything once
      run the diagnosis again
      before we go on could you do a full check of my knowledge
      skill check 🔍
      i think i know most of this already, can u assess me so i dont waste time
      diagnose
      find out what I know
      check my level
      assessment please
      i dont know where to start, can you test where i stand
      do you have a placement test
      Where do I stand at the moment? Ask me some things to find out
      figure out my gaps
      initial evaluation
      I'm totally new here so maybe test me first to see what I need
      skill check
      can you evaluate my current knowledge please
      run the diagnostic
      Einstufungstest?
      measure me 📏
      baseline test
      i already work with azure devops 6 years, skip the basics and see what i lack
      let's see how much I know before we start
      redo the diagnosis, its been a month
      ask me a bunch of stuff and then tell me what I'm missing
      where do I stand? test me across everything
      assess me
      find out what i know and what i dont
      im new, figure out my starting point
      do an assessment
      baseline test please
      take stock of my knowledge
      diagnostic
      gauge how much i already know
      I've worked with Azure DevOps for 6 years. Can you work out what I still need to learn?
      map out my gaps
      where are my blind spots, run a check
      before i start studying i want to know how far off i am
      knowledge scan
      determine my level pls
      entry test thing my colleague mentioned
      evaluate my current skills
      self assessment
      redo the diagnosis
      instead of random ones could you first establish what I already know
      can we do the level check instead of this
      test where i stand
      what do i already know, test me
      short test at the beginning please
      determine my level
      a quick assessment before we start
      i want to know my starting level
      find out where i stand, quick test before we begin
    `),
  },
} as const
