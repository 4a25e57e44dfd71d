import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  'about.who': {
    needs: ['who|what are|is you|shipmate|this_bot|this_app|this', 'your name ~ what do you have'],
    says: sentences(`
      do you have any name
      who are you
      what is this
      what are you
      whats your name lol
      whats your name
      introduce yourself
      and you are?
      what even is shipmate
      sorry who is this messaging me
      who are you and who added you here
      who am i talking to
      what are you exactly
      what is shipmate
      tell me about yourself
      what kind of bot is this
      who is this
      hello who is writing me here
      what is your job here
    `),
  },
  'about.ai': {
    needs: ['are|is|do|am you|this|it|i|talking|chatting|speaking|there <person>'],
    says: sentences(`
      are you chatgpt?
      am i talking to a human
      r u a bot 🤖
      are you a bot
      are you chatgpt
      am I talking to a human?
      do you use AI
      is a real person reading this
      are you a bot or a human
      r u chatgpt
      is this copilot under the hood
      am I talking to a real person?
      which LLM runs you
      do you use ai to write the answers
      do you hallucinate
      are you gpt or just if else lol
      sounds like a script. robot?
      did a computer come up with that explanation
      are you an AI
      Just curious, is there a person checking these or is it all a language model?
      am i talking to a machine
      is a real person writing these replies
      are you real
      are you some kind of gpt
      is there an llm behind you
      do you use artificial intelligence
      is this copilot
      are your answers generated
      human or bot
      do you make the answers up with ai
      which model are you
      are you a computer program
      are you chatgpt or what
    `),
  },
  'about.author': {
    needs: [
      'who|where|what|how wrote|made|created|built|writes|developed|author|authors|behind|maintains|owns|invented|programmed|designed|checked|come_from|comes_from|get_your_questions|get_questions|made_by|pays',
    ],
    says: sentences(`
      who are your creators
      who is your maker
      who made u
      Which company is behind this bot?
      who made you
      who wrote these questions
      whos behind this tool
      you made by microsoft?
      who built this thing
      who writes the questions
      are you from microsoft
      is this an official microsoft product?
      whos behind this
      which company developed u
      your creator?
      who built this bot
      who created shipmate
      which team is behind this
      who came up with these questions
      who do i thank for this
      is microsoft behind you
      who programmed you
      who maintains this thing
      where do the questions come from
      who is the developer
      whom do I have to thank for building you
    `),
  },
  'about.real-questions': {
    needs: [
      'questions|question|these|content|your|dump|dumps|braindump|braindumps|leaked|copied real|real_exam|actual|official|braindump|dumps|dump|leaked|from_the_exam|same_as|legit|taken_from|exam_questions|copied|authentic|from_microsoft|original|accurate|up_to_date|trust|reliable|correct',
    ],
    says: sentences(`
      are these official exam questions
      were these questions leaked
      will these come up in the exam
      will i get these questions in the real exam
      are these real exam questions
      is this a brain dump lol
      where do your questions come from
      is this a dump
      are these the real exam questions
      is this a braindump
      did you steal these from the exam?
      do these show up word for word in the exam
      Are your questions official?
      how close are your items to the actual exam ones
      dumps??
      is that question from the real exam
      is this taken from the actual test
      is this a brain dump
      do the questions come from the real exam
      will i see exactly these questions in the exam
      are they leaked questions
      is that original exam content
      did you copy these from microsoft
      same questions as in pearson vue?
      how close are these to the actual exam questions
      are these dumps, is it legal
      do you have the actual test questions
      are the questions official
      do these come from the actual test? dont want to get banned for dumps
    `),
  },
  'about.confidence': {
    needs: [
      'what|does|mean|means|why|do|how confident|confidence|sure|how_sure|certain|fairly_sure|just_guessing',
      'why do|should|must|have|always|ask how_sure|sure|confident|confidence',
      'does|do|will|is|change|changes|affect|affects|influence|count confidence|sure|guess|how_sure score|grade|points|result|answer|matter',
    ],
    says: sentences(`
      why do i need to say how sure i am
      why do i have to tell you if i am sure
      why do you ask me about my confidence
      will my confidence affect the score
      why always this how sure are you question
      why do you ask how sure i am
      what's the sure / guess thing for
      what does the confidence thing do
      whats the think/guess/sure thing for
      what is the confidence rating good for
      does it matter if i say guess or sure
      why should i tell you my confidence every time
      why do you want to know if im guessing
      why do i have to say how sure i am
      what does confident do
      what is the sure button for
      what happens when i press think
      does guess give fewer points
      what is the difference between sure and think
      why are you asking how certain i am
      what are the three buttons sure think guess for
      does it matter if i say sure or guess
      how does my confidence count
      what changes if i say i guessed
      why the confidence question
      do i lose points when i was sure and wrong
      why do you ask if im sure
    `),
  },
  'about.privacy': {
    needs: [
      'privacy|gdpr|personal_data|my_data|data|store|stored|save|saved|see_my|track|tracking|read_my|share|shared|sell|spy|spying|confidential|data_protection|visible|boss|manager|employer|colleagues|recorded|logged|sees|know_about_me|private|keep_about|surveillance|third_party|hr ! azure|devops|github|pipeline|pipelines|artifact|artifacts|repo|repos|repository|kql|terraform|bicep',
      'boss|manager|lead|leader|leads|colleagues|employer|hr|company|others|anyone|anybody|everyone|everybody|team|team_lead|someone|people can|could|do|does|will|is see|sees|know|view|access|look|read my|answers|results|score|progress|i|me',
    ],
    says: sentences(`
      can the team lead see my answers
      can somebody else see how i am doing
      can my boss see my answers?
      what data do you store about me
      Is it GDPR compliant
      does everybody here see what i answered in the dm?
      what do you store about me
      can my manager see my answers
      is this gdpr compliant
      can everybody here see my private answers?
      Does HR see any of this??
      can my boss see my answers
      who gets to see my score
      do you share anything with HR
      where's my data kept, EU or US?
      are you reading my other teams chats
      is this chat private?
      privacy policy
      do my colleagues see that i got this wrong
      can managers see our individual results?
      My works council asks who can look at what I type here
      who can see my answers
      can my boss see my results
      does my manager know how i score
      what data do you keep about me
      is my data safe here
      do you sell my data
      where do you save what i write
      does my lead see how bad i am
      can my colleagues see my score
      is this anonymous
      who else reads this chat
      what happens with my data
      gdpr?
      do you share my results with anyone
      how long do you keep my answers
      where is my data stored and who is able to read it?
      is anybody from my company seeing what i answer here?
    `),
  },
  'about.contact': {
    needs: [
      'contact|support|feedback|talk_to|reach|email|suggestion_box|complain_to|hotline|developer|developers|maintainer|whom|suggestions|team_behind|feature_request|suggest_a_feature|human_support|help_desk|helpdesk|responsible|admin who|how|where|can|is|i|support|a|contact|have|leave|give|someone|behind',
      'where|how|can|whom send|give|leave|submit|post suggestions|suggestion|feedback|ideas|idea|complaint|complaints',
    ],
    says: sentences(`
      how do i send feedback
      where can i leave a suggestion
      who can i contact if i have feedback
      support email?
      who can i contact about this bot
      is there a support email
      how can i contact support
      is there a human i can talk to
      email address of the maker pls
      who do i write to with feedback
      where can I reach the team that runs you
      how do i reach the people behind this
      who can i write to with feedback
      is there a support address
      where can i complain
      contact please
      how to contact support
      who do i ask if something is broken
      email of the developer?
      is there somebody i can talk to about this bot
      where do i send suggestions
      i have an idea for this bot, who do i tell
      is there a support channel
    `),
  },
  'about.how-it-works': {
    needs: [
      'how|explain|what|tell do|does|you|work|works|algorithm|spaced_repetition|spaced|it|this|choose|decide|pick|select|scoring',
    ],
    says: sentences(`
      how do you decide what to ask me
      HOW DOES THIS WORK
      where do you get spaced repetition intervals from
      how do you work
      how do you decide which question I get
      why do i get the same question again
      why am i seeing the same question again
      what's the spacing algorithm
      when does a question come back
      how is readiness calculated?
      based on what do you pick my daily questions
      where do your explanations come from
      where did u get this text from
      how do you choose my questions
      how do you pick the next question
      what is your method
      how does the planning work
      how do you know what i should learn
      how does spaced repetition work here
      when do you repeat a question
      how is my score calculated
      why do i get the same question again after days
      explain how you work
      how do you calculate readiness
      how do you decide what comes next
      what is the idea behind this
      how am i supposed to use you
      why this order of questions
      how does this thing work
      why did this question come back
      why am i getting this question again
      why was this one asked again
    `),
  },
  'about.price': {
    needs: [
      'free|cost|price|pay|paid|subscription_fee|charge|money|expensive|license|premium|trial|pricing you|shipmate|bot|this|app|service|using|use|it ! exam|certification|voucher|retake|renewal|az-400|az400',
      'subscription|premium|paid_version|pro_version|paid_plan|free_version ~ is there you do need',
    ],
    says: sentences(`
      how much do you cost us
      what do you cost
      is there a pro version
      do i need a subscription for this
      are you free or do i have to pay at some point
      does it cost smth to use u
      is this free
      do i have to pay for you
      are you free
      do i have to pay for this
      is there a premium plan
      what does shipmate cost
      will my company be charged
      is it free of charge or a trial
      do you cost us anything per seat
      i got an invoice question from finance: does this bot cost money
      does it cost me anything
      is shipmate free of charge
      what is the price of this coach
      is there a paid version
      do you charge
      who pays for this bot
      is there a subscription fee
    `),
  },
  'about.languages': {
    needs: [
      'speak|understand|language|languages|talk|write|support|know|english german|french|spanish|hindi|other_languages|languages|portuguese|polish|japanese|chinese|italian|dutch|other_language|which_languages|only|english|russian|turkish|arabic',
    ],
    says: sentences(`
      do you speak german
      Which languages do you understand?
      do you speak spanish
      which languages do you support
      what languages do you speak
      are you english only
      which languages can i talk to you in
      can i talk to you in spanish
      are you available in german
      is there a french version of you
      can you switch to another language
      do you only speak english
      do you understand polish
      what languages do you support
      can we speak portuguese
      is there a version in hindi
      which languages can you speak? my english is not so well
    `),
  },
  'about.version': {
    needs: [
      'version|changelog|release_notes|open_source|source_code|github_repo|license you|your|this|bot|app|shipmate|are ! azure|github|git|actions|checkout|login|terraform|bicep|helm|docker|kubernetes|node|newest|of',
      'version|changelog|release_notes',
    ],
    says: sentences(`
      version
      which version are you
      your version number
      what's new in this version
      changelog
      are you open source
      where is your source code
      when were you last updated
      how many questions do you have in total
      which license are you under
      how up to date is your content
      how old are your questions
      date of the content please
    `),
  },
  'report-bug': {
    needs: [
      'bug|crash|crashed|crashes|glitch|not_working|does_not_work|do_not_work|broken_button|buttons|button|error_message|freezes|frozen|stuck_screen|does_not_load|not_loading|nothing_happens|does_nothing|do_nothing|do_not_do_anything|does_not_do_anything|hangs|blank|empty_card|twice|duplicate|duplicated|double|error|malfunction|loading|not_respond|does_not_respond|not_responding|unresponsive|broken|lagging|laggy|slow|disappeared|vanished|gone|cut_off|bugged|lost_my|lost|reset_itself|counted ~ {count}',
      'report|found|have|there bug|problem_with_the_bot|issue_with_the_app|technical_problem|technical_issue|bugs',
    ],
    says: sentences(`
      error
      why is it so slow
      why are you so slow today
      you take forever to answer
      the bot is broken
      i got the same message twice
      the buttons dont do anything
      report a bug
      it counted my answer twice, bug?
      On my mobile the card is not shown correctly.
      u didnt send anything since tuesday, something is broken
      clock jumped from 40 to 12 min, thats a bug
      error when i tap "settings" 🐛
      bug
      something is broken
      the buttons dont work on my phone
      I found a bug
      you sent me the same question twice
      card is not showing
      your progress page shows wrong numbers
      error message again and again
      my streak was reset although I answered yesterday
      the picture doesn't load on iphone
      i press submit and nothing happens
      i can't click any option
      options are cut off on mobile
      it counted my answer wrong, i pressed B
      The card is frozen
      timer is not moving, is it broken?
      it says "something went wrong" what now
      you got stuck i think
      didnt receive my questions since 2 days
      the leaderboard is broken, it shows me two times
      Android app here. The card is cut in half and I can't scroll
      clicked once and it counted twice
      you're broken
      the buttons don't work
      nothing happens when i click
      I found a bug in the bot
      card isnt rendering on my phone
      it shows "something went wrong"
      messages arrive twice
      you sent me the same question 3 times in a row, thats a bug
      my streak shows 0 but i practiced yesterday, sth is broken
      the image doesn't load
      error when I tap submit
      Teams on android cuts off the last option
      technical problem
      i think you crashed
      glitch
      your time is wrong by one hour since the update, please fix
      the dark mode text is unreadable
      not responding to my clicks
      report a bug: progress bar above 100 %
      i cant select anything, checkboxes dead
      buttons greyed out
      it says incorrect but i picked the right one, display bug?
      timer jumped from 40 to 12 minutes, something's broken
      your card is blank for everyone here
      the code block in this is all on one line on iphone
      tapped once, it registered twice. bug
      the button does not work
      i see no options
      the card is empty
      i get the message twice
      you sent it twice
      i didnt get my questions today
      the image does not load
      the text is cut off
      error when i press submit
      it hangs
      you dont answer
      the app crashes when i open the card
      i answered but it still says open
      the buttons do nothing when i click them on my phone
    `),
  },
  thanks: {
    needs: [
      'thanks|thank|thank_you|appreciate|appreciated|appreciate_it|grateful|gracias|merci|danke|obrigado|much_obliged|thnks|thanx|thks|arigato|grazie|many_thanks|thank_u|you_are_welcome',
    ],
    says: sentences(`
      thanks
      thx
      got it, thanks
      thank you very much
      thank you very much indeed
      thanks very much
      thank you so much, now I get it
      ty!
      cheers mate
      Many thanks for the explanation.
      🙏
      thanks for today
      tnx
      much appreciated
      THANK YOU
      thanks!
      merci 😊
      danke dir
      ty
      Thank you so much!
      danke
      gracias
      obrigada
      tks
      many thanks for the help
      thank you, that was clear
      thanks 🙏
      ta
      great thanks
      Thank you sir, very helpful
      thnx
      thanks !
      arigato
      cheers
      tysm!!
      thank you so much for the help
      many thanks
      thanks, that makes sense now
      thnks
      thank u, clear now
      Very helpful, thanks a lot
      ah ok thanks!
      appreciate it
      I'm grateful, really
      thanks a million
      thanks in advance
      thanks for helping me out
      thanks for explaining that to me
      thank you for clearing that up
      thanks for taking the time
      thank you 🎉
      cheers, thanks
      thanks a lot
      thanks that helped
      cool thx
      you are a lifesaver, thank you
      that was helpful, thanks
      ok clear, thank you!
    `),
  },
  ok: {
    needs: [
      'ok|got_it|understood|fine|sure|alright|all_right|cool|noted|i_see|thumbs_up|right|perfect|good|makes_sense|fair_enough|roger|roger_that|clear|k|will_do|sounds_good|gotcha|great|okey_dokey|nice|agreed|aha|ah_ok|good_to_know|interesting|copy_that|understand|deal|very_well|acknowledged|yes_ok|ah|all_clear|makes_total_sense|hm|hmm|mhm|aye|aye_aye|exactly|true|indeed|of_course|oh|acha|okie|okk|wow|ic',
    ],
    says: sentences(`
      np
      kk
      no problem
      ok
      k
      got it
      makes sense
      👍
      aha
      okay
      Alright then.
      I see, understood
      fair enough
      cool
      ah ok so thats why
      hm ok
      alright
      fine
      understood
      ah ok
      I see
      hmm okay
      noted
      ok i get it now
      okay clear
      alles klar
      right
      okey dokey
      vale
      ah right
      roger
      oh ok
      kk
      alright then
      gotcha
      clear
      okay, understood.
      ah now I see
      ok 👍
      good
      hmm ok
    `),
  },
  bye: {
    needs: [
      'bye|goodbye|good_bye|see_you|see_ya|cya|ttyl|talk_to_you_later|good_night|gn|gn8|gnite|nite|later|cu|ciao|have_a_nice|have_a_good|have_a_great|take_care|signing_off|logging_off|off_to_bed|going_to_bed|bedtime|have_to_run|have_to_go|got_to_go|gtg|until_tomorrow|see_u|so_long|farewell|that_is_it_for_today|that_is_all_for_today|done_for_today|enough_for_today|bye_bye|byee|catch_you_later|catch_you|heading_out|heading_home|call_it_a_day|off_to|i_am_off|i_am_leaving|going_offline|going_home|until_next_time|tchau|adios|goodnight|till_tomorrow|peace_out|cheerio|hasta_la_vista|tschuss|leaving_now|g2g|night|talk_tomorrow|c_u|off_now ~ {days} {date}',
    ],
    says: sentences(`
      bye
      see you tomorrow
      gotta run, bye
      good night
      thats it for today, cu
      ciao
      Have a nice weekend!
      off to a meeting, ttyl
      gn8 😴
      im out ✌️
      Goodbye Shipmate, until next week.
      cya
      see you
      see ya tomorrow
      Tschüss
      gotta go
      ttyl
      I have to leave, bye bye
      talk tomorrow
      logging off now
      that's it for me, see you tomorrow 👋
      done for today, bye
      até amanhã
      adios amigo
      good nite
      goodbye
      i'm off
      later alligator
      laters!
      have a nice weekend
      nighty night
      signing off for today
      see ya
      bye bye
      till monday
      heading home, bye
      take care
      thats me done for today, bye
      off to bed, cu
      I'm logging off now, have a good one
      tram's here gotta run bye
      over and out
      sorry got to go, speak tomorrow
      have to go, bye
      talk to you later
      until tomorrow
      im off
      logging off, bye
      have a nice evening
      nice weekend
      off to bed
      cya tomorrow
      good night 🌙
      have to run, bye!
      thats all for now
      that is all from me today
    `),
  },
  tired: {
    needs: [
      'tired|exhausted|sleepy|sleepy_face|no_energy|drained|burned_out|burnt_out|burnout|worn_out|knackered|can_not_concentrate|can_not_focus|brain_is_fried|brain_fried|brain_dead|head_is_empty|fatigue|fatigued|yawn|long_day|wiped_out|headache|no_concentration|low_energy|head_hurts|brain_hurts|brain_is_mush|mush|fried|running_on_empty|not_concentrated|can_not_think|eyes_are_closing|need_sleep|out_of_energy|half_asleep|falling_asleep|beat|sleep|no_more_energy|battery_empty|brain_off|brain_fog|foggy|brain_is_full|too_late_for_this|kaput|spent|wrecked|dead_tired|no_brain|shattered|brain_melting|brain_shut_down|had_a_long|bad_day|rough_day|zonked',
    ],
    says: sentences(`
      im tired
      too tired for this
      long day, my brain is fried
      😴😴
      cant concentrate anymore
      I am exhausted after the release night.
      my eyes are closing lol
      no energy left today
      knackered
      ok im too sleepy to read that
      HEAD IS EMPTY
      kids kept me up all night, im dead
      so tired today
      exhausted
      i need sleep
      long day, no brain left
      😴
      my head is fried
      i'm knackered
      brain is mush, cant think anymore
      i am too tired to think
      cant concentrate right now
      müde
      burned out
      been on call all night, I'm dead
      estoy muy cansado hoy
      not in the mood today, bad sleep
      its 11 pm and i cant see straight any more
      so sleepy
      I can't think anymore
      my brain is fried
      dead tired
      its 2am and i cant keep my eyes open
      long day...
      I'm wiped out after that release
      no energy left
      worn out
      i could fall asleep right here
      shattered
      braindead today
      cant concentrate any more
      my head is mush
      beat. truly beat.
      yawn
      eyes are closing
      running on fumes
      burnt out a bit tbh
      Didn't sleep, the on-call phone went off three times.
      been up since 4 for the deployment, my head is empty
      i cant concentrate
      i slept badly
      my head is full
      exhausted after work
      brain is not working today
      long day, no energy
      my eyes are closing
    `),
  },
  'too-hard': {
    needs: [
      '<hard> ! how|exam|certification|certificate',
      'easier|simpler|lower_level|lower_difficulty|less_difficult|dumb_it_down|less_hard|lower_the_level|beginner_level|slow_down|too_fast|too_much_for_me|over_my_head|rocket_science|beyond_me|way_over|too_advanced|not_at_this_level|decrease_difficulty|reduce_difficulty|can_not_follow',
    ],
    says: sentences(`
      too hard
      this is way too difficult
      these are impossible
      wayyy over my head
      I find the questions very hard, I'm only a beginner
      omg how should anybody know that
      can you make it easier
      your questions are too tough for me
      TOO DIFFICULT
      this is too advanced for me
      thats rocket science 🚀😵
      not my level, sorry. too complicated
      this is too difficult for me
      way over my head
      i can't do these
      these are too hard
      that was brutal
      impossible questions
      can it be less difficult
      Way too tough for a beginner
      the questions are too hard
      i dont understand anything here
      it is very difficult for me as a beginner
      zu schwer
      muy difícil
      I feel these are PhD level 😂
      this is too complicated
      ouch, nobody knows this stuff
      can you go down a level
      is this even az-400?? im a beginner
      this is too hard
      too difficult for me
      these questions are impossible
      can we make it less difficult
      too advanced
      I'm only a beginner, this is too much
      the level is too high
      how is anyone supposed to know that
      too tough
      way too specific, nobody knows that
      omg so hard
      these are killing me
      Harder than anything I've seen at work
      i get everything wrong, it's too complicated
      wow this is a hard one
      ouch, tough. Too tough
      this is rocket science
      this is heavy stuff man
      can i have something simpler? this level is not mine
      too hard!!
      this mock is insane, far too hard
      lower the difficulty
      easier ones from now on
      I've been a developer for 10 years and even I couldn't follow that one. Tone it down.
      these are way over my head
      too hard!! I'm only a beginner
      your questions are so hard, I cannot follow
      that's too advanced for where I am
      please easier, this level kills me
      i dont understand any of this
      can it be easier
      i am only a beginner
      these questions are killing me
      too complicated
      i cant do this level
      make them easier
      this level is killing me, i started last week only
      this is over my head
    `),
  },
  'too-easy': {
    needs: [
      '<easy>',
      'not_challenging|challenge_me_more|raise_the_bar|bored_of_the_basics|know_all_this|know_this_already|know_all_of_this|i_knew_that|do_better|real_challenge|not_hard_enough|no_challenge|nothing_new|i_already_know_all_this|up_the_difficulty|crank_it_up|in_my_sleep',
    ],
    says: sentences(`
      too easy
      lol thats baby stuff
      is this a joke? everybody knows that
      These questions are not challenging enough for me.
      ez
      the questions are way too simple
      piece of cake 🍰
      my grandma could answer this
      i know all this already, too basic
      2 easy
      come on, kindergarten level
      lol easy
      this is kindergarten
      boring, too simple
      i know all this already
      piece of cake
      zzz give me real ones
      seriously? thats too easy
      even my dog knows this 🐶
      the questions are too easy for me
      need more challenge
      zu einfach
      I've been doing this for ten years, this is basic
      level up please
      can you raise the difficulty
      demasiado fácil
      this is boringly simple
      these are kid's questions
      challenge me more, this is a walk in the park
      I'm senior, give me proper questions
      raise the level
      you're underestimating me
      easy peasy
      that was trivial
      lol too simple
      could answer that asleep
      no challenge whatsoever
      my grandma could do that
      basic.
      duh
      is this really exam level? feels way below
      next time a real one please, that was a gimme
      seriously? that's way too obvious
      come on, baby question
      increase difficulty please
      Bit of a doddle so far
      We do this every day at work, so that one didn't teach me anything. Step it up.
      that was baby stuff
      too easy, come on
      lol seriously? my grandma knows this
      I'm bored of these simple ones, they're way below my level
      your questions are not challenging enough
      This is rather trivial.
      I could do these asleep
      all of this is kindergarten to me
      I find the level a little low, to be honest.
      this is for babies
      i knew all of that
      harder please
      not a challenge
      these are trivial
      give me something more difficult
      boringly easy
      i could do this in my sleep
      make it harder
      thats baby level, harder please
    `),
  },
  bored: {
    needs: [
      'bored|boring|dull|yawn|monotonous|monotone|tedious|snooze_fest|repetitive|same_old|always_the_same|not_fun|no_fun|uninteresting|make_it_fun|more_fun|entertain_me|variety|something_different|something_new|zzz|boredom|dry|always_same|blah|boooring|lame|not_interesting|spice_it_up|more_exciting|exciting|meh|boriiing|mix_it_up|change_of_pace',
    ],
    says: sentences(`
      im bored
      boring
      yawn 🥱
      this is sooo dull
      I'm bored in a meeting
      always the same kind of question, its getting boring
      entertain me
      zzz boring wall of text
      nothing to do rn
      It becomes a little monotone.
      bored af
      BORING!!
      bored
      this is getting boring
      🥱
      yawn
      always the same questions, boring
      this is dull
      boring...
      so monotonous
      langweilig
      can you do something more fun
      que aburrido
      I am bored of multiple choice
      nothing interesting here
      snooze fest
      Not gonna lie this is a bit dry
      😐 boring
      always the same kind of questions, yawnnn
      meh
      this is getting repetitive
      can we do sth more fun
      not exactly thrilling is it
      spice it up a bit
      boredom level 100
      i'm losing interest
      zzzz
      boring question
      same old same old
      dry as toast
      this text puts me to sleep
      bla bla bla
      booooring
      stuck in an all hands, entertain me
      tedious
      My motivation is gone, it's all so dry.
      yawn, seen that one a hundred times
      not this stuff again, boring
      always the same
      the same questions over and over
      no variety
      can we do something else
      i am losing interest
      its getting monotonous
      this is getting kinda boring
      same stuff again and again
    `),
  },
  happy: {
    needs: [
      'yay|yes|woohoo|woo_hoo|hooray|yess|yesss|awesome|happy_face|finally|great|nailed_it|i_did_it|proud|hurray|feeling_great|feels_good|so_happy|happy|love_it|on_fire|clicked|i_understand_now|i_get_it|get_it_now|finally_got|finally_right|lets_goo|boom|sweet|yippee|excellent|knew_it|i_knew_it|crushed_it|got_it_right|makes_me_happy|wohoo|wooho|made_it|got_all|all_correct|all_right|perfect_score|getting_better|rocking|killing_it|fun|enjoying|having_fun|enjoy|bingo|jackpot|streak_baby|hell_yeah|in_the_zone|good_day',
    ],
    says: sentences(`
      lol
      haha
      gg
      hehe nice
      yay
      woohoo 🎉
      YESSS
      nice, i got it
      feeling great today
      finally right!!
      I am so happy with my progress
      im on fire 🔥🔥
      😀
      best day, we shipped without a single rollback
      hell yeah
      now it finally clicked!! so good
      yes!! 🎉
      woohoo
      nailed it
      finally!
      I knew it 😎
      boom
      hurra
      get in!
      so happy, I got it right for the first time
      im in a great mood today
      feeling good about this
      hehe
      Yesss, 5 in a row
      this is fun
      lets goooo
      toll!
      vamos!!
      ha! take that 💪
      got it right!!! 🎉
      5 in a row baby
      i'm on fire today
      YES finally
      😄
      wohooo it clicked
      so proud of myself
      finally understood gitflow, love that feeling
      great day today
      I'm loving this
      feeling good
      life is good, prod deploy went through
      super happy with my progress
      i enjoy studying again, who'd have thought
      💪💪💪
      hooray
      so happy rn
      8 out of 8, what a morning!
      im so happy
      finally i got it
      yes!! i did it
      great day
      that feels good
      i knew it
      super
      woohoo finally
    `),
  },
  passed: {
    needs: [
      'passed|pass|certified|got_certified|cleared|aced|made_it|nailed|am_certified|i_have_the_cert|got_the_cert|got_the_badge|got_my_cert|have_the_certification|succeeded|got_it|did_it|got_the_certificate|officially|crushed|smashed|expert_now|az-400_done ~ {count} ! want|hope|if|how|chance|chances|likely|need|will|must|enough|is',
    ],
    says: sentences(`
      passed today
      i have passed
      hi, i passed this morning
      I PASSED!!!
      passed 🎉🎉
      i made it, 812 points
      Good news: I have passed the examination today.
      az-400 ✅
      got my cert today!
      passed with 701 lol close call
      im officially devops engineer expert now
      nailed the exam, thx to you
      guess who is certified 😎
      just walked out of the test center. passed!
      did it, exam is done and green
      i passed!!
      I passed the exam with 812
      got it! certified today
      just finished the exam, pass
      bestanden!
      passed az-400 yesterday thanks to you
      i cleared the exam
      Cleared AZ400 with 850 marks, thank you so much sir
      aprobé
      passei na prova!!
      I am officially a DevOps Engineer Expert
      smashed it. 900 points
      made it by a hair, 703
      exam done and passed 😅
      guess who is certified now
      合格しました
      WE DID IT!!! 790!!!
      I did it, 812 points
      got my cert
      passed the exam this morning
      az-400 done and dusted
      I'm certified now
      made it with 703 lol
      guess who is a devops engineer expert
      exam was today and i cleared it
      cleared the exam with 850, thanks
      successfully completed az400
      just walked out of the test centre with a pass
      finally got the badge
      aced it
      We did it Shipmate, I passed the test on my second go
      pass!!!
      survived the exam, and it says PASS
      745. phew. passed
      I'm through!
      earned my certification yesterday
      Result: passed. Beer now.
      smashed the exam
      passed the exam
      i got the certificate
      i am certified now
      i did it, passed
      exam done and passed
      cleared it
      i have the certification now
    `),
  },
  failed: {
    needs: [
      'failed|fail|did_not_pass|not_pass|missed_it|flunked|did_not_make_it|blew_it|bombed|not_passed|fell_short|short|failed_it|unsuccessful|screwed_up_the_exam|messed_up_the_exam|not_make_it|missed_the_pass_mark|missed_passing|lost_the_exam|was_not_enough|no_pass|fialed|flopped|tanked|went_badly|went_bad|exam_was_a_disaster|disaster ~ {count} ! how|why|when|does|they|if|can|pipeline|pipelines|build|job|jobs|deployment',
      'failed|flunked|bombed|did_not_pass|not_passed exam|test|az-400|az400|certification|first_attempt|second_attempt ~ {count} ! when|how|can|if',
    ],
    says: sentences(`
      i failed
      failed the exam 😢
      didnt pass, 640
      Unfortunately I did not succeed in the exam yesterday.
      missed it by 12 points ffs
      well that went badly. no pass
      FAILED AGAIN
      flunked it
      exam was a disaster, 580 of 1000
      i didn’t make it this time
      not passed :(
      bombed the az400 today
      failed
      didnt pass
      failed the exam today 😢
      650, so close
      durchgefallen
      I could not clear the exam
      got 689 points, missed it
      I flunked it
      reprobé
      it went badly, not passed
      failed again for the 2nd time
      exam didnt go well, I failed by 20 points
      no luck today. fail.
      I did not make it
      não passei
      bombed the exam lol
      so yeah. 640. gutted
      failed the exam
      didn't make it
      640 points, not enough
      exam was today, no luck
      I flunked az-400
      missed it by 12 points 😭
      they failed me
      it didn't work out today
      no pass
      sadly i did not clear the exam
      failed for the second time
      698. SIX NINETY EIGHT
      well that went badly. failed
      bombed the exam
      Bad news: I wasn't successful this morning.
      just got the result. Fail.
      i blew it
      failed w 580
      the exam crushed me, fell short
      not passed, gutted
      unfortunately i could not get through
      i didnt pass
      it didnt work out, 650 points
      failed by a few points
      i did not clear the exam
      the exam went badly, failed
      didnt get enough points
      unfortunately failed
      didn't make it. 680. 😞
    `),
  },
  nervous: {
    needs: [
      'nervous|anxious|scared|afraid|stressed|stress|panic|panicking|panicked|worried|worry|butterflies|fear|terrified|shaking|freaking_out|sweating|sweaty|anxiety|tense|can_not_sleep|frightened|jitters|so_nervous|exam_nerves|nerves|freak_out|stressing|dread|dreading|pressure|what_if_i_fail|scary|not_ready_at_all|not_confident|self_doubt|doubt ~ {date} {span}',
    ],
    says: sentences(`
      im nervous
      so scared of the exam 😰
      Exam is in two days and I can't sleep
      what if i fail
      panic!!
      I feel very stressed about the test.
      my hands are shaking lol
      kinda freaking out tbh
      anxious 😬
      exam tmrw, butterflies
      im getting so nervous with that clock
      how do i calm down before it
      so nervous for tomorrow
      scared of the exam
      i am afraid
      anxious 😟
      exam in 2 days and I'm panicking
      cant sleep because of the exam
      Ich hab Angst vor der Prüfung
      butterflies
      freaking out
      feeling very tensed about exam
      I don't think I can do this
      my hands are shaking
      im panicking
      so stressed rn
      estou nervoso
      not confident at all about Thursday
      Tomorrow 9am. Stomach in knots.
      so scared of tomorrow
      exam anxiety
      😰
      freaking out a bit
      butterflies in my stomach
      i'm stressed about the test
      afraid i'll blank out
      heart is racing, exam in 2 hours
      I have a bad feeling about Monday
      worried
      anxious af
      exam starts in 20 min aaaaah
      terrified of the proctor thing
      not sure i can do this
      calm me down please
      shitting myself about tomorrow
      I get so tense before tests, any tips?
      getting nervous here
      im sweating
      wrong again and the exam is on monday, i'm getting really scared
      stomach ache just thinking about the test
      im scared of the exam
      i am afraid to fail
      exam tomorrow and i panic
      so stressed about the test
      i have a bad feeling
      my heart is racing
      what if i fail and my boss finds out
      anxious
      im worried about friday
      my hands are shaking and its not even the exam
    `),
  },
  insult: {
    needs: [
      'idiot|stupid|dumb|useless|sucks|suck|crap|shit|bullshit|moron|fuck|fucking|fuck_you|screw_you|hate_you|trash|garbage|worthless|pathetic|annoying|loser|rubbish|terrible|worst|awful|bloody|dumbass|asshole|bitch|silly|lousy|waste_of_time|ridiculous|joke_of_a|piece_of|clown|incompetent|braindead|brainless|horrible|you_know_nothing|hate_this_bot|crappy|dumbest|stupidest|bad_bot|shitty|stink|pos',
    ],
    says: sentences(`
      you suck
      stupid bot
      idiot
      what a dumb question you moron
      you’re useless
      WORST BOT EVER
      f off
      u r so annoying
      this explanation is garbage and so are you
      You are a very bad teacher.
      screw you shipmate
      shut up you dumb thing
      🖕
      you are stupid
      useless bot
      dumb
      shut up
      piece of crap
      screw you
      you're an idiot
      stupid machine
      fuck you
      blöder bot
      trash
      you are completely useless, worse than clippy
      eres tonto
      go to hell
      what a moron
      you're useless
      dumb machine
      f*** you
      what a piece of crap
      moron
      you're a waste of time
      garbage
      you know nothing
      clown
      bloody useless thing
      you are dumber than clippy
      pathetic
      screw your answer, you muppet
      are you stupid or what
      trash bot
      bs!! you haven't got a clue
      your questions are shit
      you are an idiot
      you absolute donkey
      stupid thing
      you are dumb
      you are the worst
      crap bot
      what a piece of junk
      you are useless
    `),
  },
  joke: {
    needs: [
      'joke|jokes|funny|make_me_laugh|pun|something_funny|humor|humour|cheer_me_up|laugh|meme|limerick|riddle|fun_fact ~ {topic}',
    ],
    says: sentences(`
      tell me a joke
      make me laugh
      know any devops jokes?
      joke pls
      say something funny
      Can you tell a joke about pipelines?
      got any dad jokes
      JOKE
      tell us a joke
      need a laugh, its monday
      cheer me up with smth funny 😂
      why did the container cross the road
      got any devops jokes
      another joke pls
      do you know jokes
      Witz bitte
      cuéntame un chiste
      cheer me up with a joke
      something funny about git?
      dad joke please
      knock knock
      how many devops engineers does it take to change a lightbulb
      lol tell me a joke now
      tell us a joke, build is red
      got any jokes
      why did the pipeline cross the road
      devops joke pls
      cheer me up with something silly
      do you know any git puns
      entertain me with a joke
      crack one
      I need a laugh
      anything funny about yaml indentation?
      be funny
      one liner please
      humour me
      dad joke time
      jk tell me a good one about azure
      lol another joke
      pun please
      got a funny one for friday afternoon?
      ok i need a laugh after that one
      tell me something funny before the next
      something funny please
      cheer me up
      do you know a joke
      another joke
      entertain me
      lol say something funny to cheer me up
    `),
  },
  sorry: {
    needs: [
      'sorry|apologies|apologize|apologise|my_bad|forgive|pardon|excuse_me|sry|soz|my_apologies|my_mistake|my_fault|regret|didnt_mean_to|forgive_me ~ {span} {days}',
    ],
    says: sentences(`
      sorry
      sorry i was away for so long
      oops my bad
      Apologies, I had no time yesterday.
      sry
      didnt mean to be rude earlier
      sorry wrong chat
      my apologies for the late reply 🙇
      forgive me, missed 3 days
      sorry was on the phone
      sorry mate
      Excuse me for swearing before
      my bad
      apologies
      sorry was in a meeting
      Sorry for being late today
      oops sorry
      I didnt mean that, sorry
      entschuldigung
      perdón
      sorry i was rude before
      forgive me 🙈
      desculpa
      sorry for no response yesterday
      pls excuse me, I was absent last days
      oh sorry
      soz
      sorry for swearing
      I didn't mean to be rude
      forgive me
      pardon
      i apologise for yesterday
      whoops
      mea culpa
      excuse me, that wasnt meant for you
      wrong chat sorry
      please excuse my tone
      I was angry earlier, sorry about that
      my apologies, got distracted by a call
      sorry, i'm hopeless today
      oops, my mistake
      sorry im slow today
      didnt mean it, youre ok
      ignore my outburst, sorry, rough day
      i am sorry
      sorry that was not for you
      sorry wrong window
      excuse me
      sorry for the late answer
      sorry i was rude
      oops sorry wrong chat
    `),
  },
  compliment: {
    needs: [
      'good|great|best|amazing|awesome|excellent|love|cool|nice|fantastic|brilliant|helpful|well_done|smart|clever|rock|cute|wonderful|perfect|impressive|kudos|good_job|great_job|genius|the_best|useful|legend|hero|superb|like|lifesaver|goat|impressed|well_made|outstanding|good_work|nice_work|bravo|terrific|incredible|star|better_than bot|you|job|teacher|app|tool|work|this|quiz|explanation|shipmate|explanations|questions|ever|coach|service|it|way|question|stuff|one|invention|buddy|idea|product|me|thing ! explain|compare|define|describe',
      'good_bot|good_job|great_job|well_done|nice_one|you_rock|love_you|love_this|love_it|best_bot|you_are_the_best|you_are_great|you_are_awesome|you_are_good|you_are_amazing|nicely_done|great_stuff|good_stuff|good_question|great_question|great_explanation|good_explanation|nice_explanation|nice_question|kudos|i_like_you|i_like_this|i_like_it|chapeau|hats_off|bravo ! explain|compare|define|describe',
    ],
    says: sentences(`
      you're awesome
      great explanation
      best bot ever ❤️
      love this
      wow thats really well explained
      You are a very good teacher, I learned a lot with you.
      good question!
      good bot
      you rock
      ur the best 🥰
      honestly better than the paid course
      NICE ONE SHIPMATE
      really like how short your questions are
      you're great
      I love this
      best bot ever
      very good tool
      nice work whoever built this
      you are so helpful ❤️
      wow this is really well explained
      nice one
      i like how you explain the wrong options
      super gemacht
      this is better than my paid course
      you rock 🤘
      really impressed so far
      genius
      oh that is a clever question
      you are awesome
      best study tool ever
      well done
      this is really useful
      brilliant
      nice work
      you're the best
      I like how you explain things
      great bot, told all my colleagues
      impressive
      ur cool
      nice one, learned something
      excellent explanation
      wow you're smart
      beautifully explained
      super clear, top
      best explanation i've read so far
      this is gold
      10/10 would recommend
      I have to say, you're much better than the video course.
      love how you explain why the others are wrong
      you are great
      well explained
      i like you
      nice explanation
      this is really good
      best coach
      you explain well
      love this bot
      that is a nice way to learn
      that was well explained, i like you
    `),
  },
  frustrated: {
    needs: [
      'frustrated|frustrating|ffs|wtf|damn|dammit|damnit|argh|aargh|arrgh|ugh|grr|annoyed|angry|sad_face|angry_face|giving_up|hopeless|i_give_up|never_gonna|never_going_to|give_up|always_wrong|wrong_again|again_wrong|i_am_stupid|i_feel_stupid|i_feel_dumb|i_am_dumb|i_am_so_stupid|so_stupid|discouraged|demotivated|unmotivated|no_motivation|crying|i_suck|hate_this|hate_yaml|i_am_bad|makes_me_mad|mad|driving_me_crazy|driving_me_nuts|come_on|seriously|for_real|for_gods_sake|omg|jesus|not_again|keep_failing|keep_getting|can_not_do_this|can_not_do_it|not_getting_better|no_progress|not_improving|sick_of_this|all_wrong|everything_wrong|keep_forgetting|not_learning|will_never|never_get|never_learn|bad_at_this|useless_at_this|stuck_here|crap|shit|ahhh|ahh|not_fair|unfair|depressing|why_bother|what_is_the_point|pointless|wrong_every_time|lost_it|such_an_idiot|why_do_i_always|same_mistake|no_hope|failing_every ~ {count}',
    ],
    says: sentences(`
      ugh
      i keep getting these wrong
      argh again!!
      this is so frustrating
      why do i never remember this 😤
      I study and study and nothing stays in my head.
      wrong AGAIN are you kidding me
      damn
      im never gonna learn this
      i feel so stupid
      ffs
      i read this three times and it still makes me mad
      its hopeless
      im so frustrated
      argh
      this is so annoying
      I hate this
      i never get it right
      again wrong!!
      i always fall for this
      wtf
      😡
      Wrong again... I will never learn this
      grrr
      why am I so stupid
      i hate these ordering questions
      nothing works today
      i want to give up
      i study every day and still 50%
      mist!
      that's ridiculous
      for f sake
      Third time I get this one wrong. Seriously?!
      for crying out loud
      this is frustrating
      I'll never learn this
      it's pointless
      im getting nowhere
      I want to throw my laptop out of the window
      why is nothing sticking
      i feel so dumb
      fed up
      so annoyed right now
      wrong AGAIN?!
      every single time ffs
      are you kidding me
      omg not again
      😤
      third time i got this one wrong
      i keep failing these, whats the point
      aaaargh i knew that!
      still don't understand, giving up
      i'm sick of these ordering questions
      Two weeks in and my score went down. Honestly demoralising.
      I have read this four times now and I could scream
      argh this is driving me crazy, wrong again
      I can't take it any more, four wrong in a row 😩
      I'm getting nowhere with this
      ugh I hate these ordering questions so much
      I've read this three times and it still makes no sense, so annoying!!
      why do I keep getting this wrong, damn it
      two months of studying and it feels like nothing sticks
      i will never learn this
      i keep getting it wrong
      nothing sticks
      i study every day and dont get better
      this drives me crazy
      hopeless
      i hate this topic
      why do i always get this wrong
      so annoying
      im stuck at the same score
      argh again wrong
      i read the same doc four times and nothing stays in my head
    `),
  },
  yes: {
    needs: [
      'yes|yess|yep|sure|of_course|absolutely|definitely|please_do|go_ahead|do_it|why_not|yes_please|correct|right|affirmative|ok_do_it|certainly|by_all_means|of_course_yes|sounds_good|that_one|ja|si|oui|for_sure|indeed|exactly|yup|you_bet|totally|sounds_great|i_do|i_would|confirm|confirmed|count_me_in|hell_yes|yas|do_that|i_agree|agreed|100|oh_yes',
    ],
    says: sentences(`
      yes
      yep
      sure
      y
      yes please
      yeah go ahead
      of course
      ja
      YES DO IT
      why not
      Yes, I would like that.
      absolutely 👌
      yeah
      sí
      sim
      go ahead
      absolutely
      ✅
      do it
      hai
      yes pls
      yup
      yeah sure
      confirmed
      yes sir
      please do
      go for it
      sounds good
      correct
      ye
      definitely
      confirm
      Yes, that's fine by me
      sure thing
      yeah please
      yes end it
      aye
      yes please go ahead
      yea ok why not
      yup, do that
      yes go
    `),
  },
  no: {
    needs: [
      'no|nope|nah|not_really|no_thanks|no_way|rather_not|never|negative|nein|do_not_think_so|no_thank_you|not_now|not_today|do_not|certainly_not|absolutely_not|no_no|neither|nay|hell_no|i_do_not|i_would_rather_not|better_not|not_at_all|nope_thanks|not_interested_now|please_no|leave_it|pass|thumbs_down|maybe_later|maybe_not|i_am_good|i_am_fine|no_need|not_necessary ! know|idea|clue',
    ],
    says: sentences(`
      no
      nope
      nah
      no thx
      not really
      NO!!
      no, thank you very much
      rather not
      nee
      👎
      dont think so
      no thanks
      nein
      n
      no way
      ❌
      não
      better not
      no thank you, maybe another day
      nah im good
      no need
      I don't think so
      negative
      don't
      please don't
      not today thanks
      naw
      I'd prefer not to
      no no no
      nooo
      no, keep it as it is
      absolutely not
      no, I want to keep going
      no thank you
      nah dont
      no thats enough
      no thanks, not that
      nope, don't
      No, I'd rather not.
      nah leave it
      non non, please no
      no way 😄
      dont
      no not that
      please dont
      thanks, no
    `),
  },
  cancel: {
    needs: [
      'cancel|nevermind|never_mind|nvm|forget_it|abort|forget_that|forget_about_it|leave_it|scratch_that|ignore_that|ignore_it|ignore|drop_it|back|go_back|take_it_back|stop_that|not_that|dismiss|escape|exit|quit_quiz|end_quiz|stop_quiz|stop_the_quiz|end_the_quiz|quit_the_quiz|end_round|end_the_round|stop_this_quiz|disregard|do_not_bother|false_alarm|wrong_chat|wrong_window|skip_the_rest|cancel_quiz|cancel_this|enough_questions|enough_for_now|finish_quiz|finish|end',
    ],
    says: sentences(`
      cancel
      never mind
      forget it
      nvm
      cancel that please
      Oh no, I pressed wrong. Please abort.
      back out
      leave it, forget about the quiz
      abort
      ah nevermind
      scratch that
      leave it
      stop that, wrong thing
      abbrechen
      cancelar
      back
      never mind, i'll do it another time
      quit quiz
      exit
      end this quiz
      get me out of this quiz
      end session
      stop the quiz for now
      I've had enough for now, close it
      ignore what I said
      hmm actually no. close this
      stop that, i changed my mind
      escape
      not what i wanted, cancel
      drop it
      forget what I said
      disregard
      scrap that
      ignore my last message
      no wait, cancel
      quit this quiz
      let's end the quiz here
      i want to get out of this question
      close this
      leave the quiz, i have to work
      changed my mind
      forget that, not what i was after
      cancel whatever you're doing
      cancel this question, I'll do tomorrow's one
      stop this quiz, I hit the wrong button
      get me out of this round
      abort this drill please
      never mind the question, close it
      quit this set, I only wanted to see one
      stop here with this round, I'll do another one tomorrow
      end the current quiz, don't need the remaining ones
      exit the round
      no further questions in this round please, break it off
      stop this round
      abort this
      not now, close it
      i dont want to continue this round
      lets stop the quiz here
      get me out of here
      i changed my mind, no quiz
      enough questions for now
      quit the round
      drop this drill
    `),
  },
  'other-language': {
    needs: [
      'ich|nicht|und|bitte|wie|was|mir|ist|ein|eine|kannst|du|möchte|fragen|frage|prüfung|auf_deutsch|deutsch|mein|zeig|quiero|quisiera|puedes|por_favor|pregunta|preguntas|para|hola|cuando|examen|como|necesito|español|habla|hablas|bonjour|je|veux|vous|une|comment|pouvez|est-ce|francais|français|merci_beaucoup|parlez-vous|voudrais|questions_en|que_es|qué|cómo|cuándo|empezar|vamos|obrigado|quero|você|perguntas|fazer|português|olá|prova|chce|pytanie|proszę|jak|czy|po_polsku|egzamin|ciao_vorrei|voglio|come|posso|domande|italiano|esame|ik|wil|een|vragen|graag|nederlands|hoe|kan_je|können|wir|das|heute|weiter|hilfe|morgen|nächste|keine|ahnung|warum|erklär|erkläre|soru|sınav|nasıl|türkçe|merhaba|ne|kaç|pergunta|ayuda|gracias|ajuda|aide|aidez|moi|quelle|quel|sont|más|siguiente|otra|dame|muéstrame|jag|vill|svenska|kysymys',
      '中|文|日本語|한국어|русский|по-русски',
      'speak|talk|switch|answer|reply|write|continue|in|translate|language|to german|spanish|french|hindi|portuguese|polish|japanese|chinese|italian|dutch|deutsch|español|espanol|russian|turkish|arabic|korean|swedish|czech|hebrew ! exam|test|az-400|az400|certification',
    ],
    says: sentences(`
      kannst du auch deutsch?
      Können wir das auf Deutsch machen?
      ¿puedes hablar español?
      en français svp
      can we do this in Portuguese
      explain in hindi please
      question in german pls
      Was ist ein Pull Request?
      quiero cinco preguntas de pipelines
      mówisz po polsku?
      日本語でお願いします
      non ho capito, puoi spiegare meglio
      warum ist das falsch?
      auf deutsch bitte
      my english is bad, switch to turkish?
      hablas español?
      Can we talk in Portuguese
      in japanese please
      je ne comprends pas l'anglais
      hindi mein batao
      Não entendo bem inglês, dá pra falar português?
      parla italiano?
      switch language to Spanish
      Ich würde gerne auf Deutsch lernen
      po polsku
      can you translate this to german
      question in spanish please
      could you say that in Dutch?
      erkläre es mir auf Deutsch
      change language
      no hablo inglés
      中文
      मुझे हिंदी में समझाओ
      My english not good. Vietnamese possible?
      can you speak German
      español por favor
      po polsku proszę
      do you understand french
      switch to Tagalog
      hindi me batao
      I'd rather learn in Portuguese
      talk to me in italian
      Kannst du mir das erklären?
      jak się przygotować do egzaminu
      kumusta ka, tulungan mo ako
      no hablo muy bien inglés
      my english is not good, Ukrainian possible?
      questions in Dutch please
      czy mówisz po polsku
      translate to Spanish
      ich verstehe das nicht
      can i read that in turkish
      traduire en français
      मुझे परीक्षा की तैयारी करनी है
      can you do Czech
      puedes explicarlo en español
      I speak Romanian and my English is B1, do you have an alternative?
      habla español?
      parlez vous français
      kannst du deutsch
      bitte auf deutsch
      puedes hablar en español
      por favor em português
      je ne comprends pas
      non capisco, in italiano
      proszę po polsku
      hola
      bonjour
      guten tag
      Kannst du mir bitte eine Frage stellen?
    `),
  },
  'off-topic': {
    needs: [],
    says: sentences(`
      whats the weather tomorrow
      who won the champions league
      write me an email to my boss
      can you book a flight to lisbon
      pizza or burger? 🍕
      What is the capital of Australia?
      do you have a girlfriend
      translate "invoice" to dutch
      recipe for banana bread pls
      what do you think about bitcoin
      fix my printer
      order lunch for the team
      whos on vacation next week
      i need a new laptop, who do i ask
      whats the weather
      who won the match yesterday
      can you write an email to my boss
      order pizza 🍕
      what is the capital of australia
      recipe for lasagna
      how old is Taylor Swift
      is it gonna rain in Hamburg tomorrow
      book me a meeting room
      translate "good morning" into french
      write me a python script to scrape a website
      what do you think about the elections
      best laptop under 1000 euro?
      how do i reset my outlook password
      play some music
      what time is it in Tokyo
      please approve my leave request
      bitcoin?
      can you order me a taxi to the airport
      2+2
      where do we go for lunch
      who broke the coffee machine
      Can you fix my vpn? IT doesn't answer
      is a hot dog a sandwich
      whats the weather in Leeds
      who won the match last night
      recommend a good pizza place near me
      write me a poem about my dog
      how do i get a pay rise
      book me a flight to manila
      what do you think of the election
      whats 17*23
      can you order lunch
      best netflix series?
      my printer is not working
      write an email to my boss that im sick
      whats the capital of Peru
      bitcoin price
      how to lose weight
      can you fix my wifi
      reset my sap password please
      whats for dinner
      how do I bake sourdough
      When is the next bank holiday?
      tell me about the roman empire
      btw do you know a good barber in Munich
      order pizza for the team
      who booked meeting room 4
      can you help me with my java homework
      unrelated, but how do i mute someone in teams
      what should i get my wife for her birthday
      what's a good pasta recipe for six people
      who won the match last night?
      can you write a birthday poem for my boss
      how's the weather in Oslo tomorrow
      my printer on floor 3 is jammed, can u fix
      book me a meeting room at 2
      which movie should I watch tonight
      how much vacation do I have left
      translate this contract into Polish for me please
      do you know a good dentist near the station?
      what should i name my puppy
      Could you kindly reset my VPN password?
      who won the game yesterday
      book a flight
      what is the capital of france
      how much is a beer
      tell me the news
      play music
      what time is it in london
      recommend a restaurant
      order pizza
      how do i lose weight
      translate this into german for me
      what should i cook tonight
      do my taxes
      help me with my kubernetes ticket at work
      when is easter
      who is the president
      write code for a game
      whats the weather in prague
    `),
  },
} as const
