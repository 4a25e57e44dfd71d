import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  quiz: {
    needs: [
      '<ask> <quiz> ~ {topic} {count} {difficulty} {platform} {only}',
      'quiz|quizz|quizme ~ {topic} {count} {difficulty} {platform} {only}',
      'test|grill|examine|challenge|train|drill me ~ {topic} {count} {difficulty} {platform} {only}',
      'practice|practise|study|revise|train|review|learn ~ {topic} {count} {difficulty} {platform} {only}',
      'question|questions {topic} ~ {count} {difficulty} {platform} {only}',
      '{count} question|questions|ones ~ {topic} {difficulty} {platform} {only}',
      '{difficulty} question|questions|one|ones|quiz|stuff|round ~ {topic} {count} {platform} {only}',
      '{only} questions|question|ones|stuff|quiz|round ~ {topic} {count} {difficulty} {platform}',
      'repeat|redo|retry|practice|practise|review|revisit|go_over|go_through|again|drill <wrong> ~ {topic} {count}',
      'only|just {platform} ~ {count}',
      'only|just {only} ~ {count}',
      'only|just {difficulty} ~ {count}',
      '{topic} quiz|questions|question|round|practice|test|drill|exercises ~ {count} {difficulty} {platform} {only}',
      'same_topic ~ {difficulty} {count}',
      'switch_to|change_to|move_to|more_on|more_about|let_us_do|focus_on|work_on|stick_to|rather_do {topic} ~ {count} {difficulty}',
      'something|sth|smth|smt|anything hard|easy|difficult|harder|easier|tough|simple|challenging ~ {topic} {difficulty}',
      'go|ready|shoot|bring_it|let_us_go|lets_go|fire_away|hit_me|come_at_me|start|begin|bring_it_on|i_am_ready|let_us_start|let_us_begin|start_now|begin_now|kick_off|warm_me_up|let_us_roll|lfg ~ {topic} {count} {difficulty} {platform} {only}',
      '{topic} {count} questions|question ~ {difficulty} {platform}',
      'got|have {minutes} ~ {topic} {count}',
      'more|another questions|question|round|quiz ~ {topic} {count} {difficulty}',
      'surprise_me|random_question|random|pop_quiz|mix|mixed|any_topic|anything ~ {count}',
    ],
    says: sentences(`
      easy {topic} questions
      hard {topic} questions
      easy questions on {topic}
      simple questions about {topic}
      difficult {topic} questions
      harder please
      something more difficult
      too easy, harder questions
      harder questions please
      harder questions
      give me harder ones
      make it harder
      more difficult please
      easier please
      easier questions please
      something easier
      start a quiz
      start quiz
      begin a quiz
      new quiz
      quiz {topic}
      quiz on {topic}
      quiz 3 {topic}
      quiz {topic} 3
      {topic} quiz
      give me a quiz about {topic}
      daily quiz
      quiz
      quiz me on {topic}
      gimme 5 on {topic}
      hey shipmate, can you ask me something about {topic}?
      Could I please have three questions about {topic}
      hit me
      hit me w/ smth hard
      10 questions pls, easy ones im on the bus
      TEST ME ON {topic}
      only stuff i got wrong last time
      can we repeat my mistakes?
      new questions only please, no repeats
      Got 4 minutes before standup, throw me a couple of questions
      some practise about {topic}
      github only, 6 questions
      i want ado questions not github
      {topic} quiz?
      Please give to me two exercise of {topic}
      lets go 💪 questions!!
      ask me smt on {topic} 🤖
      i feel like doing a medium one on {topic}
      *quiz* {topic}
      "quiz {topic}"
      more questions pls
      Id like to practice {topic}, nothing too difficult. Maybe four?
      qiuz me on {topic}
      dozen qs about {topic}
      anything i havent seen yet on {topic}? quiz me
      Start
      can i get todays questions now
      one single question. thats all i have time for
      now five on {topic}
      switch to {topic}, gimme a few there
      That was warm up. Hard ones now!
      same topic but harder pls
      all the wrong ones from this week again
      ok quiz me on this
      cool, now test me
      check if I understood it, 2 questions
      and questions about it in github?
      not this, ask me about {topic} instead
      can i have something on {topic} rather
      can’t sleep, ask me sth about {topic}
      question of the day?
      gimme gimme gimme
      {topic}, 3 qs, difficult
      Quiz me!
      gimme 5 questions on {topic}
      can i get a couple of questions about {topic} pls
      hit me with ten hard ones
      I have 15 minutes on the train, let's do some questions
      lets practise
      kindly give me 20 questions from {topic}
      Kannst du mir 3 Fragen zu {topic} geben?
      only the ones i got wrong please
      redo my mistakes
      new questions only, nothing I have already seen
      test my knowledge of {topic}
      please to ask me about {topic}
      {topic} questions
      more github less azure pls, 4 questions
      something easy to warm up ☕
      ok I am ready, fire away
      Throw me a few on {topic}
      i want practice about the {topic}
      QUESTIONS ABOUT {topic}
      1 question
      quickie? just one before my standup
      Could you please ask me three medium-difficulty questions regarding {topic}?
      quizz on {topic}
      kwestions on {topic} pls
      let me try {topic} stuff
      five
      hey buddy whats todays questions
      Start todays session
      daily quiz now please
      I didnt get my questions today, can i do them now
      do the spaced thing
      practice mode
      give me a round on {topic}, hard
      i want to be grilled on {topic}
      um can you uh ask me some questions about like {topic}
      10 qs pls
      Let's go 🚀
      mcq on {topic}
      give me some mcqs yaar
      questions I've never seen before about {topic}
      do you have anything on {topic}? i'd like to be tested on it
      wrong ones again
      repeat the questions where i failed
      **quiz** _{topic}_
      "quiz github"
      azure devops only, 6 of them
      ask me anything
      I would like to do a small test about {topic} please
      can we do some revision on {topic}
      me pergunta sobre {topic}
      bring it on
      time to study. 8 questions, mixed
      Got a dozen for me?
      half a dozen on {topic} thx
      let me have a go at the tricky stuff
      challenge me on {topic}
      can u do quiz only for {topic}
      learn
      study
      train me
      ok now quiz me on this
      let me see if I got it. ask me something about it
      test me on that pls
      right, three questions on this topic
      I think I understood. Now questions!
      practise this one with me
      Enough reading, give me exercises
      5 more on the same subject
      give me a harder one
      can I do something easier now
      switch to questions about {topic}
      now do github ones
      keep going but with {topic}
      another 10
      I want that one again and all the others I messed up
      can i get an other topic, like {topic}?
      this again?? give me new ones
      some qns on {topic}
      I have my coffee, you have my attention, ask away
      put me through my paces on {topic}
      quiz 15 wrong
      let us start the questions for today sir
      could do with a bit of practice on {topic}
      start a practise session with thirty questions
      morning! 3 quick ones please
      my train leaves in 6 minutes so something short and sweet please
      Boss is in a meeting. Quick, ask me stuff about {topic}
      okay so today i would like to practise {topic}
      quiz me
      hit me with five on {topic}
      10 questions please
      ten hard ones. no mercy 😈
      give me something easy, long day
      let's practise a bit
      wanna do some questions on {topic}
      Fire away
      ask me smth
      ask me anything about {topic}
      only the ones i got wrong last time pls
      new questions only, no repeats
      grill me on {topic}
      throw a couple of {topic} questions at me
      I've got 10 mins before my train, a few quick ones?
      three medium questions about {topic}
      practise github stuff not azure
      azure devops questions only
      lets go through everything i messed up
      Warm me up before the exam with 6 or so
      pop quiz!
      questions
      practice time
      i want to train {topic}
      shoot
      can we do a round on {topic}
      Could I have twenty multiple-choice items about {topic} please?
      one question about {topic}
      {topic} pls 3
      qiuz me on artifcats
      drill down my knowledge gaps w 15 qs
      Let us begin today's practice.
      ready when you are, send me the daily ones
      where are my questions for today? send them
      do i have some due? lets do them
      I'd like to revise {topic}
      revision session on {topic}
      check whether i know {topic}
      examine me in {topic}
      gimme gimme gimme questions
      another 5 q set, harder this time
      tough ones about {topic}
      beginner level questions please, I just started
      something moderately difficult on {topic}
      2am cant sleep lets do 3
      5 min quiz while the build runs
      stuff ive never seen before please
      unseen material on {topic}
      repeat the wrong ones from this week
      hey ask me something on {topic}
      Quick question round on {topic}
      mcq {topic}
      let me have a go at some {topic} questions
      Okay I'm sat down with a cuppa, start the questions
      start a quiz with {topic} in it, 8 qs
      play
      trivia time
      I need practice with {topic}. A lot of it.
      push me a question
      send q
      next batch please
      quiz on "{topic}"
      whats something I might be asked on monday? ask me it
      mini quiz hard {topic}
      multiple answers ones, can you do those? give me 4
      yes/no type questions on {topic}
      i feel lucky, random question
      surprise me
      can u test me on {topic} n swapping
      prep me, exam in 3 hrs, 12 questions
      My lead says I'm weak in {topic}, so throw questions on that at me
      Do the incorrect ones again but just those from github
      I have time for seven
      more practice with {topic}
      go for it, first question
      lets crack on with {topic}
      ok brain is awake. load me up with {topic}
      feeling brave: expert level, 5 of them
      simple ones about {topic}?
      quiz me on that topic some more
      now five like this one
      that was fun, can i do a set of 10 on {topic}
      easier pls
      switch to {topic} questions
      change subject, i want {topic} now
      enough git. ask about {topic} instead
      ok got it, now test me on it
      Check if I understood, 3 questions
      cool. quiz?
      let me try a question about this
      can i practice this now
      turn that into a few questions
      prove I know it. ask
      not this one, give me one about {topic}
      can we do 5 questions about {topic} instead
      different topic please, {topic}
      do you have any q's about {topic} / app center
      i wanna be quizzed on {topic} n service hooks
      set me a short test covering {topic}
      four questions {topic} medium
      let's tackle the ones ive been getting wrong on {topic}
      Fancy asking me a few about {topic}?
      okay lets go lets go
      25
      Hi! I'd love to answer a handful of questions on {topic} during lunch.
      voice test ask me five questions about {topic} thanks
      challenge me
      spar with me on {topic}
      more of the ones from yesterday i flunked
      Morning! Train's delayed by 40 minutes so I might as well do some questions on {topic}.
      I slept badly and the boss is on my back, but let's do a handful of gentle ones anyway.
      forget the plan for today just give me nine about {topic}
      loved that. keep it on github and give me six more
      ask me about {topic}
      3 questions about {topic}
      questions please
      give me some questions
      lets go
      lets start
      im ready
      some easy ones please
      five hard ones
      i have ten minutes, quiz me
      one more round
      i want to practice {topic}
      can we do {topic} now
      only {topic} please
      switch to {topic}
      something about {topic} please
      i didnt practice today, lets do some
      enough reading, ask me something
      not {topic}, ask me about {topic} instead
      another round
      new questions i havent seen
      something different, {topic} maybe
      check if i understood that
      can you ask me easier questions
      a few on {topic} and then lets see
      begin
      now ask me something
      time for questions
      train is late, give me 4
      5 questions pls, im on the tram
      gimme ten quick ones about key vault
      ok now test me on it
      so I was thinking maybe we could do a couple of questions on infrastructure as code and then see how it goes
      easy ones to warm up please, 3 or so
      I haven't practiced at all today
      check if i got it, 2 questions
    `),
  },
  'dont-know': {
    needs: [
      'do_not_know|no_idea|no_clue|not_a_clue|dunno|clueless|not_sure_at_all|have_not_got_a_clue|beats_me|lost|blank|blanking|stumped|puzzled_face|no_idea|pass_no_idea|idk|idea_zero|zero_idea|have_no_idea|can_not_remember|do_not_remember|forgot|forgotten|never_heard|never_saw|not_a_single_idea|cluelss|dont_know|give_up|no_knowledge|haven|total_mystery|mystery|does_not_ring_a_bell|no_bell|out_of_ideas|can_not_answer|could_not_tell_you|search_me|above_my_pay_grade|way_beyond_me|beyond_me|who_knows|god_knows|no_freaking_idea|do_not_have_a_clue|do_not_have_any_idea|unknown|i_am_not_sure|do_not_have_an_idea',
      'not_learned|not_studied|not_covered|have_not_learned|not_seen|have_not_seen|have_not_read|have_not_studied|did_not_learn|did_not_study|never_learned|never_studied|never_used',
    ],
    says: sentences(`
      idk
      no clue
      I don't know
      dont know sorry
      DUNNO
      ?? no idea at all
      never heard of any of these
      🤷
      beats me
      I have not learned this yet, I can not answer.
      haven't got the foggiest
      i give up
      dk
      no idea on this one
      i really dont know 😩
      not a clue mate
      stumped
      I honestly don’t know
      no idea
      i dont know
      No clue 🤷
      I have really no idea about this
      haven't got a foggiest
      never heard of it
      ?
      keine Ahnung
      ni idea
      pass, dont know
      sorry i am not knowing this one
      cant remember this at all
      we never used this at my company so I cant say
      IDK man
      🤷‍♀️
      hm I forgot
      blank. total blank
      not a clue
      i do not know the answer honestly
      no sé
      I've got nothing. Absolutely nothing.
      'idk'
      dunno mate
      I have no clue, sorry
      haven't the foggiest
      ??? never seen this before
      pass, I dont know this
      not sure at all
      i dont remember any of this
      blank. totally blank
      we don't use azure artifacts so can't say
      clueless here
      my mind is empty rn
      could be anything honestly
      this is beyond me
      I really couldn't tell you
      ummm no idea whatsoever
      you got me
      I can't answer that one
      not a scooby
      no idea about this
      we only do aws at my place so i havent got a clue what these four things are
      Honestly? Nothing rings a bell.
      i have no clue
      cant answer this
      i would have to guess
      im lost, no idea
      that would be a wild guess
      i really dont know this one
      we never did that in my job, no idea
      i would only be guessing
      couldnt tell you
      i have no idea what this is asking about, sorry
      i would be guessing
      still dont know sorry
      pfff beats me
    `),
  },
  skip: {
    needs: [
      'skip|pass|skippp|skipp|skipping|skip_it|next_one_please_i_do_not|jump_over|leave_this|leave_that|leave_it|leave_out|leave_one|pass_on|not_this|not_now|not_this_one|later|come_back_later|get_back_to|do_this_later|other_question|another_question|different_question|different_one|another_one_instead|move_past|park|save_it_for_later|next_please_not|something_else|swap|leave|do_not_want_this|do_not_feel_like_this',
      'next question|one i|not|do_not',
      'already|boring|hate answered|had|seen|know|did|this',
    ],
    says: sentences(`
      skip
      skip this one pls
      pass
      can we skip? im reading on a phone and its too long
      nah not this one
      SKIP!
      next question please, I don't want to do this one
      Please jump over this question.
      sikp
      already had this one 100 times, move along
      different one plz
      i'll leave that one out
      pass, next
      i leave it blank for now
      "skip"
      ⏭️
      get this outta my face, other question
      skip it
      next one please
      Not this one
      give me a different question
      another question pls
      can we leave this one for later
      move on
      skp
      I don't like order questions, skip
      too long didnt read, other question
      come back to this later
      boring one, next
      nah not now, something else
      skip this one
      leave it, go to the next
      überspringen
      saltar
      i had this one yesterday already, change it please
      skip this
      lets leave that
      move past it
      jump over this one please
      i'd rather not do this one, give me another
      meh, next question
      leave it for later
      ordering questions are the worst. skip
      omit
      ignore this q
      drop this one, it's about scrum and i know scrum
      don't want to answer that
      can we bypass this question?
      i'll sit this one out
      Seen this one 100 times already, skip please
      swap it for a different question
      nah not answering this
      skip for now
      leave blank
      let me pass on this
      moving on
      Kids just woke up, no time to read this wall of text. Skip it.
      not this one, give me a different question
      pass on this
      skip, I don't like YAML ones
      I'll leave this question out
      next pls, not answering this one
      jump over it please
      skip please
      i dont want this one
      another question instead
      next, i dont want to answer this
      leave this one
      can we skip that
      nah, other question
      come back to it later
      move on, not in the mood for this
      too long, skip
      nah next one
      come back to this one later
    `),
  },
  hint: {
    needs: [
      'hint|clue|tip|nudge|help|lifeline|50_50|fifty|50/50|hints|clues|pointer|push_in_the_right_direction|right_direction|narrow|narrow_down|eliminate|remove_one|take_away_one|rule_out|joker|assist|cheat|little_help|bit_of_help|helping_hand|stuck|first_letter|direction',
      'not_the_answer|do_not_tell_me_the_answer|without_telling_me|without_spoiling',
      'which_one_is_not|which_ones_are_wrong|get_rid_of|take_out|remove|cross_out',
    ],
    says: sentences(`
      hint
      hint?
      gimme a hint
      can you help me a little with this one
      Could you point me in the right direction, please?
      a tip pls 🙏
      clue?
      HINT PLS
      hey shipmate nudge me
      im stuck between A and C, help me out a bit
      what should i look at here
      narrow it down for me
      50/50 joker 😁
      some small help would be nice, but dont tell the answer
      hnit
      another hint
      cross out a wrong one for me?
      give me a clue
      little help?
      can you help me without telling the answer
      a nudge please
      any tip?
      what should i look at in this question
      rule out one option
      50/50
      help me a bit here, I'm stuck between two
      tipp?
      uma dica por favor
      just a tiny pointer 🙏
      whats the keyword here
      could you give me something to go on?
      hnt
      remove a wrong option
      lifeline!
      where is this described in docs, dont say answer
      Don't tell me the answer! Just point me in the right direction
      is it something to do with permissions?
      a small clue please
      nudge me
      give me a pointer
      can you narrow it down
      get rid of two wrong options
      fifty fifty joker
      point me in the right direction
      help me out a little without spoiling it
      any tips on this one?
      what should i be looking at here
      whats the keyword in this question i should pay attention to
      just a tiny lead
      something to go on plz
      i'm between B and C, which detail should tip me over
      stuck. little push?
      Could you give me a bit of a steer?
      lifeline
      clue pls
      dont tell me the answer but help
      which ones can i rule out
      can i get a hint
      Assist me here without giving it away 🙏
      I had this in a course last year but it wont come back to me... a wee hint maybe?
      a hint please
      help me a bit
      a little help please
      which one can i rule out
      narrow it down
      im between two, help
      remove a wrong one
      small tip?
      i am stuck, help
      without giving the answer, help me
      50/50 joker
      i'm between A and D
    `),
  },
  'show-answer': {
    needs: [
      'show|tell|give|reveal|see|what_is|what_was|just|display|want|know|say|spoil|uncover answer|answers|solution|correct_one|right_one|key|result|resolution|correct_answer|right_answer',
      'answer|solution|reveal|spoiler|solve_it|resolve|uncover',
      'just_tell_me|tell_me_already|which_one_is_it|which_is_right|which_one_is_right|which_is_correct|which_one_is_correct|what_is_correct|what_is_it_then|correct_answer|right_answer|so_what_is_it|which_one',
      'i_give_up|give_up|surrender',
    ],
    says: sentences(`
      show answer
      just tell me
      whats the right answer
      Please reveal the solution.
      solution pls
      ANSWER??
      which one is correct then
      cmon spill it
      i wanna see the answer without guessing
      what's the answer
      reveal
      solution please
      tell me the right one
      i give up
      I surrender, which is it
      which one is correct?
      show me the correct option please
      dont make me guess tell me the answer
      answer?
      so what is it then
      lösung
      respuesta por favor
      ok spill it
      I want to see the solution already
      can you display correct answer with reasons
      enough, whats right here
      and which one was right then
      I've stared at this for 5 minutes. What is it?
      > answer pls
      show me the answer
      solution
      ok i give up, what is it
      I surrender 🏳️
      tell me which one is correct
      correct answer pls
      spill it
      put me out of my misery
      is it A or B, just say it
      answer key?
      no patience today, show solution
      enough suspense, which is it
      and the answer is...?
      let me see the right option with the reason
      Show correct choice.
      cant be bothered guessing, whats correct
      i want to see the solution straight away
      giving up on this one
      so which letter?
      sorry what was the correct one again
      uncover
      resolve pls
      Ive been staring at this for five minutes and dinner is getting cold. Just give me the answer.
      let me peek at the solution
      whats the answer
      tell me the answer
      just tell me which one
      which one is right
      i want to see the solution
      ok so what is it
      so which is it then
      give me the right option
      what would be correct
      fine so which option is it
      ok what is it then
    `),
  },
  'report-problem': {
    needs: [
      'question|answer|option|explanation|card|that|this|options|rationale|source|link|yours|none|it|wording|key|you wrong|incorrect|outdated|mistake|error|broken|typo|bad|ambiguous|unclear|misleading|flawed|spelling|disagree|obsolete|deprecated|not_correct|not_right|nonsense_question|out_of_date|dead|404|bogus|old|confusing_wording|doubtful|invalid|duplicate|not_true|no_longer|dispute|faulty',
      'report|flag|complain|complaint|feedback_on|dispute|challenge_this|appeal|object',
      'disagree|i_object|i_dispute|not_agree|do_not_agree|typo|misprint|grammar|spelling_mistake|protest|not_according_to',
      'docs|documentation|microsoft say|says|said|different|otherwise|changed|state|states',
    ],
    says: sentences(`
      this question is broken
      two of the answers are correct imo
      thats wrong, C is the right one according to the docs
      I do not agree with the solution. Please check it.
      report this question
      typo in option B
      outdated question, classic releases dont work like this any more
      question makes no sense, the options dont fit
      nope, your answer key is wrong here
      flag as incorrect pls
      this question is wrong
      there is a typo in option B
      two of the answers are the same
      this is outdated, classic releases are not recommended anymore
      Question makes no sense
      report
      report question
      flag this question as incorrect
      none of the options is right
      the question is ambigous, depends on the plan
      I disagree, C is also correct according to Microsoft docs
      thats not right, you can do that with branch policies too
      your answer is wrong
      The explanation contradicts the answer
      nope, this changed last year
      i think you've got a mistake there mate
      I am having doubt on this answer, please check it once
      the link in the reason is dead
      bad question
      this explanation is not correct
      there's an error in the third paragraph
      That is old info, they renamed it
      this one should be reviewed by somebody. A works fine in my project
      question 14 has a mistake in it
      there's a typo in option B
      A and D are the same text??
      this is outdated, classic pipelines aren't recommended any more
      your answer is incorrect. The docs say otherwise
      I disagree, C is right as well
      thats simply not true. flag it
      The link in the explanation is dead
      this contradicts microsoft learn
      ambiguous question
      question makes no sense, who wrote this
      Pretty sure the key is wrong here. Check the docs on environments.
      how can B be wrong when the explanation literally describes B
      two correct answers here
      question is cut off halfway
      the text says choose two but only lets me pick one
      there's a mistake in this explanation
      that page is old. DSC for Automation is being retired
      Wrong! Stakeholders can't do that
      bad question tbh
      dispute
      I want to flag a factual error: the limit is not 60 minutes
      grammar in this one is broken, impossible to understand
      outdated
      raise an issue with this item, the product got renamed
      According to the docs you can do that with a composite action too, so marking me wrong is unfair. Please check.
      there is a mistake in this question
      i think the answer is wrong
      the answer is outdated
      two answers are right
      there is a typo
      the docs say something else
      this is not how it works anymore
      bad question, ambiguous
      option b is also correct
      this feature was renamed
      both B and D are right here, the question is broken
      this answer is outdated, azure artifacts works different now
      typo in option C
      none of these options is correct
    `),
  },
  undo: {
    needs: [
      'undo|take_back|take_it_back|take_that_back|oops|ooops|whoops|misclick|misclicked|mis_click|wrong_button|wrong_key|revert|rollback_my_answer|retract|changed_my_mind|change_mind|clicked_wrong|pressed_wrong|hit_wrong|tapped_wrong|typo_i_meant|wrong_letter|fat_finger|fat_fingered|slipped|by_accident|accidentally|accident|go_back_to_my_answer|mistyped|miss_clicked|ctrl_z|missclick|meant',
      'change|redo|correct|take|withdraw|reset|revise|alter|edit my|last|that|previous answer|choice|pick|selection|vote|reply',
      'did_not_mean|not_what_i_meant|i_meant',
      'unskip|un_skip',
      'skip|skipped|skipping accident|accidentally|by_accident|mistake|by_mistake|mistakenly|unintentionally|undo|revert|reverse|back|bring|bring_back|take_back|again|after_all|too_fast|too_soon|did_not_mean|did_not_want|should_not_have|oops ~ question|one|that|the|it|show|want|i ! later',
      'can|could answer_that_one|answer_it|do_that_one|answer_the_skipped after_all|now ~ i|wait',
    ],
    says: sentences(`
      undo
      unskip that
      bring back the question I skipped
      undo the skip
      I skipped that one by accident
      go back to the skipped one
      I want the question that I skipped back
      hang on, that skip was a mistake
      can I get the skipped question again
      oops meant C
      wait i hit the wrong button
      Fat finger, can I take that back?
      can i change my answer pls
      damn autocorrect, i wanted to write D not S
      please revert my last answer
      take back
      mistyped 🙈
      oops wrong button
      I meant C not B
      go back, misclicked
      mistyped!! wanted D
      can I change my answer
      revert
      take that back
      no wait, I pressed too fast
      fat fingers, let me answer again
      that was my cat on the keyboard 😹
      let me redo that one
      not b!! a!!!
      i want to change previous answer
      go back one question
      sorry wrong key, can you reset it
      please cancel my last answer
      undo that last change
      I didn't want that setting, put it back how it was
      zurück, hab mich vertippt
      didnt mean to send that
      oh no i tapped the wrong thing on my phone can i do it over
      misclick!!
      fat fingers, can i change my answer
      Can I revise my answer please
      revert that
      no wait not that one
      that was my cat on the keyboard, let me answer again
      scratch that
      can you un-answer it
      I hit send too early
      don't count that one, i slipped
      let me redo this question
      wrong letter, sorry. should've been D
      go back a step
      retract
      Sorry, autocorrect changed my answer, it should be A
      reset my last answer pls
      that tap was an accident
      change my previous answer
      back, i picked the wrong box
      i didnt mean to skip, bring it back
      return to the one before
      undo what i just did
      could we strike that from the record? phone was in my pocket
      autocorrect turned my B into Be and you took it as something else, please reverse
      oops wrong button, take that back
      I misclicked, can I get my answer back?
      my cat stepped on the keyboard, revert that answer please
      that wasn't what I meant to send, roll it back
      undo the change I just made
      wait, put it back how it was a second ago
      ctrl+z
      please reverse my last answer, I read it too fast
      go back one step, I tapped by accident
      fat fingers sorry, let me take back my choice
      no wait, I didn't want that, make it undone
      i misclicked
      wrong button
      i want to change my answer
      oops i meant c
      that was a mistake, back
      can i answer again
      i pressed the wrong one
      not what i wanted to press
      can i correct my answer
      can i take back my answer
    `),
  },
  next: {
    needs: [
      'next|continue|go_on|go_ahead|another|another_one|one_more|onward|onwards|forward|proceed|keep_going|move_on|moving_on|carry_on|more|next_one|keep_them_coming|nxt|go|following|advance|what_else|and_now|new_one|hit_me_again|again|next_question|more_please|resume_quiz|next_card|ready_for_next|on_to_the_next|fire',
      'ok|got_it|understood|clear|makes_sense|right next|continue|go_on|go',
    ],
    says: sentences(`
      next
      next one
      go on
      another one
      keep going
      NEXT PLEASE
      continue
      one more pls
      Ok understood, let us proceed to the next question
      nxt
      hit me again
      ➡️
      got it, what else you got
      and the next?
      bring it on
      fire away
      ok clear, carry on
      next question pls
      moving on
      n
      next question
      more
      weiter
      siguiente
      próxima
      ok next
      got it, next please
      keep em coming
      one more
      and another
      carry on then
      bring the next one sir
      cool, what's next
      ok understood. Proceed
      次
      ok lets move on
      fine, go ahead
      forward
      go on then
      alright hit me again
      👉
      Haha ok that one was mean. Next!
      oke doke another
      another
      onwards
      moving along
      ok next question please
      Right, what else have you got
      proceed
      carry on
      again
      bring me the next
      >>
      got it, go ahead
      cool cool, next q
      got time for one more before the meeting
      advance
      come on, following one
      okay understood, lets continue
      Let's see another
      roll on
      don't stop now
      yep clear. Next!
      aight keep em coming
      next pls, tram is about to arrive
      fwd
      ok moving on
      what comes now
      go to the next one
      keep rolling
      i'm on a streak, more questions
      Understood, kindly proceed further
      Right, kettle's on. Next one please.
      I'll get over it. On to another question
      yes yes fine, go to the following
      yes next
      got it, next
      more please
      cool, next one
      thanks, next
      ok lets continue
      👍 next
      what else, go on
      👍 another
      got it, next question
      okay continue
      yes go
      cool, next!
    `),
  },
  repeat: {
    needs: [
      'repeat|redo|retry|retake|rerun|replay|ask|do|try|practice|practise|go_over|go_through|play those|these|them ~ questions ones round again all only me once more',
      'repeat|redo|retry|retake|rerun|replay|ask|do|try|practice|practise|go_over|go_through|play|same|the_same round|questions|ones|set ~ that this the same last previous again those these',
    ],
    says: sentences(`
      repeat those
      repeat them
      redo those
      retry these
      repeat the round
      redo that round
      ask me those again
      do those again
      same questions again
      the same round again
      practice those again
      once more the same questions
    `),
  },
  wrong: {
    needs: [
      'wrong|mistakes|errors|wrong_answers|missed|misses ~ {only}',
      'what|which|show|list|see wrong|mistakes|missed|errors|miss',
    ],
    says: sentences(`
      wrong
      wrong answers
      my wrong answers
      mistakes
      my mistakes
      errors
      show my mistakes
      show my mistakes again
      what did I miss
      did I miss anything
      did i miss something
      have I missed anything
      did I miss much
      what did i get wrong
      list my wrong answers
      which ones did I get wrong
      my errors please
      see the questions i missed
      quiz me on the ones i got wrong
      only my mistakes please
      go over my errors again
      can i redo everything i missed this week
      let me repeat the wrong answers
      show me my mistakes again
      give me back the ones i messed up
      practice my weak questions, the ones i failed
      retry the questions i had wrong
      i want to go through my mistakes once more
      which questions did i get wrong, ask them again
      ask me that one again
      put this question to me again
      can i have another go at the missed ones
      repeat what i didnt know
      revise my wrong answers
      can i see again all my mistakes
      ask me that again in a moment
    `),
  },
  end: {
    needs: [
      'end|finish|done|enough|quit|exit|stop',
      'end|finish|stop|quit|leave|close round|quiz|session|set|questions',
    ],
    says: sentences(`
      end
      finish
      done
      enough
      quit
      exit
      end round
      end the round
      finish this round
      i'm done
      that's enough for now
      stop the quiz
      end quiz
      quit the quiz
      finish the quiz
      no more questions for now
      let's end this round here
      stop this round
      enough questions
      enough for today
      i am finished
      stop for today
      i have to get off the train, finish here
      lets leave it at that for today
      enough for now, i continue tomorrow
      meeting starts, end the round
      break it off here, i need to go
      we can stop here
      no more for tonight
      finish the round please
      wrap up for today
      my train is here, stop
      i need to stop now, meeting
      call it a day
      gtg my stop
      thats it for me today thanks
      stop for now
    `),
  },
} as const
