"""What is told of learners in the words of everyday, the given name alone before it: "has come on in leaps and bounds", "was sent home for …", "passed first time", "in the viva … froze", "only … managed the last task"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.taught import is_taught, told_of

_ADVERB = r"(?:(?:has|had|have|is|was|were|are|been|being|still|also|then|now|only|just|already|finally|never|often|usually|always|sometimes|again|both|really|clearly|simply|nearly|by far|soon|easily|certainly) ){0,4}"
_END = r"(?=\s?[.,;:!?)”\"]|\s?$|\s?\n| (?:and|but|so|because|since|after|when|in|at|by|this|until|for now|all|as|while|under|during)\b)"
_TESTED = (
    r"(?:mocks?|tests?|exams?|quiz(?:zes)?|OSCEs?|viva|practicals?|assessments?|papers?|essays?|presentations?|simulations?|resits?|placement|orals?|dictation|lessons?|classe?s?|group work|modules?|units?|seminars?|tutorials?|course|labs?|"
    r"workshops?|rehearsals?|homework|coursework|theory|maths|English|reading|writing|spelling|listening|speaking|worksheets?|exercises?|tasks?|sums|questions?|forum|discussions?|breakout(?: room)?s?)"
)
_DET = r"(?:the|an?|her|his|their|my|our|every|each|both|all|most|this|that|any)"
_WRITERS = r"(?:writer|reader|speller|speaker|student|pupil|learner|apprentice|trainee|mathematician|programmer|coder|presenter|mark|essay|attender|worker in the (?:class|group))"
_GRADE = (
    r"(?:an? )?(?:[A-E][*+-]?|[1-9]|[PMD]{2,3}|D\*D\*D?\*?|2:[12]|first|third|pass|merit|distinction|fail|\d{2}(?:\s?%)?|\d{1,3}/\d{2,3})"
)
_HARD = r"(?:overwhelming|daunting|hard|difficult|confusing|tricky|tough|frustrating|slow)"
_ABLE = r"(?:bright|outstanding|able|weak|gifted|hard-?working|lazy|keen|excellent|capable|talented|diligent|conscientious|struggling|motivated|promising|model|strong|polite|lively|chatty|shy|mature|disruptive|thoughtful|careless|exemplary)"
_SAID = (
    # coming on, falling back
    r"come on (?:in leaps and bounds|(?:very |really |so )?(?:well|far|a lot|enormously|hugely|nicely|beautifully|no end|a long way)|so much)\b",
    rf"(?:did|does|done|doing|performed?s?|coped?s?|fared) (?:(?:really|very|quite|so|fairly|surprisingly|extremely|much) )?(?:well|badly|poorly|brilliantly|superbly|fine|better|worse|best|worst|OK|okay) (?:in|on|at|with) (?:{_DET} )?(?:\w+ )?{_TESTED}\b",
    r"(?:doing|did|does) (?:really |very |quite )?(?:well|better|fine|OK|okay)(?: \w+){0,2},? but (?:s?he |they )?(?:rushes|needs|lacks|should|must|could|still|has to|hurries|tends|forgets|is |was |struggles|talks)",
    r"(?:works?|reads?|writes?|behaves?|listens?|concentrates?|participates?|speaks?|learns?|draws?|cooks?|sings?|plays?|tries) (?:very |really |quite |so )?(?:well|hard|quickly|slowly|carefully|independently|quietly|nicely|diligently|sensibly|steadily)\b[^.;\n]{0,60}?(?:,| and| but| though| yet) (?:s?he |they )?(?:has to|needs? to|needs|should|must|could do|is (?:kind|polite|late|easily)|still|will need|tends|rushes|lacks)\b",
    rf"(?:the|my|our) (?:\w+ )?(?:weakest|strongest|best|worst|slowest|quickest|ablest|brightest|keenest|quietest|noisiest|most (?:able|improved|confident|fluent|careful|gifted|talented|promising)|least (?:able|confident|motivated|engaged)) (?:{_WRITERS}|of (?:the|my) (?:class|group|year|set|cohort|lot|bunch)|in (?:the|my|his|her) (?:class|group|year|set|cohort|form))\b",
    r"(?:our|my|the) star (?:student |pupil |performer |learner |apprentice )?(?:of the (?:year|term|class|group|cohort|course)|in (?:class|maths|English|the (?:class|group|lab|workshop)))\b",
    r"(?:blossomed|flourished|floundered|thrived|shone|came into (?:her|his|their) own|came alive|excelled|froze|panicked|went blank|clammed up|dried up) (?:in|at|during|on|when|as soon as|once) (?:(?:the|her|his|their|every|small|online|our) )?(?:\w+ )?(?:chat|viva|exams?|tests?|OSCE|class|group work|groups|lessons?|labs?|practicals?|placement|simulation|presentation|asked|questioned|discussions?|breakout rooms?|forum|workshop|seminars?|kitchen|studio)\b(?! for staff)",
    r"(?:gained|benefited|benefitted|improved|learn(?:ed|t)|progressed|profited) (?:the )?most (?:from|of all|in|by|this|over|$)",
    r"working (?:well |securely )?(?:at|towards|below|within|above|beyond) (?:greater depth|(?:the )?expected|age[- ]related|(?:an? )?(?:level|entry|grade|band|stage)\b|(?:her|his|their) target)",
    r"(?:the|my|by far the) (?:\w+est|most \w+|least \w+) (?:of|in) (?:the|my|this|that) (?:whole )?(?:class|group|year|set|cohort|lot|bunch|form)\b",
    r"one of (?:the|my|our) (?:very )?(?:\w+est|best|most \w+|ablest) (?:\w+ )?(?:students|learners|pupils|apprentices|trainees|undergraduates)\b(?! (?:union|support|reps?|services))",
    r"failed(?= that|[.,;]|$| and (?:had|has|was|will|resat|needs))",
    # able and unable
    r"(?:has(?:n['’]t| not)|have(?:n['’]t| not)|had(?:n['’]t| not)|never|not)(?: yet)? (?:quite |fully |really )?(?:grasped|mastered|understood|learn(?:ed|t)|got the hang of|got to grips with|cracked) (?!that the|our|my)[a-z]",
    r"(?:can|could) (?!be\b|only\b|you\b|use the|help|offer|explain|recommend)\w+ (?:[\w'’-]+,? ){1,9}?(?:(?:but|yet|though) )?(?:still |then |never |s?he |they )?(?:(?:cannot|can['’]t|could not|couldn['’]t)(?! (?:help|come|attend|make it|join|meet|be there|travel|stay))|not (?:yet|explain|say|write|spell)|never show\w*|muddles?|confuses?|struggles?|needs? (?:help|support|prompting)|forgets?|mixes)\b",
    r"could(?:n['’]t| not) (?:yet )?(?:tell (?:an?|the|\w+) \w+ from|explain (?:why|how|what|her|his|their)|follow (?:the )?(?:lecture|lesson|instructions)|keep up (?:with)?|sit still|concentrate|read (?:the|a)|spell|name a single|answer (?:a|any|one|even))\b",
    r"keeps? (?:on )?(?:getting (?!the (?:message|e-?mail|error)|e-?mails|messages|errors|calls)|muddling|mixing up|confusing|reversing|losing (?:(?:her|his|their) (?!key|pass|glasses|phone)|focus|track|marks|concentration)|forgetting (?!(?:her|his|their) (?:pass\w*|keys?|lunch|umbrella|badge))|asking the same|making the same|handing|writing|calling out)(?! (?:us|me|our|the team|in touch|to know))",
    r"struggl(?:es|ed|ing) to (?:get (?:started|going|past|through|beyond|to grips|above|(?:her|his|their|the (?:answer|gist|hang|meaning))\b)|put (?:her|his|their|it in|things in|ideas)|find (?:her|his|their|the (?:right|main|words?|verb|answer|point|time to (?:read|study|revise|write))|words|sources|evidence|a (?:topic|structure|voice|source)|time to (?:read|study|revise|write))|keep|follow|stay|express|organise|organize|concentrate|finish|complete|settle|sit|understand|hold|stay|structure|remember|recall|form|grip)\b(?! (?:the )?(?:time|a room|funding|staff|attendees|hold of))",
    rf"(?:found|finds) (?:the |it |this |that |all the )?(?:\w+ )?(?:overwhelming|daunting|hard|difficult|confusing|too (?:much|hard|difficult|fast)) (?:and|but|at first|so) (?:s?he |they )?(?:gave up|gives up|stopped|dropped out|cried|persevered|needed|stuck at it|never|asked for (?:help|an extension)|passed|{_DET} )",
    rf"made (?:an?|one|two|three|four|five|several|many|a few|lots of|the same) (?:(?:drug|spelling|calculation|grammar|grammatical|arithmetic|dosage|citation|tense|rounding|punctuation) (?:error|mistake|slip)s?|(?:\w+ )?(?:error|mistake|slip)s? (?:in|on|during) (?:the |her |his |their |every |a )?(?:\w+ )?{_TESTED})\b",
    rf"(?:found|finds) (?:the |it |this )?(?:\w+ )?{_HARD} at first,? (?:but|and then|yet) (?:s?he |they |then |was |is |were )?(?:soon|now|quickly|later|by)\b(?! (?:recommend|using it with|show))",
    r"(?:gave|given|gives|giving) up (?:on )?(?:(?:the|her|his|their) )?(?:course|module|maths|English|reading|class|essay|apprenticeship|degree|studies|homework|exam)\b(?! (?:lead|my|our|the|all|team))",
    rf"an? (?:\w+,? (?:and )?){{0,2}}?{_ABLE} (?:young )?(?:boy|girl|lad|lass|pupil|student|learner|apprentice|trainee|child|scholar|cadet)\b(?! (?:rep|union|support|ambassador|advis|engagement|voice))",
    r"achieved (?:[Gg]old|[Ss]ilver|[Bb]ronze)\b(?! (?:status|sponsor))",
    # results
    r"(?:passed|failed|scraped through|got through|qualified)(?: it| them| everything| both| all)? (?:first time|second time|third time|at the (?:first|second|third|last)|narrowly|outright|comfortably|again|twice|by (?:\w+ )?(?:marks?|points?)|with ease|everything|the lot|nothing|both times)\b(?! (?:through|to|on|over|round))",
    r"(?:scored|got|gets|achieved|earned|managed) (?:only |just )?an? (?:[1-9]|[A-E][*+-]?) (?:in|for|on|at) (?:the|her|his|their|IELTS|GCSE|maths|English|reading|writing|[A-Z])",
    rf"(?:left|came out|came away|finished|ended|ended up|walked away|went home) with {_GRADE}{_END}",
    r"(?:hand(?:s|ed)|turn(?:s|ed)|sen(?:ds|t)) in (?:nothing|no (?:work|homework|coursework)|only|a blank|half|everything late|three|two|four|very little|hardly any)\b",
    r"(?:done|did|does|do) (?:none of|no|not any of|hardly any of|all of|half of|little of|half) (?:the |her |his |their )?(?:required |set |weekly |pre-)?(?:reading|homework|revision|preparation|coursework|prep|exercises|tasks|worksheets)\b",
    r"(?:ask(?:s|ed)|gave|gives|wrote|writes|show(?:s|ed)|made) (?:the|some of the|by far the) (?:best|sharpest|worst|weakest|clearest|cleverest|most \w+) (?:\w+ )(?:of|in|from) (?:the|my|this) (?:whole |entire )?(?:class|cohort|group|year|set|lot|module|course)\b",
    r"(?:did(?: not|n['’]t)|failed to) (?:reach|make|get|meet) (?:the )?(?:pass mark|grade|threshold|required (?:mark|standard)|minimum|deadline for (?:the|her|his) \w+)\b|will (?:have to )?(?:retrain|resit|retake|repeat|resubmit)\b",
    r"(?:resat|re-sat|resits|retook|is resitting|is retaking|re-?does) (?:the |her |his )?(?:English|maths|science|GCSEs?|A[- ]levels?|unit|module|paper|exam|test|year|[A-Z]\w+)\b",
    rf"(?:went|moved|gone|moves|dropped|slipped|jumped|climbed|risen|rose|fallen) (?:up |down |straight )?from (?:an? )?(?:[Bb]and|[Ss]et|[Ll]evel|[Gg]rade|[Ss]tage|[Ee]ntry|[Bb]ook|[Gg]roup) \w+ to (?:an? )?(?:[Bb]and|[Ss]et|[Ll]evel|[Gg]rade|[Ss]tage|[Ee]ntry|[Bb]ook|[Gg]roup|{_GRADE})\b",
    r"(?:disappointed|upset|unhappy|delighted|thrilled|pleased|proud|over the moon|devastated|shocked|in tears) (?:with|about|by|over|of|at) (?:her|his|their|a|the) (?:\w+ )?(?:\d{1,3}\b|marks?|grades?|results?|2:[12]|first|pass|merit|fail|score)",
    r"contribut(?:es|ed|ing) (?:the )?(?:least|most|nothing|little|very little|next to nothing|only once|well|thoughtfully) (?:to|in|on) (?:the |our |every |each )?(?:\w+ )?(?:wiki|forum|discussions?|group|project|seminars?|class|chat|blog|padlet|lesson)",
    r"(?:opened|watched|viewed|logged (?:in|on)|accessed|posted|attempted) (?:to |into )?(?:(?:the|any of the|none of the|all|every|only|just|one of the|half the|\d+ of (?:the )?\d*) ?)*(?:course(?: site)?|videos?|recordings?|slides|readings?|forum|quiz|units?|materials?|VLE|Moodle)? ?(?:only )?(?:once|twice|never|\w+ times?|not at all|after the deadline|at 3 am)\b|never (?:logged (?:in|on)|opened (?:the|a) \w+|posted)\b|completed (?:only |just )?\d+ (?:of|out of) (?:the )?\d+ (?:\w+ )?(?:units?|modules?|tasks?|videos?|quizzes|criteria|competenc\w+|lessons?|activities)",
    r"(?:real|great|a lot of|some|little|no|obvious|natural) (?:flair|talent|aptitude|feeling|gift) (?:for|with|in)\b|a (?:good|fine|real|natural|great|keen) (?:eye|ear|feel|head) for\b[^.;\n]{0,40}\bbut\b",
    r"(?:wrote|writes|managed|produced|read|reads) (?:only |just |barely |no more than |all of )?(?:an? |one|two|three|four|five|half an?|a single) ?(?:single |whole )?(?:lines?|sentences?|words?|paragraphs?|pages?|slides?|sums?)\b(?! (?:to|for|from|in the|of (?:the|my|our) (?:policy|report|bid|book)))",
    r"finish(?:es|ed) (?:early|first|last)(?= and|[.,;]|$)|(?:distracts?|annoys|bothers|copies from|copied from|chats to|chats with) [A-ZÀ-Þ]\w+|contradict(?:s|ed) (?:her|him)self|repeat(?:s|ed) (?:her|him)self|talk(?:s|ed) (?:her|him)self (?:out of|into) (?:a|the) (?:mark|right answer)",
    # conduct
    r"(?:bit|hit|kicked|pushed|pinched|punched|slapped|bullied|bullies|teases|teased|hits|kicks|bites) (?:another|a|the other|one of the|other|his|her) (?:younger |smaller )?(?:child|children|boy|girl|pupil|student|classmate|apprentice)s?\b",
    r"(?:walked|stormed|stalked|ran) (?:straight )?out(?= (?:when|of (?:the|my|class)|after|before|as|because|mid|in (?:tears|a huff))|[.,;!]|$)|(?:kicked|kicks|kicking) off(?= (?:again|when|in|because|twice)|[.,;!]|$)|(?:quietly |just )got on(?: with (?:it|her|his|the task))?(?=[.,;!]|$)|refused to (?:take (?:part|turns?|notes|off|(?:her|his|their))|put|do|open|start|read|write)\b",
    r"(?:late|absent) (?:for|from|to) (?:\w+ ){0,3}?(?:sessions?|lessons?|classes|seminars?|lectures?|tutorials?|practicals?|workshops?|registration)\b(?! (?:for staff|because|due))",
    r"tend(?:s|ed) to (?:rush|hide|copy|guess|talk over|chat|drift|wander|skip|forget|rely on|daydream|call out|lose (?:focus|concentration)|give up|panic|dominate|ramble|summari[sz]e rather|describe rather|over-?\w+|leave (?:everything|things|it) )\b",
    r"(?:disrupt(?:s|ed|ing)|interrupt(?:s|ed|ing)) (?:the )?(?:\w+ )?(?:lessons?|class(?:es)?|learning|others|other pupils|sessions?)\b",
    r"(?:threw|throws|throwing|kicked|kicks|broke|ripped up|tore up) (?:a |an |the |her |his |their )(?:book|exercise book|chair|pen|pencil|rubber|ruler|bag|worksheet|work|paper|tray|table)s?\b",
    r"(?:lost|loses|losing) (?:his|her|their) (?:temper (?:with|in|at|when)|concentration|focus|thread|place (?:in|on|every))\b",
    r"sent (?:home|out|back)(?: of (?:class|the (?:class|lesson|room)))? (?:for|because|without|after) (?:\w+ing|s?he|they|arguing|talking|no|not|her|his|their)\b",
    r"forever (?:chatting|talking|calling out|late|asking|fidgeting|losing|wandering|on (?:her|his|their) phone)\b",
    rf"a (?:real |true |bit of a |total |great )?(?:delight (?:in class|to (?:teach|have))|pleasure to (?:teach|have in)|joy to (?:teach|have in)|handful|chatterbox|(?:quick|slow|keen|fast|reluctant|diligent) learner|daydreamer|live wire){_END}|(?:a delight|a joy)(?=[.;,!])|(?:the|all the) makings of an? \w+",
    r"on (?:his|her|their) phone (?:for|during|throughout|in|most|all|again|under)\b|(?:asleep|dozing) (?:in|during|at the back)\b|slow to (?:settle|start|grasp|respond|pick|escalate|learn)\b",
)
_TOLD = re.compile(f"{_ADVERB}(?:{'|'.join(_SAID)})")
_USUALLY = re.compile(
    r", who had never (?:used|written|spoken|held|coded|cooked|sewn|opened|touched|played|drawn|sung|built|presented|studied) [^,.\n]{3,40}, (?:produced|made|wrote|built|passed|can|is now|finished|completed|sent|presented|played|gave)\b|, (?:who is )?(?:usually|normally|so often|otherwise|often|always) (?:so |very |too |rather |quite )?(?:silent|shy|quiet|withdrawn|reluctant|noisy|restless|timid|disengaged|bored|nervous|chatty|late|distracted|disruptive|the quietest), [a-z]"
)
"""Behind a name: how somebody is in class but for today."""
_THEIRS = re.compile(
    r"['’]s? (?:\w+ )?(?:handwriting|spelling|punctuation|referencing|pronunciation|assignment|exercise book|sketchbook|folder|portfolio|presentation|talk|speech|poster|essay|draft|code|answers?|argument|conclusion|reading|writing|grammar|logbook|lab report|reflection|dissertation|homework|work) "
    r"(?:(?:is|was|are|were) (?:\w+ )?(?:illegible|legible|unreadable|all over the place|a mess|hard to (?:read|follow)|coming on|still at|full of|barely|riddled|below|unfinished|one long|two pages too|copied|plagiari[sz]ed|(?:largely|mostly) (?:copied|descriptive|narrative|plagiari\w+|paraphras\w+|correct|right|wrong|irrelevant|from|a summary|quotations?|unreadable|good|clear))\b|rambled|dragged|lacked|lacks|missed the point|came in at|came back (?:with|at|as)|is (?:an? )?(?:joy|delight|disgrace|shambles)|(?:is|was|were) (?:\w+ )?(?:\d+ (?:words|pages)|words (?:short|over)|returned|handed back|sent back|late)|fell apart|read like|ran (?:over|out of time|[\w ]{3,20} over) and)|"
    r"['’]s? (?:parents|mother|mum|father|dad|carers?|foster mother) (?:(?:were|was|have been|has been) (?:told|called in|informed|warned)|came in|complained|asked why|are worried|is worried|rang|wrote)\b[^.;\n]{0,50}\b(?:pass|fail\w*|marks?|grades?|homework|behaviour|attendance|reading|progress|truant\w*|exclud\w+|lessons?)\b|"
    r"['’]s? (?:parents|mother|mum|father|dad|carers?) (?:said|told (?:me|us)|reports?) (?:that )?s?he (?:now |still |never |already )?(?:reads|writes|does|works|hates|loves|refuses|struggles|practises)\b|"
    r"['’]s? (?:peers|classmates|group|partner|group members|team ?mates) (?:rated|marked|graded|scored|gave|complained|carried|voted) (?:her|him|that (?:s?he))\b|"
    r"['’]s? (?:question|answer|reply|face|response|silence|example|reflection|mistake|comment)s? (?:showed|told|made it clear|revealed|suggested|proved)(?: me| us)? (?:that )?(?:s?he|how (?:little|much|far|badly)) (?:had|has|was|did|could|s?he)\b"
)
_LED = re.compile(
    r"(?:^|[.!?;:\n]\s{0,2}|[–—-] |, (?:and|but|so) |\b(?:and|but|when|while) )(?:(?:[Aa]t|[Ii]n|[Dd]uring|[Oo]n|[Ff]or|[Aa]fter) (?:the|his|her|our|my|each|every|both|this|that|today['’]s|last week['’]s) (?:\w+ ){0,2}?(?:viva|exam|test|quiz|OSCE|mock|simulation|lesson|seminar|class|forum|breakout(?: room)?|placement|practical|presentation|clip|video|recording|workshop|tutorial|dictation|rehearsal|assessment|observation|role[- ]play|scenario|lab|starter|plenary|debate|debrief|discussion|chat|interview|first week|last session)|[Ff]or the first time|(?:[Bb]ecause of|[Tt]hanks to|[Ww]ith(?:out)?) the (?:\w+ )?(?:podcasts?|captions?|videos?|transcripts?|glossary|recordings?|slides|templates?|app|quiz(?:zes)?|writing frame|word bank|scribe)|[Aa]ccording to the (?:\w+ )?(?:logs?|report|VLE|gradebook|register|data|analytics)|"
    r"(?:[Tt]he|[Tt]his|[Mm]y) (?:\w+ )?(?:video|clip|recording|audio|extract) shows(?: how)?|[Aa]s the (?:video|clip|recording|screencast|extract|film) shows|(?:[Hh]ere|[Ii]n this (?:clip|video|extract)),? (?:you|we) (?:can )?(?:see|hear)(?: how| that)?|[Bb]y (?:Easter|Christmas|the end|the summer|half[- ]term|week \w+|January|February|March|April|May|June|July|September|October|November|December)(?: of (?:term|the (?:year|term|course|module)))?),?\s$"
)
"""Before a name: where learners show what they can, or by when."""
_DEED = re.compile(
    r"(?:, (?:an?|my|our) [^,.;\n]{3,40},)? (?:had |was |has |then |always |just |only |still |often ){0,2}(?:froze|panicked|stumbled|dried up|rambled|mumbled|hesitated|went blank|shone|excelled|struggled|faltered|misread|forgot|guessed|gave up|ran out of time|cried|burst into tears|walked out|left early|dominated|said nothing|said (?:hardly|barely|little)|(?:stayed|sat|remained|fell) (?:silent|quiet)|got (?:lost|stuck|muddled|confused)|lost (?:her|his|their)|"
    r"loses (?:her|his|their)|repli(?:ed|es) with (?:one|a single|two)|read(?:s)? (?:every|out|from|straight|aloud)|reading (?:whole|aloud|fluently|alone|without|with)|writing (?:whole|full|her|his|their|in|without)|able to|could|can (?:now|already)|counting|spelling|working (?:at|towards|without|independently|two)|volunteer(?:ed|s)|did not (?:speak|say|know|understand|finish|check)|didn['’]t (?:speak|say|know|understand|finish|check)|"
    r"refuses?d?|interrupt(?:s|ed)|confuse[sd]|mixe[sd] up|muddle[sd]|catch(?:es|ing)? up|caught up|fallen behind|fell behind|stopped (?:coming|attending|handing)|admitted (?:that )?s?he (?:had|did|was)|spoke (?:up|in|without)|got through (?:the|her|his|a) (?:whole|entire)|followed|understood|opened (?:the|it)|watched|posted|logged|finished|knew (?:all|half|only|none|most|her|his)|contradicted|(?:\w+ ){1,7}?(?:wrongly|incorrectly|badly|clumsily|upside down|the wrong way|too (?:fast|early|late|quickly)))\b"
)
_ONLY = re.compile(r"(?:^|[.!?;:\n]\s{0,2}|, |\b(?:and|but) )(?:[Oo]nly|[Ee]ven|[Jj]ust)\s$")
_MANAGED = re.compile(
    r"(?: and [A-ZÀ-Þ][\w'’-]+)? (?:managed|finished|completed|solved|passed|answered|attempted|got|reached|tried|submitted|handed in|understood|could (?:do|solve|answer|explain)) (?:the |all |every |both |it |(?:her|his|their) )?(?:of the )?(?:extension|bonus|last|hardest|final|whole|optional|harder|essay|second|third|\d+|ten|twelve|twenty|set)?\s?(?:tasks?|questions?|exercises?|challenges?|puzzles?|quiz(?:zes)?|worksheets?|sheets?|problems?|sums|test|exam|homework|essay|draft|work|right|in time|on time)\b"
)
_OTHERS_DID = re.compile(
    r"\b(?:[Mm]ost|[Aa]ll|[Oo]thers|[Ee]verybody|[Ee]veryone|[Nn]early all|[Tt]he (?:others|rest|class|group))\b[^.\n]{0,30}\b(?:passed|finished|submitted|handed|completed|managed|improved|understood|got it|progressed|prepared|done it)\b[^.\n]{0,40}[;,.] (?:only |but |and )?$"
)
_DID_NOT = re.compile(rf"(?: alone)? (?:did|has|had|was|could)(?: not|n['’]t)\b{_END}")
_OFFICE = re.compile(
    r"\b(?:(?:helped|helps|showed|taught|told|asked|lent|trained|joined|invited|let|thanked|agreed with|works? with|worked with|for|gave) (?:me|us)|our team|my (?:drafts?|slides?|team|boss|project|office|website|article|portfolio|sessions?|teaching|work|pages?|site|colleagues?|computer|laptop|course|paper|talk|application)|policy|bids?|budget|committee|team|project|website|staff|colleagues?|meetings?|away day|licen[cs]es?|contract|funding|server|migration|new (?:post|role|job)|(?:the|our) (?:students|learners|pupils|trainees)|her (?:students|class|learners)|his (?:students|class|learners)|proposal|grant|conference)\b"
)
"""In the clause of a colleague."""
_WHEN = re.compile(
    r" (?:finally |at last |eventually )?(?:presented|spoke|read|answered|submitted|sat (?:the|her|his)|was (?:asked|called|observed)|tried|came)\b[^,.;\n]{0,40}, (?:s?he|they)(?= )"
)
_PRAISED_AT = re.compile(
    r"[,:]? (?:brilliant|great|excellent|nice|good|lovely|super|fab|spot on|well (?:spotted|done|put|argued))(?: \w+)?(?: spot| point| post| work| answer| example| question| thinking| start| effort)?\s?[!,.–-]"
)
"""Behind a name with an @: a tutor's praise of what was written."""
_CLAUSE = re.compile(r"[.;!?\n]|, (?:so|which|because|I|we)\b")
_FAR = 150


