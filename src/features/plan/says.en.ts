import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  page: {
    needs: [
      'page|web_page|webpage|dashboard_page|progress_page my|me|own|personal|progress|results|stats ~ show|open|link|web|browser',
      'export|print|download|save|pdf progress|results|stats|statistics|page|report|scores|overview my|progress',
      'progress|results|stats|report pdf|paper|printable|browser|web_page|webpage|website|printed',
    ],
    says: sentences(`
      my page
      show my page
      open my page
      progress page
      my progress page
      show me my progress page
      link to my page
      can I get my page
      give me the link to my page
      my personal page
      export my progress
      print my progress
      export progress as pdf
      my progress as a pdf please
      can I print my progress?
      save my progress as pdf
      I want to print my stats
      download my progress report
      show my progress in the browser
      my progress as a web page
      open my progress page in the browser
      new link to my page
      my page link expired, new one please
      where is my page
      can i see my progress on a website
      i need my progress on paper
      printable progress report
      export my stats
      export my results
      my page pls
      send me my page
      get my page
      print my page
    `),
  },
  'page.sign-out': {
    needs: ['sign_out|log_out|signout|logout|close|end|revoke|invalidate|disable|lock|kill page|link|links|pages'],
    says: sentences(`
      sign out my page
      sign out of my page
      log out my page
      sign me out of my page
      close my page
      revoke my page link
      revoke the link to my page
      invalidate the link
      end the link to my page
      disable the link to my page
      logout my page
      log me out of the progress page
      sign out of the progress page
      the link to my page should no longer work
      kill the link to my page
      lock my page
    `),
  },
  progress: {
    needs: [
      'progress|score|stats|statistics|status|dashboard|performance|results|result|scorecard|report_card|metrics|numbers|accuracy|overview|summary|percentage|success_rate|hit_rate|how_am_i_doing|how_am_i|am_i_improving|improving|getting_better|improvement|doing_so_far|my_grade|how_did_i_do|how_do_i_stand|history|scores|standing|progess|achievements|report|track_record|where_do_i_stand|how_far|how_well|level_now|points',
      'how am|is i|my|me|it doing|going|performing|getting|study|progress|studying|preparation|prep',
      'how many|much questions|answers|correct|right|percent i|me|my answered|answer|right|correct|got|done|have',
    ],
    says: sentences(`
      progress
      how am i doing
      my current score pls
      current score
      my stats pls
      show me my score
      How did I perform this week?
      am i getting better?
      stats 📊
      how many did i get right so far
      HOWS MY PROGRESS
      can you give me an overview per area
      progres
      whats my score now
      how am i doing overall, this was my third miss in a row
      Please show the summary of my learning until today.
      hows it looking for me so far
      where am i at percent wise
      my stats
      how did i do this week
      How many questions have I answered so far?
      stats pls
      whats my percentage
      my progres
      give me an overview of my learning
      how far am I
      what is my status
      report card 📊
      show how much i covered from the syllabus
      wie läuft's bei mir
      hows my score looking
      how many right so far?
      dashboard
      my results from last mock
      kindly share my progress report
      accuracy per area
      hello can you tell me how many percent i have right now and if it went up since last week
      *progress* please
      Boss wants to know how far I am. What do I tell him?
      show my results so far
      score?
      how many have I got right
      am i improving
      statistics please
      whats my overall percentage
      report card
      How's it going with my learning?
      overview of my performance
      my numbers
      did i do better this week than last
      how much of the material have i covered already
      where am i at
      show me how far ive come
      summary of what i've done in feb
      history of my answers
      how many right today
      prgress
      let me see my track record
      so whats my hit rate these days
      I'd like to see how I've been doing since january
      how am i doing overall in this area
      my progress
      show my stats
      my score
      how many have i answered
      have i improved
      what is my accuracy
      my results so far
      give me numbers
      show me how i am doing per area
      whats my level
      have I gotten better since last month?
    `),
  },
  weakest: {
    needs: [
      'weakest|weak|weakness|weaknesses|worst|struggle|struggling|bad_at|poor|lowest|gaps|weak_spots|weak_areas|blind_spots|terrible_at|suck_at|worse|not_good_at|pain_points|trouble_with|problem_areas|needs_work|need_work|least|biggest_gap|achilles|bad|lagging|behind_in|fail_most|get_wrong_most|wrong_most|most_wrong|most_mistakes|knowledge_gaps|need_to_improve|should_i_improve|improve',
      'what|which|where|topics|areas|area|topic i get_wrong|miss|fail|lose_points|losing_points|need_improvement|improve|mess_up',
    ],
    says: sentences(`
      weakest
      where do i suck
      5 questions on my weakest area
      quiz me on my worst topic
      practice my weakest area
      test me on my weak spots
      ask me about my worst subject
      a round on my weakest skill area
      what are my weak spots
      which topic is my worst?
      In which areas I should improve?
      tell me what im bad at lol
      what do i get wrong most
      gaps?
      my achilles heel pls
      weak spots
      what am i bad at
      where do I suck the most
      which topics should I improve
      my weak areas please
      what do I keep getting wrong
      show my worst domain
      Where are my gaps?
      in which topic am i weakest
      things i need to work on
      worst subject?
      mis puntos débiles
      what's dragging my score down
      areas of improvement pls
      which topic is killing me
      what else am I weak in
      top 3 problem areas
      so uh which of the areas am i doing the worst in would you say
      "weakest topics"
      where am I weakest
      whats my worst topic
      my biggest gaps
      which area needs work
      what am I bad at lol
      weaknesses
      which subjects drag me down
      list the topics i struggle with
      Where do I lose the most points?
      my achilles heel?
      what should i brush up on
      lowest scoring area
      show me problem areas
      which bits haven't stuck
      where do i suck the most 😅
      top 3 weak domains
      what's letting me down
      poorest results?
      what trips me up most often
      is this one of my weak topics
      holes in my knowledge
      i feel like I fail all the security ones. what are my worst areas really?
      so what are my trouble topics
      my weak spots
      where am i weak
      where do i lose points
      what should i improve
      my gaps
      what are my weaknesses
      where do i make the most mistakes
      what am i worst at
    `),
  },
  ready: {
    needs: [
      'ready|prepared|readiness|chances|chance|odds|pass_probability|probability|likely|likelihood|good_enough|would_i_pass|will_i_pass|can_i_pass|do_i_pass|could_i_pass|going_to_pass|gonna_pass|pass_today|make_it|am_i_ready|i_pass|should_i_book|ready_yet|stand_a_chance|pass_it|i_be_ready|able_to_pass|book_already|postpone_the_exam',
    ],
    says: sentences(`
      ready?
      am I ready for the exam
      would i pass if i took it today
      what are my chances
      Do you think I can already book it or is it too early?
      readiness
      be honest. will i make it
      so am i exam ready yet
      readyness score pls 🙏
      am i ready
      would i pass today
      Do you think I can pass next week?
      should I book it or wait
      am I good enough for the exam now
      how likely is it that i pass
      bin ich bereit
      honest opinion: pass or fail?
      will I make it 😬
      if exam was tomorrow would I pass it
      how ready am I on a scale from 1 to 10
      can i go for exam sir
      my readiness score
      is 3 more weeks enough for me
      at this rate am I going to pass
      Colleague took it after 3 weeks. Could I too, from what you've seen?
      am i gonna pass
      whats my chance of passing
      should i book the exam already or wait
      can I sit it next week, honestly
      how ready am i in percent
      ready score
      be honest do i stand a chance
      Do you think I'm prepared enough?
      if the exam was tomorrow would i make it
      how far away am i from passing
      likelihood of a pass?
      exam ready?
      good enough yet?
      predict my result
      should I postpone
      do i have what it takes for friday
      forecast
      estimate my exam score
      will i make it
      so would i pass with results like that
      redy for exam?
      that's six wrong in a row. Should I really sit this on Tuesday?
      be straight with me, would i scrape through?
      will i pass
      can i book the exam already
      do i know enough for the exam
      should i postpone the exam
      is it too early for the exam
      would you let me sit the exam
      am i good enough
      am i ready or should i move the exam
    `),
  },
  streak: {
    needs: ['streak|streaks|days_in_a_row|consecutive_days|row|consecutive|flame|consecutively|unbroken|chain'],
    says: sentences(`
      streak
      how many days in a row do i have
      did i lose my streak?? 😱
      whats my streak at
      is my streak still alive
      does this count for the streak
      🔥?
      longest streak?
      my streak
      how many days in a row
      did i lose my streak
      whats my current streak 🔥
      oh no did I break my streak yesterday
      streak count pls
      how many days without missing
      I was sick Tuesday, does my streak survive?
      day count
      streak now?
      how many consecutive days have I been practising
      how long is my streak
      whats my current run
      my longest streak
      days in a row count
      i missed yesterday, is the streak gone
      consecutive days?
      how many days have i kept it up
      does today count towards the streak already
      best run so far
      why did my streak reset
      streak status pls
      Have I broken my chain?
      show me my daily run
      hows the flame
      does that save my streak
      am i at 30 days yet
      unbroken days so far?
      Did that one count for my streak?
      did i break my streak
      will i lose my streak if i skip today
      how do i save my streak
      how many days in a row is that now
      does this count for my streak
    `),
  },
  plan: {
    needs: [
      'plan|study_plan|roadmap|learning_path|study_schedule|learning_plan|timetable|curriculum|study_path|schedule|syllabus_plan|agenda|calendar|strategy',
      'how_should_i_study|how_do_i_study|how_do_i_prepare|how_should_i_prepare|how_to_prepare|how_to_study|how_many_hours|how_many_days_do_i_need|what_is_the_best_way_to_prepare|organize_my_study|organise_my_study|how_much_should_i_study',
    ],
    says: sentences(`
      plan
      make me a study plan
      show my plan
      how should i organize the weeks til the exam
      Can you create a schedule for learning? I have only evenings.
      PLAN PLS
      what does my roadmap look like
      studyplan
      whats on for this week
      i fell behind, redo my plan
      give me the plan for the remaining days please
      can i see the plan again
      where does this fit in my plan
      hey shipmate, i need a realistic plan. full time job + 2 kids
      How many hours per week are planned for me?
      study plan
      make me a plan
      my plan
      what should my schedule look like till the exam
      I need a study plan for 4 weeks
      can you plan my weeks until the test
      roadmap pls
      Lernplan
      how should I spread the topics
      show plan
      what do I have to study this week
      I got 30 minutes a day, make me a schedule
      build a learning path for me please
      week by week plan?
      am I on schedule
      replan, I was on holiday
      Which topics when?
      ok so i have like five weeks and a full time job how do i organise all this
      'plan'
      what should my schedule until the exam look like
      plan my week
      i've got 4 weeks, how do i split it up
      roadmap
      study schedule please
      how do i prepare in 10 days
      what do i learn when
      learning path to the exam
      give me a week by week programme
      lay out what I should study until april
      can you organise my prep
      timetable for revision
      map out the days till the exam
      I need structure. Draw up something.
      plan again, i was ill for a week
      crash plan, exam in 3 days
      update my study plan
      calendar of topics
      help me plan around a full time job and two kids
      whats planned for this week
      milestones?
      ok I clearly need a plan. Can you set one up for the next three weeks?
      and how does that fit in my weekly schedule, show the plan
      study plan please
      plan my next weeks
      what should i learn each week
      how should i prepare
      how do i divide my time until the exam
      whats on the plan this week
      schedule my learning until the exam
      i have two weeks, make a plan
      i missed some days, replan
      make me a plan until the exam
      how should i split the next 3 weeks
    `),
  },
  'what-next': {
    needs: [
      'what|which|whats study|learn|do|focus|next|work_on|revise|practice|practise|concentrate|recommend|suggest|best|useful|now|topic|start_with|tackle|look_at|prioritize',
      'no_idea|not_sure|do_not_know what|where study|learn|start|begin|do|next|focus|today',
      'suggestion|suggestions|recommendation|recommendations|recommend|suggest|advise_me|guide_me|where_do_i_start|where_should_i_start|where_to_start|where_to_begin|how_do_i_start|how_should_i_start|how_to_start|what_now|and_now_what|now_what|what_is_next|what_comes_next|you_choose|you_decide|your_choice|pick_for_me|choose_for_me|next_step|first_step',
    ],
    says: sentences(`
      what next
      what should i study next?
      what do u recommend i do now
      no idea what to learn today, you choose
      What is the most useful thing I can do in this moment?
      ok and what now
      what should i focus on after this
      where do i go from here
      suggest smth
      what should i do now
      whats next
      what do you recommend
      where should I start
      suggest something
      i have 20 min, what's the best thing to do
      ok and now?
      Now what
      i don't know what to study today
      what to do first
      your call, pick something for me
      guide me
      where do we go from here
      what would help me most right now
      what now
      ok and what should I do after this
      what should i look at next
      was soll ich als nächstes machen
      just opened this, now what
      whats the best thing to study today
      I have half an hour, what makes most sense
      no idea what to do, you choose
      next step?
      what's on today
      give me a suggestion
      what should i focus on this evening
      priorities for today?
      which topic would help me the most right now
      advise me
      tell me what to do
      how should I use the next 20 min
      so what do we do today coach
      got some time, any ideas
      what do i do after this
      ok understood. what should i study after that
      good, that's done. What would you suggest now?
      what do you suggest
      where should i go on
      what is the best thing to do now
      i have 20 minutes, what should i do
      any suggestion what to learn
      what should i learn first
      what makes sense now
      recommend something
      where to start
    `),
  },
  'how-many-left': {
    needs: [
      'how|many|much|what|number left|remaining|remain|to_go|still_open|until_done|more_to_go|open|due|i_am_at|am_i_at|am_i_on|pending|outstanding|before_i_am_done|still',
      'many more',
      'questions|question|cards left|remaining|to_go|open|due',
      'which_question|what_question|question_number|what_number|am_i_done|am_i_finished|are_we_done|is_that_all|done_for_today|finished_for_today|how_far_along',
      'long until|left|till|more|take|takes',
    ],
    says: sentences(`
      how many left
      how many questions still today
      how many more of these?
      how many to go
      how many questions are left
      Is this the last one for today?
      am i done for the day
      what number am i at
      r there many more 😅
      how many questions left today
      how many more
      is that all for today
      How many do I still have to do?
      last one?
      is this the last question
      how many more of these
      how many are coming after this
      how many questions left
      what number am i on
      how much is left for today
      anything left for today?
      remaining questions count
      done for the day? 🙃
      wie viele noch
      question x of how many?
      how many questions are left today
      anything left for today
      remaining
      how many do i still have to do
      open ones?
      whats still due
      are there more coming today
      how big is my backlog
      how many are waiting for me
      is that it for today
      hom many more today
      are we through yet
      how many after this
      which number is this out of how many
      count of due cards
      Did I finish my quota?
      how much is still to do for today
      my stop is in 2 mins, how many do i still have to answer today
      how many are left
      how many more today
      is this the last one
      how many questions are still coming
      anything left today
      how long is this round
      how many more of those
      when is this round over
      how many are left for today
      is that the last one?
    `),
  },
  'when-exam': {
    needs: [
      'when|what|which|how_many_days|days|weeks|date|how_long|how_much_time|countdown|long|time|remind|day exam|test|az-400|certification|appointment|exam_date',
      'exam_date',
      'days|weeks|how_long left|until|till|to_go',
    ],
    says: sentences(`
      when is my exam
      how many days till the exam?
      whats the date i told you for my exam
      days left 📅
      countdown
      remind me when i have my test
      What exam date is stored for me?
      how long until d-day
      exam date?
      how many days till the exam
      what date did I tell you
      How long do I have left until the exam
      wann ist meine Prüfung
      do you know my exam date
      days to go
      which day did i put for the exam
      T minus?
      how many weeks i have
      when was it again, the exam
      remind me of my exam date pls
      is my exam on the 20th or the 21st
      how many days until the exam
      what date did i give you
      days left
      how long have i got till the exam
      when am i sitting it
      remind me when my test is
      how many weeks are left
      which day is the big day
      whats the date of my az400
      did i already tell you my exam date
      d-day?
      have you got my exam date saved
      how many sleeps until exam lol
      is my exam on the 14th or 15th
      time until exam
      Tell me the date you have on file for my exam
      when's the exam i registered with you
      when do i have to be ready by
      is it still 3 weeks
      remind me, how many days have I got until the real thing
      hm and when was my exam again
      how many days until my exam
      which date did i give you
      how long until the exam
      what is my exam date
      how much time do i have till the exam
      how many weeks are left until my exam
      did i tell you my exam date
      is my exam date saved
      how many days do i have left
    `),
  },
} as const
