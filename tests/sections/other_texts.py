"""A second invented person's sections: Ines Harrowgate, who trains crews for an invented fire service. Nothing in them names a section."""

CREW = {
    "context": "I joined Saltmarsh Fire and Rescue in 2004 as a firefighter and moved to the training centre in 2016 after an injury. I now look after everything our 640 crew members learn away from the fireground. "
    "Before the service I was a carpenter for five years. I put this in because nobody in a fire service is called a learning technologist, and I should like to know whether I am one.",
    "1a": "We needed a way to practise radio messages without forty people in a hall. I tried walkie-talkie apps, a conference call and plain recorded messages. The apps were free but died in the appliance bay, the call "
    "cost £300 a month, and the recordings could be played anywhere but answered nobody. We took the recordings for probationers and the call for officers. In hindsight I judged all three by price; coverage was what decided it.",
    "1b": "I wrote the code that turns our incident logs into practice scenarios: 400 lines of Python, a database, and a web page that works on the tablets in the appliances. I edit video, I set up the cameras in the smoke house and "
    "I mend what breaks. My first version lost every answer when a tablet went to sleep. I learned to save after each tap and to test on the oldest tablet in the county.",
    "1c": "When tablets went into 41 appliances I visited each station on its drill night. I trained two people in each watch to help the others, wrote cards the size of a breathing apparatus tally, and answered a telephone for six weeks. "
    "Thirty-eight stations were using them by Easter. Three were not, and I had assumed they were stubborn: they had no charger. I would look at the sockets first another time.",
    "2a": "A drill used to be told, shown and done. I redesigned the ladder drill with four instructors so that crews first predict what will go wrong, then watch, then do, then judge a film of themselves against five points. "
    "It follows what Kolb says of experience, though the instructors call it common sense. Pass marks rose from 71 to 88 per cent. I was surprised that the predicting mattered more than the film, and I have moved it to every drill since.",
    "2b": "Two in three of our people are on call: plumbers, farmers, a dentist. I asked 212 of them when and where they learn. The answer was at night, on a phone, with a pager on the table. A fifth said they read slowly. "
    "So nothing is longer than seven minutes, everything can be stopped, and every text can be heard. I had written for the full-time stations I knew; the survey changed whom I picture when I write.",
    "3a": "Filming a drill films people, and some of our scenarios come from real incidents. Under the Data Protection Act 2018 and the UK GDPR I wrote the impact assessment for the cameras with our solicitor, removed names and addresses from 96 logs, and "
    "agreed how long films are kept. One family recognised their house all the same. I realised that taking names out is not enough, and I now change the place as well.",
    "3b": "Our service follows the national operational guidance, and I sat on the regional group that turned it into a standard for digital training records. I drafted the part on what counts as proof of competence. The policy was signed by five chief officers in 2022. "
    "It took eleven drafts. I began by defending my wording and ended by asking each service what it could live with; I wish I had begun there.",
    "4": "I work between the crews, the control room and the union. Every month I sit down with one person of each and we read the comments together. I write a page called The Hose that goes to all stations, and I have spoken at two conferences of other services. "
    "The union once stopped a course because they heard of it from a poster. That taught me to ring first and print later.",
    "specialist": "What I am asked for beyond our county is practice in talking: scenarios in which a trainee commands by voice alone and hears the fire answer. I have built 31 of these since 2018 and helped three services to make their own. "
    "Nobody else does it with sound only. I share the files freely, I learned the trade from a radio dramatist, and I keep up with new voice tools. I would now leave longer silences: they are where people think.",
    "future": "By next spring I want to finish the instructors' certificate, then build two scenarios with the ambulance service. Over the next three years I hope to hand the tablets to somebody younger and to write up the sound-only work.",
    "confirmation": "I confirm that all of this is my own work and true as far as I know, and that I have named those who helped. Ines Harrowgate, 12 May 2025",
}

IDS = tuple(CREW)