def is_told(text: str, start: int, end: int) -> bool:
    """Whether the words around a name from `start` to `end` say how its bearer came on, was tested or behaved as a learner."""
    place = _said_from(text, start, end)
    return place >= 0 and _OFFICE.search(_CLAUSE.split(text[place : place + _FAR], maxsplit=1)[0]) is None and is_taught(text, start, end)


def _said_from(text: str, start: int, end: int) -> int:
    """Where what is told of a learner begins behind the name; -1 where nothing is told."""
    if text[end : end + 1] in "'’":
        return end if _THEIRS.match(text, end, end + _FAR) else -1
    if text[end : end + 1] == "," and _USUALLY.match(text, end, end + _FAR):
        return end
    if text[start - 1 : start] == "@" and _PRAISED_AT.match(text, end):
        return end
    place = told_of(text, start, end)
    if place >= 0 and text[place : place + 1].islower() and _TOLD.match(text, place, place + _FAR):
        return place
    before = text[max(0, start - 90) : start]
    if (
        (_LED.search(before) and _DEED.match(text, end, end + _FAR))
        or (_OTHERS_DID.search(before) and _DID_NOT.match(text, end))
        or (_ONLY.search(before[-12:]) and _MANAGED.match(text, end, end + _FAR))
    ):
        return end
    if before.endswith(("When ", "when ")) and (clause := _WHEN.match(text, end)) and _DEED.match(text, clause.end(), end + _FAR):
        return end
    return -1
