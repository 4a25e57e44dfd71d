import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  settings: {
    needs: [
      'settings|setting|preferences|preference|options|configuration|config|configure|set_up|setup|customize|customise|profile|setttings|personalize|parameters|my_account|setings|current_settings|account',
      'change|how_do_i_change|how_can_i_change|where_do_i_change|edit|adjust|configure time|daily_quiz|reminder|quiz|things|schedule|number|reminders|frequency|preferences',
    ],
    says: sentences(`
      settings
      show my settings
      what have i set up
      preferences
      Where can I configure you?
      change settings pls
      what time and days do you have for me
      config
      ⚙️
      options
      what did I set up
      how do i change things
      i want to change my settings
      Where can I change the time and days?
      what are my current settings
      einstellungen
      configure
      what is my timezone set to
      my preferences pls
      change setup
      how many questions per day have i configured
      what have i configured
      change settings
      options menu
      my config
      how do i change things like time and number
      setup
      current settings pls
      Where do I adjust my preferences
      whats set at the moment
      gear icon? ⚙️
      i want to change some stuff about how you message me
      customise
      let me see what i can configure
      how am i set up
      view profile settings
      what time, days and number do you have stored for me
      edit prefs
      settngs
      configuration overview
      can i adjust how this works for me
      where can i change how you send these
      let me into the settings please
      what have I set up with you?
      which time and days am I on at the moment?
      where can I see my configuration
      can I check my current setup please
      how are my notifications configured right now
      open settings pls
      let me see everything I can adjust
      i forgot what schedule and number of question i choosed, show me
      I would like to review my preferences.
      what can i change
      how do i change my settings
      where do i set the time
      which days have i set
      what time have i set
      how many a day did i choose
      my configuration
      how do i change the number of questions
      how can i change the days
      where can i change stuff
      my settings
    `),
  },
  'set-time': {
    needs: [
      'quiz|question|questions|message|reminder|daily|send|ask|me|deliver|notify|ping|remind|time|card|at|write|hour|set|move|change|delivery|come|get|rather|prefer {time}',
      '{time}',
      'earlier|later|morning|mornings|evening|evenings|afternoon|lunch|lunchtime|before_work|after_work|at_night quiz|questions|question|send|daily|please|message|rather|prefer|reminder|ask|me|in_the ~ {time} {minutes}',
      'change|set|adjust|move|different|another|new time|hour|quiz_time|delivery_time|schedule|reminder_time ~ {time}',
      'too early|late',
      'change|adjust|set|choose|decide when send|sends|write|ask|message|come|comes|get|arrive|deliver ~ questions quiz reminders',
      '{count} time|quiz_time ~ quiz set|change ! questions|minutes|exam|days',
    ],
    says: sentences(`
      I want to change when you send questions
      change when you send me questions
      change when the quiz comes
      send them an hour later
      send it later please
      send it earlier please
      quiz time 0615
      an hour later each day
      send my quiz an hour earlier
      7:30pm
      send my questions at 8am
      half past 7 in the morning please
      move the daily quiz to 18:15
      Can you ask me at noon instead?
      quiz time 6.45 am pls
      every day at 21h
      ping me at quarter to nine in the evening
      TOO EARLY!! make it 10
      i'd like a different time for my questions
      change time to 0730
      set time 5:05 p.m.
      please to send the questions always at 9 o'clock morning
      tomorrow and from then on rather at 4pm
      reminder at 13:00 works better, im in meetings before
      20 Uhr please
      midday works better for the questions
      send my questions at 8
      9:30 please
      can you write me at half past seven in the morning
      change time to 18:00
      quiz at 7am
      i prefer evening, say 8pm
      please move it to noon
      earlier pls
      from tomorrow at quarter to nine
      um 17 uhr bitte
      set the daily quiz for 6.15 am
      I'm in meetings till 10, send after that
      not at 9 anymore, 11 is better
      1500
      time 22:00
      could we do it during my lunch at 12:45
      I want to change when you send questions
      too early!! make it 10:15
      send these at 4 pm in future please
      can you do it around 5 in the evening
      Mornings are chaos with the kids. Send it at 20:30 instead.
      can you uh send me the questions at ten past eight from now on
      send them at 8
      7:30 please
      can the questions come at lunch, like 12:15
      change time to 6pm
      mornings are bad. Make it 21:00
      half past nine in the morning is better
      quarter to eight pls
      I start work at 10, can you ping me at 9.45
      daily at 0700
      earlier please, 6 am
      not at 9, at 11
      move it to 5:30 PM
      set reminder 20h
      i want my questions at 13 uhr
      could we do noon?
      shift the daily questions to midnight, im a night owl
      later in the day would be better
      different time please
      schedule my practice for ten past four in the afternoon
      Deliver the questions at 19:20, thats when i sit on the tram
      set time 8:05
      ping me around 10 at night instead
      write to me at 14:00 from now on
      can i get these at 07:15 tomorrow and after
      These always arrive during our stand-up. Half ten would be better.
      too early!! 9am please
      send it at 8
      questions at 6:45 please
      make it noon
      move the daily quiz to the evening
      i want the questions in the morning
      can you write me at 17:30 instead
      every morning at seven
      change the time to 9:15
      earlier please, 7 instead of 8
      one hour later from now on
      the time is bad, better 12:30
      my reminder should come at 20:00
      half past six would be better
      please send the daily at lunch
      could the questions come after work
      what time can i set, i want 10
      ping me at 21:15 each day
      send it at 7:30 instead
      can it come during lunch, 12:15
      dont send it when im driving, 18:00 is good
      half as many questions and an hour later please
    `),
  },
  'set-days': {
    needs: [
      '{days}',
      'not|no|off|without|except|never|skip|free|stop|disable|exclude|leave_out {days}',
      'weekend|weekends|weekdays|study_days|study_day|quiz_days|days_off|learning_days|working_days ~ {days}',
      'change|set|adjust|edit|choose|pick|different days|day ~ {days}',
    ],
    says: sentences(`
      only on weekdays
      no days
      every single day
      mon wed fri
      no questions on weekends please
      i only want tuesdays and thursdays
      every day
      weekend only pls
      Mo-Do
      I don't work on Fridays. Please send from Monday to Thursday only.
      change my quiz days
      SUNDAYS OFF
      sat + sun too, 7 days a week 💪
      make it just wednesdays
      can you pls not send on mondays anymore, rest is ok
      workdays
      Thur, Fri n Sat
      only weekdays
      monday wednesday friday
      just tue and thu
      i dont work fridays so skip those
      change the days
      saturdays and sundays only
      Mo-Do reicht
      include sunday also
      can I get it 7 days a week
      once a week on monday is enough for me
      M/W/F
      leave my weekends alone 😂
      quiz me on Tuesdays Thursdays and Saturdays from now on
      please not on Wednesday, I have football
      working days only, I'm in Dubai so sunday to thursday
      I only study when I commute, thats Mon Tue and Thu
      no weekends
      tuesdays and thursdays please
      not on sundays
      every day incl weekend
      send me stuff on saturday and sunday only
      I work Mon-Thu, so just those
      skip fridays from now on
      weekends only plz
      change my days
      can you do Sunday to Thursday, im in Dubai
      7 days a week 💪
      once a week, wednesday
      please leave my saturdays alone but sunday is fine
      mondays off
      different days pls, i'm part time: tue wed thu
      add Saturday
      drop wednesdays
      which days can i choose? i'd like thu + fri
      My shift rotates, make it Monday, Tuesday and Saturday
      that's it for the week, and please no more fridays
      it's Sunday for gods sake, weekdays only
      stop sending on weekends
      no messages on Friday please, all other days are ok
      it's Saturday!! weekdays only please
      don't message me every day, only Tuesday and Thursday
      not on sundays anymore pls
      I'm part time, write me just mon tue wed
      skip Wednesdays from now on, that's my day off
      leave my weekends alone, only Monday to Friday
      not on weekends
      tuesdays and thursdays only
      no more sundays
      i have fridays off, no questions then
      every day including weekends
      skip wednesdays from now on
      just on monday and friday
      weekends only
      workdays are enough
      only mon wed and fri please
      saturday and sunday i am with kids so only workdays would be good
      quiz me monday to thursday only
    `),
  },
  'set-timezone': {
    needs: [
      'timezone|time_zone|tz|timezones|time_zones|clock|local_time ~ {zone}',
      '{zone}',
      'moved|relocated|travelling|traveling|living|live|abroad|flying|moving|based to|in ~ {zone} {topic}',
    ],
    says: sentences(`
      im in CET
      set timezone to Europe/Berlin
      my time zone is UTC+5:30
      I live in Singapore, your hours are wrong
      moved to new york, adjust the clock pls
      timezone
      change tz to PST
      You send it in the middle of the night, I am from India
      GMT
      use sydney time mate
      im travelling in Brazil next month, switch to sao paulo time
      tz america/chicago
      eastern time please
      ur an hour off, its London
      timezone Berlin
      I'm in IST
      i moved to Toronto
      change my time zone to PST
      my clock is wrong, I live in São Paulo
      UTC+2
      set tz Asia/Tokyo
      you write me at 3 in the night, im in Sydney not London
      wrong time zone
      I'm travelling to Singapore for a month
      use UK time please
      Europe/Madrid
      central european time
      im on eastern time
      Local time for me is Bangalore
      GMT -3
      daylight saving messed it up, I'm in Chicago
      my timezone is CET
      I'm in Manila
      change timezone to Europe/Warsaw
      im on london time
      UTC+8
      you have the wrong timezone
      I moved to Austin, adjust the clock please
      set tz IST
      travelling to Singapore for a month, use their time
      I'm not in the US, I'm in Germany
      the questions come in the middle of the night, i live in Pune
      GMT please
      central time
      eastern time now, not pacific
      local time is off by an hour
      use Asia/Kolkata
      update my time zone
      i live in São Paulo fyi so your 9 is not my 9
      timezone: Australia/Sydney
      Relocated from Leeds to Lisbon, same hour but change the zone anyway
      PST
      clock is wrong it's 3pm here
      CEST in summer right? set Berlin
      It's 3 in the morning in Manila, fix your clock
      youre still on UK time but i moved to Austin
      im in new york now
      i moved to berlin
      my time zone is ist
      you are an hour off
      use london time
      wrong time zone, i live in sydney
      switch to pacific time
      im travelling in japan, use the local time
      set my timezone to utc+2
      your clock is wrong, here it is 9 am
    `),
  },
  'set-count': {
    needs: [
      '{count} day|daily|per_day|each_day|every_day|a_day|every_morning|per_session|per_round',
      'set|change|make|increase|reduce|raise|lower|decrease|limit|cut|bump|up|only|drop|go|switch|down|put count|questions|number|question|quota|amount|goal|limit|dose ~ {count}',
      'more|fewer|less|reduce|increase|too_many|too_few|not_enough|not_so_many|lower|double|halve|bigger|smaller|half questions|day|daily|cards|every_day|per_day|a_day|each_day|question ~ {count}',
      '{count} is|are enough|fine|plenty|too_many|too_much|max',
    ],
    says: sentences(`
      3 questions a day
      make it five per day please
      send me less, 2 is enough
      I want more questions every day
      daily amount: 10
      can you reduce to one question daily?
      up it to 8 a day
      FEWER QUESTIONS PLS
      change number of daily questions to 6
      thats too many for one day, do 4 from now on
      set count 7
      From tomorrow I would prefer to receive fifteen questions each day.
      double my daily dose
      twelve/day 🚀
      5 a day
      more questions per day
      3 questions daily is enough
      can you send ten every day
      less per day pls
      too many, make it 2
      i want 8 per day instead
      increase to 7 questions each morning
      reduce questions per day to four
      just one per day
      double it, from 3 to 6 daily
      change number of questions
      20 per day, exam is close
      daily count 12
      I've more time now so bump it up to fifteen a day
      jeden Tag 5 Fragen bitte
      can i have fewer of these every day
      Five is too much. Three would be perfect
      give me more questions per day
      less per day please
      ten daily instead of five
      only 2 per day, im swamped
      make it three
      reduce the daily amount
      can i get 8 each morning
      increase to 15
      one question a day is plenty
      daily number: 6
      too many questions every day, 3 max
      up my quota
      double the daily questions
      set count 12
      just four in the mornings going forward
      Could you bump it up to 20 per day until the exam?
      halve it
      cut it in half
      fewer. like two at a time
      how about 7 questions daily
      change the number of questions i get
      i can handle more of these daily, say 9
      five's too much on a workday, cut it down to 3
      seven of these every day is too much with the release going on, 4 please
      can i have two more per day
      too many questions, send me only 2 a day
      stop sending five, three is enough for a day
      one question per day, no more than that
      can you send fewer questions each day
      less questions daily plz
      no more than 4 daily questions
      cut the daily load to a single question
      That's too much for me every morning. Could I get fewer?
      two a day
      ten questions each day
      only one question per day
      5 daily please
      raise it to eight a day
      fewer questions a day, 3
      make it 6 a day
      less per day
      i can do twelve a day
      too many a day, four is ok
      from now on 7 questions
      3 a day is enough for me
    `),
  },
  'set-exam': {
    needs: [
      'exam|exam_date {count} ~ {date}',
      'exam|test|az-400|az400|exam_date|appointment|certification|it|sitting|booked|date|taking|scheduled|registered|registration|deadline {date} ~ {time} {span} {days} {count}',
      'exam|test|date|appointment moved|changed|rescheduled|postponed|move|change|reschedule|postpone|shifted|set|booked|got|new|shift|bring_forward|different|update|registered ~ {date} {span}',
      '{date}',
    ],
    says: sentences(`
      my exam is on 12/18
      exam 18.12.
      5 March
      on May 12th
      2 October 2027
      booked it for next friday 😬
      exam in two weeks
      I have the exam at 3rd of June
      move my exam date to april 27
      set exam 2026-05-19
      i booked the exam!!
      my exam is booked
      the exam is booked
      they rescheduled me, its now the 24th
      examen on 15.5.2026
      TEST IS TOMORROW
      im taking az400 on 7/1/26
      need to change my exam date
      sitting it on monday
      Exam date: 14 Jan 2027.
      im planning to write the exam 3 weeks from now
      exam on 30/04
      btw got my slot at pearson, may 11th
      postponed to 9. juni
      my exam is on april 10
      exam 2026-05-04
      booked for next friday!!
      I take the test tomorrow
      i have exam on 27th march
      exam date changed to 15 june
      set exam date
      Just booked the exam, 2nd of April 🎉
      24.03. ist meine Prüfung
      it's on Monday the 16th
      postponed it to May 12th
      rescheduled my az400 to 30 April
      sitting it on the last day of march
      my company booked me for 1 July
      in 10 days i write the exam
      want to take exam around end of May
      04/20/2026
      i want to tell you when my exam is
      the big day is tuesday
      Finally did it!! Booked for 17 April at Pearson
      oh by the way my test got moved it is now on the twenty third of march
      my exam is on april 14
      I booked it!! 27 March
      set exam date 2026-05-02
      sitting it next friday
      exam tomorrow 😱
      its this monday
      moved my exam to the 30th
      my test got pushed to June 1st
      I've scheduled az 400 for end of march
      in 10 days
      3/28 is the day
      Prüfung am 14.4. sorry i mean exam
      rescheduled, new date is 21 april
      i have an exam date now
      aiming for May 15
      change exam date please
      Pearson just confirmed Tuesday week, 9am
      taking it a month from today
      the exam is on wednesday
      I will attempt on 18th of April only
      day after tomorrow, pray for me
      put the 3rd of april down as my exam
      wrong date, it's the 12th not the 10th
      By the way I finally booked: 10 April at the centre in Warsaw.
      got my slot, march 19
      my exam is next friday
      exam on june 3rd
      i booked it for the 14th
      got a date: 22 may
      they moved my exam to the 9th of july
      exam is in 4 weeks
      new exam date 5/12
      its on 30.9.
      rescheduled to november 2
      i sit the exam on monday in two weeks
      change my exam to 8 august
      the exam is tomorrow
      my exam is on 18 december
      they moved my exam to 2027-02-03, please change it
    `),
  },
  'remove-exam': {
    needs: [
      'remove|delete|cancel|clear|no|forget|drop|unset|without|cancelled|canceled|none|reset|not|called_off|withdraw|erase|do_not|scrap|take_out|undo exam|exam_date|test|date|booking|appointment|test_date|deadline ~ {date}',
      'not|no booked|scheduled|registered|book',
      'exam|test|booking|appointment fell_through|fallen_through|off|falls_through|not_happening',
    ],
    says: sentences(`
      take my exam date out again
      take out the exam date
      take the date out again
      remove my exam date
      my exam fell through
      forget the exam in April
      i cancelled the exam
      delete exam date pls
      no exam anymore, company wont pay
      I have not a date any more, please forget it.
      clear the exam
      not going to take it after all
      take the date out, i didnt book anything
      remove exam date
      i cancelled my exam
      no exam anymore
      delete the date
      clear exam
      exam got cancelled, no new date yet
      i don't have a date anymore
      forget my exam date
      not taking the exam after all
      take out the 10th, I'm not going
      my voucher expired so no exam for now
      unset the exam
      prüfung abgesagt
      there's no deadline now, just learning for fun
      cancel exam
      I withdrew from the exam
      Turns out the budget isn't approved. Take the exam out for now
      no exam date anymore
      i'm not taking the exam for now
      forget the 27th, I've called it off
      exam's off
      clear exam date
      I haven't booked after all, take the date out
      postponed indefinitely, dont know when yet
      i dont have a date any more
      drop the exam date please
      unset exam
      Company cut the budget so there is no exam. Remove it.
      had to cancel with pearson, so scrap that date
      stop counting down, i wont sit it in march
      get rid of the countdown
      wipe the exam day
      no fixed date now pls
      undo the exam date i entered
      date is not valid anymore, new one tbd
      I've dropped the exam so you can take that date out
      I cancelled my exam, take the date out
      delete my exam date but keep the questions coming
      stop the countdown, I have no date now
      exam is postponed with no new date, please forget the old one
      no exam in May any more, clear that
      please drop the exam day from my plan, I haven't booked after all
      I unbooked the exam at Pearson, remove it here too
      forget the exam date I told u
      i have no exam date anymore
      cancelled the exam
      delete my exam date
      i wont take the exam
      forget the exam
      the exam is off
      take out the date
      no exam for now
      i dont have a date yet, remove it
      i called off the exam
    `),
  },
  'remove-exam.confirm': {
    needs: ['yes|really|confirm|definitely|sure remove|delete|cancel|clear|forget|drop exam|exam_date|date'],
    says: sentences(`
      yes, remove my exam date
      yes remove the exam
      yes please delete the exam date
      really remove my exam date
      I confirm, remove my exam date
      definitely clear the exam date
      yes remove the date
      yes delete my exam date
      delete the date, i am sure
      yes, take the date out
      confirm, no exam date
    `),
  },
  'set-confidence': {
    needs: [
      'confidence|confident|sure|certainty|how_sure|sure/guess|guess|certain|sureness|self-assessment|confidence_rating|confidence_question|confidence_buttons|how_confident|how_certain',
    ],
    says: sentences(`
      stop asking me how sure i am
      ask for confidence after every answer
      never ask if im sure
      always ask me how confident I am
      that sure/guess thing is annoying, turn it off
      confidence off
      confidence on
      can you ask how sure i was only after i answered?
      change confidence setting
      dont want the confidence buttons
      Please ask my certainty each time, it helps me.
      confidence: after
      I’d like to rate my certainty every single question
      NO MORE "HOW SURE"
      let me type the answer first and rate it afterwards
      stop asking how sure i am
      dont ask me for confidence
      ask me how sure I am every time
      confidence always on
      ask confidence only after I answer
      I want to say how sure i am afterwards
      why do you always ask if i was sure, turn it off
      no more sure/think/guess please
      ask me the confidence thing after the answer not before
      change confidence question
      that "how sure are you" is annoying
      turn the sure-or-guess buttons back on
      can you not ask me how confident I am
      confidence: never
      please always ask for my certainty
      I'd like confidence ratings again
      stop asking how confident I am
      no confidence question please
      ask about confidence after i answered
      always ask for confidence
      dont want the sure/guess thing
      can you turn off the "how sure are you" bit
      put the certainty rating after the answer
      I'd like to rate my certainty on each one
      the how-certain prompt annoys me, remove it
      i want to say how sure i was but only once i picked
      quit nagging me about sure or not sure
      skip the confidence step
      could you ask that confidence thing afterwards rather than before
      do i have to say if im sure? switch that off
      enough with sure think guess, no more of that
      bring back the confidence buttons
      confidence every question plz
      just the letters, never mind how confident I feel
      that how-sure thing is nice, ask it each time
      I don't want that sure/think/guess thing any more
      turn off the confidence question please
      enough with "how sure are you", just tell me right or wrong
      no more confidence ratings pls
      how do I get rid of the "are you sure" prompt
      don't ask my certainty before, only after I answered
      unsubscribe me from the guess/sure buttons lol
      Please to not ask me the confidence never more
      I'd prefer not to be asked about my confidence with each answer.
      ask me how sure i am
      dont ask how sure i am
      turn off the sure buttons
      i dont want to say sure or guess each time
      ask for confidence after the answer
      always ask if im certain
      i want to say how certain i am first
      skip the how sure step
      remove the confidence step
      switch on the sure think guess thing
      only ask me afterwards how sure i was
      i would like to be asked how certain i am before i see the result
    `),
  },
  'set-day-end': {
    needs: [
      'day|days|midnight|study_day|new_day|streak|day_end|rollover|cutoff|cut-off|night_owl|date end|ends|start|starts|begin|begins|until|after|reset|resets|rollover|cutoff|cut-off|counts|count|close|closes|over|switch|switches|finish|change|flip|roll|as_yesterday|previous_day|day_before|still_today|roll_over|set|rolls|belong|belongs|considered|still ~ {time} {count} {minutes}',
      'night|late_night|nights|night_owl|night_shift|after_midnight|past_midnight',
    ],
    says: sentences(`
      my day ends at 2am
      count everything before 3 in the morning as the day before
      im a night owl, end of day should be 4:00
      set day end 23:30
      change when the day rolls over
      i work night shift, my day finishes at 6 am
      Can the streak day close at 1:30 a.m. instead of midnight?
      day end = 22h
      new day starts at 5 for me
      please let the day finish at midnight
      DAY CUTOFF 3AM
      after half past one its a new day, not earlier
      its 00:20 and you counted this for tomorrow.. make my day end 2:00
      my day ends at 6pm
      dont write after 17:00
      no messages after 8 in the evening
      end of day 16:30
      feierabend ist um 18 uhr
      quiet after 9pm
      I stop working at five, nothing after that please
      set end of day to 7 pm
      i log off at half past four
      you pinged me at 23h, not later than 19h please
      day end 22:00
      my shift is over at 3pm
      change when my day ends
      Please no reminders past 18:30, family time
      I work until midnight usually so the day can end then
      last message of the day by 20:15
      my evenings are sacred so dont bug me after seven
      don't message me after 8pm
      nothing after 18:00
      i study at night, count it as the same day until 3
      quiet from 22:00
      set end of day to 23:30
      day end 1am
      change when my day is over
      no questions past 9 in the evening
      close my day at 19
      I finish work at half past five, nothing beyond that
      after midnight should still be today for my streak
      the day should roll over at 4 am not at 12
      end my study day at 10 pm
      Please dont disturb later than 7:30 in the evening
      kids bedtime is 8, no messages after that
      can my day finish at 00:30
      streak breaks at midnight, can u make it 2:30 in the morning
      cut-off 21:15
      day boundary 05:00 please, i work night shift
      stop for the day at six pm every day
      move my day's end to 11
      it's ten at night, please never send anything this late. 9 is my limit
      my day ends at 17:30
      nothing after 6 pm please
      I finish work at 4
      it's late, don't send questions later than 20:00
      set end of day to 22:00
      I work evenings, let my day run until 23:30
      please no more messages in the evening past 19h
      change my closing time to half past three
      can I move the end of my day
      I log off at 5 each day, don't bother me afterwards
      last question of the day should come before 21:00
      For me the day is over at 18:45.
      nothing after 9 in the evening
      dont write to me after 8pm
      no messages later than seven
      no questions after 22:00
      my day ends at 2 am
      my day is over at 6 pm
      count the time until 3 in the morning as the same day
      last question at 8pm at the latest
      not past 21:00 please
      after 18:00 i want my peace
      quiet hours from 20:00
      stop at 7 pm every day
      i work nights so my day ends at 5 in the morning
      dont ask me anything late, 20:30 is the limit
      my evening starts at 19:00, nothing after that
      i study past midnight, can the day end at 3am
    `),
  },
  help: {
    needs: [
      'help|commands|command|menu|manual|instructions|usage|features|feature_list|options|functions|capabilities|what_can_you_do|what_can_you|what_can_i|what_do_you_do|what_you_can_do|how_do_i_use|how_to_use|what_can_i_do|how_does_this_work|what_can_i_ask|what_can_i_say|what_can_i_type|list_of_commands|get_started|getting_started|tutorial|how_do_i_start|user_guide|cheatsheet|cheat_sheet|what_else_can|how_do_i_use_you|guide|assist',
      'lost|new_here|no_clue|confused|do_not_know|no_idea|what do|does|how|can|use|start|begin|type|work|say',
      '?',
    ],
    says: sentences(`
      help
      HELP!
      help please
      help me please
      🤷
      🤔
      ❓
      what can you do
      commands
      how do i use you
      menu pls
      ?
      What are my options here?
      /help
      im lost, what can i type
      hey shipmate what else can u do
      Please show me an overview of the functions.
      what can i write here
      list of commands?
      what can you do in a channel
      instructions
      plz hlep
      help me
      how do i use this
      menu
      what can i ask you
      hilfe
      ayuda
      I'm lost, what are the options
      instructions please
      how to use this bot
      list all commands
      HELP!!
      Sorry, new here. What can you do for me?
      what do i have to do here
      how do I answer this
      how to select multiple answers
      what can you do in here?
      sorry im not good with bots what do i write
      I need help
      list everything you can do
      how does one start here
      first time here, what now
      show me around
      manual
      instructions pls
      which features do you have
      hlep
      lost. what are my options
      what do i type
      can you explain how to use you
      capabilities?
      Is there a list of things I can say
      how am i supposed to answer this thing
      how do we use you
      what else can you do besides questions
      how do I get back to the menu
      what can I type here?
      list of commands pls
      I'm lost, what are my options with this bot
      what am I supposed to do here, which words do you understand?
      what else can you do for me
      Could you show me what you're able to do?
      my colleague added me, how does one work with this chat?
      and now? what can i do next with you, show me the menu
      hi im new, whats all the stuff u can do
      what can i say
      show the commands
      which options do i have
      what are your functions
      what can i ask
      i dont know what to type
      how do i talk to you
    `),
  },
  'export-data': {
    needs: [
      'export|download|copy|csv|json|excel|spreadsheet|takeout|dump|backup|back_up|gdpr_export|data_export|extract|save|gdpr_request|dsar|article_15 data|answers|history|everything|progress|results|record|records|log|csv|json|scores|information|stats|statistics|my|file',
      'send|give|get|want|see|show|hand_over all|everything|my data|data_you_have|you_have|you_know_about|personal_data|personal_information|stored',
    ],
    says: sentences(`
      export my data
      can i download everything you have on me
      gdpr export please
      send me my history as csv
      I request a copy of my personal data.
      data dump pls
      my data as json?
      give me a file w all my answers
      can i download everything you have about me
      give me my data
      data export
      I want a copy of my answers
      gdpr request: send me all my personal data
      download my history
      csv of my results please
      meine Daten exportieren
      can I get my results in an excel
      how do I get my data out
      send me a file with all my answers so far
      export
      backup of my progress pls
      right of access, article 15
      i want my learning record for HR as file
      can i take my results with me when i change company
      download my data
      give me everything you have on me
      i want a copy of my data
      gdpr export
      send me my answers as a file
      can I get my results in excel
      data export please
      csv of my history
      subject access request
      what do you know about me, send it over
      takeout
      pull all my records
      i need my learning history for my manager, as a file
      Provide me with all the personal data stored about me.
      save my stats to a file
      backup of my progress
      get me a json of everything
      where can i download my answer log
      extract of my data pls
      copy of all stored info abt me
      export everything
      can you hand over my data under article 15
      can I get all my answers so far as a spreadsheet
      download everything you have about me
      send me my data
      give me my data as a file
      save my answers to a file
      i need a file with my results
      what do you have on me, give me the file
      gdpr request, give me my data in a file
    `),
  },
  'delete-data': {
    needs: [
      '<delete> data|everything|account|all|history|profile|records|information|answers|progress|me|personal_data|traces|scores|user|stuff',
      'right_to_be_forgotten|right_to_erasure|gdpr_erasure|gdpr_delete|forget_me|delete_me|erase_me|forget_about_me|art_17|article_17|close_my_account|delete_my_account|wipe_me|forget_everything|start_from_scratch|start_over|factory_reset|reset_everything|reset_my_progress|reset_all|wipe_everything|be_forgotten ~ {count}',
    ],
    says: sentences(`
      delete my data
      forget me
      erase everything you know about me
      I want to be deleted from your database.
      wipe my account pls
      reset everything, start from zero
      DELETE ALL MY STUFF
      right to be forgotten, art. 17
      remove my profile & history
      erase everything about me
      remove all my data
      please wipe my history
      delete my account
      i want to start from zero, delete everything
      gdpr delete
      clear all my answers
      right to be forgotten
      reset my progress
      Lösch alle meine Daten
      purge my profile pls
      delete all you know about me, I'm leaving the company
      borra mis datos
      start over from scratch 🧹
      please remove my information completely from your system
      Last day tomorrow. Please get rid of everything you've saved on me
      wipe my history
      i want my data gone
      remove all my records
      purge everything you have on me
      reset everything to zero
      clear all my results
      start from scratch, delete all
      destroy my data please
      get rid of my personal info
      Please remove my personal information from your system.
      del my profile
      nuke it all
      I'm leaving the firm on Friday, erase my stuff
      gdpr deletion request
      remove every trace of me
      forget everything i've ever told you
      scrub my info
      can u delete what u stored
      delete all and stop messaging
      these results are embarrassing lol please erase all my answers
      I used a test account until now; could you clear whatever was stored under my name?
      delete everything you have about me
      I request erasure of my personal data under Article 17 GDPR.
      wipe all my answers and results
      forget me completely, all the records
      please remove all of my stored data from your system
      how can i erase my history and profile with you
      I want my data gone, all of it
      destroy my learning records pls, my employer should not have them
      right to be forgotten please
      delete everything about me
      erase me
      forget me completely
      remove all my answers
      i want to start from zero
      remove my personal data
      erase all my data
    `),
  },
  greeting: {
    needs: [
      'hi|hello|hey|hiya|yo|greetings|good_morning|good_afternoon|good_evening|morning|evening|howdy|hallo|sup|whats_up|what_is_up|heya|heyy|hii|helo|hola|namaste|moin|good_day|wassup|hi_there|hey_there|hello_there|hellow|ahoy|afternoon|salut|servus|gday|how_are_you|how_do_you_do|how_is_it_going|nice_to_meet_you|you_there|anybody_there|anyone_there|are_you_there|are_you_awake|knock_knock|hru|how_r_u|hows_it_going|how_you_doing|how_are_things|long_time_no_see|good_to_see_you|how_is_life|hello_again|hi_again|back_again|hai|hei|how_have_you_been|what_is_going_on|its_me|it_is_me',
    ],
    says: sentences(`
      ping
      anyone
      hi
      hello
      hey shipmate
      Good morning!
      yo
      hiya 👋
      moin
      Good evening Shipmate, how are you today?
      ahoy ⚓
      sup
      HELLO???
      gm
      hey, back again
      whats up
      morning 🙂
      hey
      good morning
      hola
      Hi there 👋
      morning shipmate
      hello sir
      namaste
      Bom dia!
      good evening, how are you
      hiya
      Guten Tag
      こんにちは
      G'day
      hello again
      Good morning ☀️
      morning!
      heya
      hiya mate
      good evening
      hello there shipmate
      👋
      howdy
      helloooo
      Hi Shipmate, nice to meet you
      afternoon
      hey, you there?
      ahoy
      wassup
      how are you
      how's it going today
      Happy Friday!
      salut
      good morning from Leeds ☕
      hi there
      hello there
      hey coach
      hey whats up
      hi how are you
      happy monday
      good to see you
    `),
  },
} as const
