import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  mock: {
    needs: [
      '<mock> ~ {minutes} {count}',
      'simulate|simulation|rehearse|dress_rehearsal exam|test ~ {minutes} {count}',
      'full|start|begin|take|timed|do|short|sit|whole|complete|mini|open|try|run|launch exam|test ~ {minutes} {count}',
      'exam|test|clock questions|minutes|conditions|mode|clock|timer ~ {minutes} {count}',
    ],
    says: sentences(`
      mock
      mock exam
      start a practice exam please
      full exam simulation, 100 min
      I have 45 minutes, make me a mock
      short mock w 20 questions
      MOCK EXAM 40 QUESTIONS 90 MINUTES
      can i try the real thing under time pressure
      hey shipmate lets do a timed test, half an hour
      would it be possible to simulate the exam?
      trial exam
      mokc exam pls
      ok im warm, start the mock
      i think im ready for a mock with an hour on the clock
      enough reading. mock test
      exam mode 🔥
      do a dry run of the exam, 25 qs in 50 mins
      Simulation, two hours, like the original
      start a full mock
      I want to sit a practice exam
      simulate the real exam
      full exam simulation with timer please
      30 min mock
      can i do half mock, 25 questions
      mock test of 50 qns in 100 minutes
      dress rehearsal!
      Timed test please, I have one hour
      exam conditions, go
      give me the whole exam, all of it
      moc exam
      probeklausur 45 minuten
      lets do the big one today
      trial exam pls
      short mock exam for lunch break, 20 minutes max
      ok I feel good, lets do a mock exam now
      full length simulacro please
      set up a two hour practice exam for me
      another mock, the last one went terribly
      Saturday morning, house is quiet. Time for a proper mock 🎯
      i want to do the practice exam but only like forty minutes
      start a mock
      full exam simulation please
      i want to do a trial exam
      practice exam
      dress rehearsal
      give me 50 questions in 100 minutes
      short mock, 20 min
      half length mock w/ 25 qs
      mock exam 25 questions
      quick mock with 12 questions
      mock 15 questions
      a 30 question mock
      mini mock of 20 questions
      mock exam with 18 questions please
      timed test pls
      test under exam conditions
      Can I sit a 60 minute mock now?
      exam mode
      mock of one hour and thirty items
      lets do the whole thing with the clock running
      fake exam
      dry run of the exam
      mini mock 10 questions
      i have two hours, full practice test
      run a complete exam for me against the clock
      proper mock please, I'm sitting the real one Tuesday
      i'm ready for a mock now
      enough reading, start an exam simulation
      enough warm up, full exam simulation now 90 minutes
      leave this, I want a whole practice exam
      start a mock exam
      i want a full exam simulation
      practice exam please
      exam simulation
      like the real exam, with time
      a full test run
      do the whole exam with me
      mock test now
      lets simulate the exam
      a short mock, 20 questions
      real exam conditions please
      give me the real thing with the clock
      lets do the mock exam
      can we do the whole thing like on the real day with the clock
      this is too slow, give me the real exam simulation
    `),
  },
  'mock.time-left': {
    needs: [
      'time|clock|minutes|minute|timer|long|hour|hours|seconds left|remaining|remain|remains|is_it|check|have|got|more|still|on|until|gone|passed|end|ends',
      'time|clock|timer|time_check|countdown|time_left',
      'pace|hurry|running_out|how_long|remaining|fast_enough|too_slow|am_i_slow',
      'when ends|end|finish|over|is_time_up|close|closes',
    ],
    says: sentences(`
      time?
      how much time do i have left
      minutes left?
      how long still
      ⏰?
      Could you tell me the remaining time, please?
      WHATS THE CLOCK
      am i slow? how many mins remain
      how much time do i have
      time left
      wieviel Zeit noch
      how many minutes remaining
      clock
      Am I running out of time?
      what time is left please
      minutes left??
      did the clock stop
      whats the timer say
      do i have time enough for going to toilet
      remaining time pls
      tiempo restante
      oi how long have i got
      minutes remaining
      whats the clock say
      how many min left
      am i running out of time
      Remaining time please
      how long have i got until its over
      when does this finish
      do I need to hurry
      timer
      am i on pace
      how much of the 100 minutes have i burnt
      hwo long left
      is there enough time for a coffee or am i close to the end
      when's time up
      tell me the time thats left
      am I slow?
      Sorry the card scrolled away, how many minutes do I still have?
      halfway through time?
      how long do i have
      how many minutes are left
      clock please
      am i ok on time
      how much time is left
      when does it end
      is there still time
      am i too slow
      how is the time
    `),
  },
  'mock.pause': {
    needs: [
      'pause|break|freeze|hold|hold_on|step_away|moment|take_5|take_five|loo|interrupt|park_this|park_it|get_back_to_this|need_to_go|brb|be_right_back|suspend|interrupt|stop_the_clock|stop_the_timer|stop_timer|stop_clock|wait|hang_on|timeout|time_out|afk|phone|doorbell|bathroom|toilet|coffee|biobreak|bio_break|intermission|stop_the_time|stopping_the_clock|halt|save_and_continue|finish_later|continue_later|resume_later|come_back_tomorrow|do_the_rest_later ~ {minutes}',
    ],
    says: sentences(`
      pause
      pause the exam pls
      phone rings, hold the clock
      brb
      need a toilet break, can we stop the timer for a sec
      Can I make a short break?
      hold on, boss is here
      freeze
      ⏸️
      pause the exam
      stop the clock a sec
      brb phone
      hold on, doorbell
      need a break
      Can we pause for five minutes please
      bio break 🚽
      wait, my boss is calling
      freeze the timer
      timeout
      I must take a call, hold the exam
      can i continue this later?
      just a moment please
      gotta feed the baby, pause it
      break
      fire alarm!! pause
      hold the clock
      someones at the door, pause
      break please
      gotta take a call, stop the timer
      can i take 5
      one sec phone rings
      need the loo
      halt the clock pls
      lets pause the exam, meeting starting
      can we continue later
      wait, hold on
      suspend this for a while
      toilet break
      Boss is calling, freeze it!!
      i need to step away for ten minutes
      park this until after lunch
      put the mock on hold
      time out
      interrupt the test please, baby woke up
      the fire alarm just went off, pls stop the clock
      somebody is at the door
      one moment
      wait a sec, call coming in
      stop the clock
      can we pause
      need the bathroom
      short break
      hold the exam
      lunch, back in 20
      phone is ringing, hold on
    `),
  },
  'mock.submit': {
    needs: [
      'submit|hand_in|hand_it_in|turn_in|turn_it_in|send_it_in|deliver|pens_down|that_is_everything|finished|finish|done|complete|completed|grade|evaluate|score_it|score_me|send_in|deliver|ready|that_was_all|that_is_all|that_was_the_last|all_done|finalize|hand_over|mark_it|check_my_answers|see_my_result|see_my_score|see_result|wrap_up|conclude|i_am_through|end_and_score|give_me_my_score|show_me_my_score|show_result',
    ],
    says: sentences(`
      submit
      im done
      finish and grade me
      hand in
      That was all, please evaluate my exam.
      finished!
      SUBMIT NOW
      turn it in, whats my score
      ready, check my answers pls
      finish
      turn it in
      grade it
      I've finished, what's my score
      done, show results
      abgeben
      submit my exam please
      that's all, evaluate
      end and mark it
      ready to submit 🤞
      entregar
      complete the test and give result
      all answered. finish now
      score me
      pens down ✏️
      That's everything. Let's see the damage
      hand it in
      I'm done
      finished
      grade me
      finish exam
      done!! score pls
      that's my final version, submit
      end and grade
      all answered, evaluate
      show my result
      deliver
      complete the mock now
      that was the last one. how did I do?
      i want my score
      let's see how bad it is, submit
      send in my answers
      sumbit
      wrap it up and mark it
      ready to be graded
      i don't need the remaining time, close and score it
      Everything's answered and I've checked my flagged ones. Hand in.
      im finished, grade my exam
      i am through, show my result
      thats all, evaluate
      done with all questions
      finish and show the score
      i have answered everything
      send it off
      here you go, mark my test
      give me my result now
      im done, hand it in
    `),
  },
  'mock.end': {
    needs: [
      'end|stop|quit|abandon|abort|cancel|exit|terminate|leave|give_up|drop|drop_out|start_over|restart|begin_again|from_scratch|bail|bail_out|get_me_out|get_out|kill|discard|scrap|forget_it|do_not_want|no_longer_want|enough|throw_away|out|finish_without|close|call_it_off|stop_it',
    ],
    says: sentences(`
      i want to give up
      i give up on this exam
      give up the exam
      stop
      stop the mock
      quit
      i dont want to go on with this exam
      abort
      END EXAM
      cancel
      Please terminate the simulation, I have to go to a meeting.
      exit
      screw this im out
      throw the mock away, ill start over another day
      get me outta here
      i dont want to continue
      stop this
      cancel the mock
      Forget it, I'm failing anyway
      get me out of here
      abandon
      I stop the exam here, dont count it
      kill the mock pls
      abbrechen
      no time anymore for this, throw it away
      give up on this exam
      leave exam without result
      My laptop is dying, just end it without grading
      i want to quit the mock
      stop the exam
      cancel this
      end it, i don't want to finish
      this is hopeless, get me out
      forget it, i'll do it another day
      close the mock without grading
      leave exam
      discard this attempt
      no time today, scrap the mock
      kill the exam
      I give up on this mock
      bail
      throw this one away
      let me out of here
      don't count this, end mock
      break off the test
      started by accident, cancel please
      stop the exam, I give up
      quit the mock please
      I want out of this exam, abandon it
      cancel the test, my train is arriving
      end it, I don't want to finish this mock
      please terminate the mock exam
      abort abort abort
      start over
      i want to start over
      restart the exam from scratch
      no more of this mock, throw it away
      stop the clock for good, I'm not going on with this attempt
      end the exam
      stop the mock, i dont want to go on
      abort the exam
      i quit
      get me out of this exam
      no more of this exam
      cancel the test
      this exam is too much for me, end it
      i dont want to finish it
      throw it away, dont grade it
      leave the exam
      i want to quit this exam
      too much for me today, i stop this exam
    `),
  },
  'mock.flag': {
    needs: [
      'flag|mark|bookmark|star|tag|note_this|remember_this|highlight|come_back_to|come_back|revisit|return_to|look_at_later|review_later|earmark|pin|unsure_flag|save_for_later|check_later|back_to_this',
    ],
    says: sentences(`
      flag
      mark this for later
      flag it pls, ill come back
      I want to review this one at the end
      bookmark this question
      🚩
      put a flag on that one
      mark for review
      flag this
      I want to come back to this one
      bookmark it
      flag question
      mark it, will check again later
      remember this question for the end
      not sure about this one, mark
      unflag
      put a flag on number 7
      star this one
      review later
      tag it for review please
      50/50 on this, lemme flag it
      bookmark this one
      star this question, I'll come back
      put a marker here
      remember this one for later
      tag it
      not sure here, mark it please
      I want to revisit this at the end
      come back to this one later
      note this one down
      flag q 14
      pin this
      set a flag and go on
      add to my review list
      unsure, flag n move
      highlight this question for a second look
      can i mark this and answer it anyway
      remove the flag on this one
      between A and D, ill have another look at the end so remember this one
      mark this
      flag it
      im unsure, mark it for later
      i want to check this one again at the end
      put a flag on this
      remember this one for review
      come back to this at the end, flag it
      pin this question
      tag it please
      not sure about this one, flag
      flag question 7
      flag number 3
      put a flag on number 9
      unflag question 2
      flag question 12
      please flag question 20
    `),
  },
  'mock.resume': {
    needs: [
      'back|resume|continue|unpause|i_am_back|carry_on|unfreeze|start_again|go_on_with_it|let_us_continue|ready_to_continue|ready_again|here_again|returned',
    ],
    says: sentences(`
      resume
      im back, continue
      back
      start the clock again
      Ok I'm here again, please proceed with the exam
      ok back, start the clock again
      i am here again, continue
      continue exam please
      call finished lets go on
      continue the mock
      im back
      unpause
      lets carry on
      restart the clock
      ok ready again
      proceed with the exam
      call's over, go on
      start the timer again
      where were we
      ok coffee in hand, keep going
      ready to go on
      phone call is over, lets go on
      back at my desk
      ok i can continue now
      lets get on with it
      go on with the exam
      im here again
      kid is asleep, continue
      ok im back, continue
      lets carry on with the exam
    `),
  },
  'mock.help': {
    needs: [
      'help|commands|command|what_can_i|how_does_this|instructions|rules|options|menu|what_do_i_type|what_to_type|how_do_i|how_do_i_submit|how_does_it_work|guide|controls|manual|usage|how_to',
      '= ?',
    ],
    says: sentences(`
      how does this work?
      how does this work
      how do i use this
      how does the exam work here
      help
      what can i do here
      how do i go back or flag something?
      commands?
      how does this exam mode work
      Which words can I type during the exam?
      ?
      how does this work
      what can i type here
      rules?
      can I go back to a previous question in the mock
      how to flag
      what commands are there during the exam
      do I loose points for wrong answers
      am i allowed to use the docs in this
      what happens when the time is over
      can i skip and come back
      how do I hand it in
      Hilfe
      will I see the answers directly or at the end
      am I supposed to type letters or click
      what happens if I close Teams now
      is there a list of things i can type in here
      what are the commands
      can i go back to a question?
      how do i flag something
      how do i answer when there are several correct ones
      am I allowed to change answers
      instructions
      what happens when time runs out
      can i skip here
      do i see the solution straight after each question or at the end
      does pausing stop the clock
      confused, how do i use the mock
      whats allowed in here
      what do i do now
      how do I submit when im through
      explain the mock mode to me
      options please
      where's my list of flagged ones
      new to this, whats the way to get back to number 7
      do wrong answers cost points in here
      what can I type during the exam?
      how does this mock work
      help, how do I mark one for later and how do I hand in?
      which commands are allowed in here
      I don't know how to move between questions
      what are the rules of this test
      how do I use this, first mock ever
      can you tell me my options while the clock is running?
      ?? what do i do now
      Please explain how I operate the practice exam.
      instructions pls
      is there a list what i can do in the mock
      how do i go to another question
      how does the exam mode work
      what are the rules here
      how do i finish this
      does the time keep running when i pause
      can i change an answer later
      what happens when the time is up
      is it bad to leave one empty
      how does this work here
      how does that work in the exam
    `),
  },
  'mock.continue': {
    needs: [
      'resume|continue|go_on|back_to|carry_on|unpause|restart_the_clock|start_the_clock|start_clock|unfreeze|return_to|pick_up|restart_clock|restart_timer|start_the_timer|reopen exam|mock|test|clock|timer|simulation|exam_now|practice_exam',
      'continue_my_mock|back_to_the_exam',
    ],
    says: sentences(`
      continue my mock exam
      can i go on with the practice exam from yesterday
      resume mock pls
      i paused an exam earlier, where is it
      resume mock
      continue the exam
      back to my mock exam please
      I paused the exam, go on with it
      im back, lets finish that mock
      unpause
      pick up the mock where i left it
      can I still continue yesterdays mock?
      resume test
      open mock exam again
      where is my half finished exam
      mock weiter
      Sorry about that, fire drill is over. Exam on!
      go back to the exam
      i paused a mock this morning, pick it up please
      take up the exam where i left off
      Let's finish the mock
      I still have a test running, don't I? continue it
      reopen the mock i paused
      back to my practice exam pls
      unfreeze the mock
      go on with the mock from this morning
      can i get back into my practice exam
      the mock i started, where is it
      take me back to the exam simulation
      finish the practice test i began
      continue where i left off in the mock
      resume my exam from yesterday
      i was in the middle of a mock
      i didnt finish the mock, continue it
      i had a mock exam half done yesterday, can i go on with it
      pick up the practice exam where i stopped
    `),
  },
  'mock.back': {
    needs: [
      'back|previous|return|undo|unskip|take_back|take_it_back|take_that_back|oops|misclick|misclicked|mistyped|wrong_button|wrong_letter|wrong_key|revert|retract|changed_my_mind',
      'previous|last question|page|one',
      'change|redo|correct|revise|edit|take|withdraw|reset my|last|that|previous answer|choice|pick',
      'skipped mistake|accident|accidentally|back ~ by|that|one|i',
    ],
    says: sentences(`
      back
      undo
      undo that
      take that back
      oops, wrong letter
      change my last answer
      I skipped that by mistake
      wait, I want to change that answer
      go back
      previous
      previous question
      back one
      go back one question
      the question before
      return to the last question
      one page back
      one back
      back please
      let me see the previous one
      go to the one before
      can i see the last question again
      return to the previous question
      wait, go back to the one before
      go back one
      previous question please
    `),
  },
  'mock.overview': {
    needs: ['overview|review', 'all|list questions|pages|answers'],
    says: sentences(`
      overview
      review
      show the overview
      list of questions
      show all questions
      which ones are still open
      what have I flagged
      review my answers
      show me which ones are open
      what have i not answered yet
      list my flagged questions
      which questions are still empty
      how many have i answered so far
      which did i flag
      did i leave any blank
      show the list of questions
      am i through with all of them
      where am i, which number is this
    `),
  },
  'mock.topic': {
    needs: [
      '<mock> on|about|for|only|of|just_about|only_about|only_on {topic} ~ {minutes} {count} exam|test|start|take|do|with|in|questions|short|mini|full|half|quick|another|new',
      '<mock> {topic} questions|question ~ {minutes} {count} on|about|for|with|in|exam|test',
      '<mock> {topic} ~ {minutes} {count} on|about|for|only|just|exam|test|start|take|do|with|in|questions|short|mini|full|half|quick|another|new|again',
    ],
    says: sentences(`
      mock exam {topic}
      practice exam for {topic} please
      {topic} practice exam
      practice test {topic}
      trial exam about {topic}
      an exam simulation only on {topic}
      mock exam on {topic}
      mock exam {topic} 20 questions
      mock test {topic}, 12 questions
      give me a 40 minute mock exam about {topic}
      can we do a mock test on {topic}
      start a mock exam on {topic} with 20 questions
      i need a mock only on {topic}
      exam simulation about {topic}
      timed test on {topic}
      full mock exam on {topic}
      mock for {topic} please
      do a practice exam about {topic} now
      {topic} mock test
      a mock about {topic} please
      {topic} mock exam
      practice exam only {topic}
      mock test for {topic}, 20 minutes
      take a short mock exam on {topic}
      can i do a mock exam just about {topic}
      mini mock on {topic}
      30 min mock exam about {topic}
      practice exam about {topic}
      mock only with {topic}
      exam simulation just {topic}
    `),
  },
  'mock.cancel': {
    needs: [
      'end|stop|quit|abandon|abort|cancel|exit|terminate|leave|give_up|discard|scrap|drop|kill|throw_away|get_rid_of mock|mock_exam|practice_exam|mock_test|simulation|practice_test|trial_exam',
    ],
    says: sentences(`
      cancel mock exam
      cancel the mock
      end my mock exam
      quit the practice exam
      abandon the mock exam
      i want to stop the mock exam
      throw away my paused mock
      discard the mock exam from yesterday
      abort the simulation
      give up the mock exam
      delete the mock exam i started
      i dont want to finish the practice exam anymore
      discard the open mock
      forget about the mock from yesterday
      cancel the running practice test
      drop the half finished mock exam
      abandon the mock i paused
    `),
  },
  'mock.skip': {
    needs: [
      'skip|pass|next_question|move_on|leave_it_blank|leave_blank|leave_this|next_one|come_back_later|no_idea|do_not_know|not_sure|no_clue|not_a_clue|another_question|can_not_answer|dunno|skip_it|jump_over',
    ],
    says: sentences(`
      pass
      pass on this
      pass this one
      i pass on this question
      skip
      skip this
      skip it please
      pass
      next question please
      no idea, next
      i don't know this one
      leave it blank
      leave this one empty for now
      move on
      can i skip this question
      dunno, skip
      no clue
      next without answering
      on to the next one
      i have no idea
      not a clue, moving on
      i leave this one out
      later, next one
      no clue, go on
      leave this one empty
      next without an answer
      jump over it
      i do this one at the end
      i dont know, next
      move to the next one
      leave it blank for now go to the next
    `),
  },
  'mock.hint': {
    needs: [
      'hint|hints|clue|tip|help_me_with_this|give_away|fifty_fifty|lifeline|remove_one|nudge|eliminate',
      'show|tell|what_is|give|reveal|see|which|know answer|solution|right_answer|correct|right_one|key|answers ! overview my missing open how',
      'is|was it|that|this|a|b|c|d right|correct|wrong',
      'did|do i get|have it|this|that right|correct|wrong',
      'explain|why this|question|it|that|option|answer',
    ],
    says: sentences(`
      hint
      give me a hint
      hint please
      a little tip?
      any clue for me
      show answer
      show me the answer
      what's the answer
      what is the right answer here
      tell me the solution
      which one is correct
      is it b?
      is that right
      did i get that right
      reveal the answer
      50/50 please
      can you give me a clue
      i need a hint for this one
      was that correct
      explain this question
      can i get a hint here
      give me a clue
      help me with this one
      a tip please
      what does this term mean
      explain the topic of this question
      can you help with this question
      any hint for number 5
      what is this question about
      tell me what a release gate is
      can you explain this one first
    `),
  },
  'mock.jump': {
    needs: [
      'go|jump|show|open|back|return|take_me|see|switch|get question|number|page|no|nr|to {count} ! flag|unflag|mark|unmark|bookmark|star|tag|pin',
      'question|number|page|q {count} ! flag|unflag|mark|unmark|bookmark|star|tag|pin',
      'go|jump|back {count}',
    ],
    says: sentences(`
      go to question 7
      question 12
      number 5 please
      let me see question 6
      jump to 20
      back to number 7
      show me question 3 again
      take me to question 15
      open page 9
      go back to 4
      return to question 11
      can i see number 8 again
      go to question 12
      jump to number 7
      take me to question 20
      back to question 5
      open number 15
      i want to see the 8th question
      to the 30th
      can i go to question 2 again
      go to the first question
      jump to the last one
      next flagged one
      back to number 3
      go to the 22nd
    `),
  },
  'mock.words': {
    needs: ['flag|submit|overview|hand_in'],
    says: sentences(`
      flag
      flag it
      submit
      submit the exam
      overview
      hand in
      mock exam with typed answers
      practice exam without options, i write the answer
      a mock where i answer in my own words
      simulation but free text answers
      mock exam, i want to type not click
      practice test with written answers please
      can the mock be open questions
      exam simulation in writing
      mock exam but let me write the answers in words not just click
      can the practice test be with typed answers, in my words
    `),
  },
} as const
