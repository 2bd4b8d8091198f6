"""The verbs, nouns and adjectives of English that attribute something to someone, with what may follow them.

Frames of a verb are written as letters and prepositions before the verbs that have them:

    s   a clause, with `that` or without (said it was late)
    w   an indirect question (asked whether it was late)
    v   stands inside or after what it attributes, inverted or not (it was late, said the mayor)
    i   an infinitive whose subject is the source (promised to come)
    u   someone and an infinitive (urged them to come)
    r   whom it is told to, before the clause (told reporters that it was late)
    o   a noun group that is what is thought or spoken of (praised the plan)
    d   a noun group, but often of deeds: less sure (attacked the plan)
    k   a noun group and `as` (described it as late)
    l   a noun group and what it is called (called it late)
    g   a gerund (denied being late)
    n   a noun group that is none of this (wrote a letter), so that a clause without `that` must be a clear one
    of, about, for ...  what follows that preposition (warned of delays)
"""

from __future__ import annotations

VERB_FRAMES = """
    s w v: say
    s v of about on: comment remark quip joke
    s w v o: note mention explain reiterate clarify specify
    s w v: add state observe
    s v o: announce declare proclaim assert claim contend allege stress underscore emphasize emphasise
    s v: maintain
    s v o: disclose divulge confide report recount predict forecast foresee prophesy posit postulate
    s v o: affirm reaffirm repeat recite volunteer interject exclaim declaim pronounce opine avow aver
    s w v o to: reveal confess
    s v g: insist on
    s w v for against about: argue
    s v to g: admit
    s v o: concede acknowledge
    s v: grant
    s v o: confirm attest corroborate
    s v: verify certify
    s v o g: deny
    s v: reply respond answer retort counter rejoin reason muse surmise conclude conjecture hypothesize theorize
    s v about of: complain grumble gripe moan whine lament brag boast crow gloat grouse kvetch bemoan fret fume
    s v about of: rant rave
    s v o: bemoan deplore bewail decry rue lament
    s v of about r u against: warn caution
    s v at: hint
    s v o: imply insinuate intimate indicate
    s v g o: suggest
    v: find show reveal feel suspect fear hope suppose imagine guess
    n: add state maintain project establish determine detect discern ascertain infer deduce find observe reflect show
    n: prove demonstrate see hear read write post tweet retweet text email blog decide feel gather sense forget teach
    n: calculate direct order instruct command ensure counsel fire cry recite continue protest answer reply shout scream
    n: pronounce worry grant object bet judge resolve rule conclude figure guess presume
    s v i: vow pledge promise swear threaten
    s: rule decree stipulate counsel preach foretell marvel sense rationalize jest lie
    for: appeal press lobby push argue campaign
    i: vote
    s v: write tweet retweet post blog text email scribble scrawl
    s v: shout yell scream cry whisper mutter murmur mumble bellow chant growl snarl sneer scoff snap gush sigh
    s v: blurt thunder bark
    s v about against to: testify
    s v o: estimate calculate reckon speculate
    s v: project
    s w v o: recall recollect remember
    s v: continue
    s v: protest object
    s v o: charge
    i o: refute rebut dispute contradict disavow disown renounce repudiate reject rebuff disclaim
    r s w v u about of: tell
    r s v about of: inform notify advise remind assure reassure alert apprise
    r s: persuade convince
    r s about on: brief lecture
    r s v: promise bet
    r s w: show
    r w v u i about for: ask
    w v: inquire enquire wonder
    w v o: question query ponder debate
    about: quiz grill interrogate
    s v i o: demand
    s v i for u: beg plead petition
    s u v o: urge beseech implore exhort
    u for: lobby press push nudge prod goad
    for: pressure
    s o v i: propose request advocate recommend
    s u: order command instruct direct
    u: encourage invite challenge dare persuade expect want
    for on: call
    o for as: criticize criticise condemn denounce slam blast lambaste lambast castigate chastise censure rebuke
    o for as: berate upbraid scold chide admonish deride ridicule mock taunt belittle disparage denigrate malign
    o for as: vilify demonize demonise scorn disdain despise detest loathe hate abhor deplore decry reprimand
    o for as: reproach excoriate pillory assail skewer pan bash trash savage vituperate rip lampoon satirize
    o g: liken compare
    o for as: insult disrespect smear slander defame libel impugn discredit fault blame
    o of: accuse suspect
    o for as: praise laud applaud hail commend extol compliment congratulate thank salute tout trumpet
    for as: celebrate
    o for as: champion
    o for as: endorse support oppose favor favour back approve disapprove welcome embrace
    o for as: admire respect revere esteem venerate idolize idolise adore love like dislike resent envy pity
    o for as: distrust mistrust trust
    o: defend justify excuse condone downplay minimize minimise dismiss discount ignore underplay
    o: exaggerate overstate understate
    o: doubt
    s: doubt
    of: approve disapprove
    k o: describe portray depict characterize characterise paint regard view perceive interpret construe
    k: cast
    k o: dismiss denounce tout hail cite
    k o: diagnose deride mock
    k: define identify treat frame present bill label brand
    l: call label brand deem dub consider pronounce declare term proclaim judge think find believe rate
    d: attack pummel rap tweak roast needle
    s v of about: think
    s v in: believe
    s: feel reckon suppose assume presume figure guess imagine trust gather fancy deem
    s i: expect
    o: expect
    s: suspect
    o: suspect anticipate
    s i for: hope
    s i for: wish pray long yearn
    i u: want
    o: want
    i u: like prefer love hate
    o i: prefer
    s o i: fear dread
    about over: worry
    s: worry
    s w about of: know
    s w o: understand realize realise recognize recognise appreciate acknowledge
    s w o: discover learn notice
    s w: find determine ascertain establish deduce infer discern detect observe
    s w: see hear read
    s i: decide resolve
    on: decide
    s w: determine decide
    s i with to: agree
    s with: disagree concur
    i to: consent
    i g o: consider contemplate
    s o w: consider
    g o: regret
    s: regret rejoice
    o g: enjoy relish savor cherish welcome appreciate tolerate resent
    about for: care
    s o: accept
    w s o: forget
    s o: envision envisage visualize imagine foresee
    s: picture
    i: refuse decline intend plan aim seek aspire offer volunteer hesitate propose
    i: pretend profess
    for: push campaign fight
    o: seek propose pledge promise threaten
    for against: vote
    s i: profess purport claim
    s: ensure
    s o w: discuss
    o w: address outline detail highlight cite reference invoke mention tout preach spell illustrate articulate
    o: express voice convey communicate vent echo parrot promulgate espouse spout utter
    s o: signal illustrate underscore underline
    s: demonstrate prove show reflect
    about of: speak talk
    to: object refer allude point
    at: sneer scoff jeer laugh
    against: rail inveigh campaign argue protest fulminate
    for: apologize apologise argue advocate
    s v: contend conclude fire
    s o v: quote
    s v: plead
    w: explain discuss describe detail explore examine ask debate
    o for as: acclaim damn deprecate reprove chasten heckle boo jeer cheer shame humiliate troll diss snub
    o: second protest boycott resist promote crave desire covet mourn treasure prize value worship grieve miss
    for: hanker thirst pine hunger root
    o g: mull reconsider rethink revisit
    o: unveil leak retweet pitch float tease preview plug hype publicize broach chant counter challenge debunk
    o: disprove correct retract recant solicit vow offer guarantee warn
    k: see know recognize count position peg tag style conceive bill
    to: react object balk
    with: sympathize empathize identify
    at: balk bristle recoil chafe marvel snipe yell shout curse swipe
    over about: obsess agonize puzzle despair
    on: elaborate expound dwell harp reflect opine insist
    against behind around: rally
    i: aspire prefer mean
"""
"""Frames, and the verbs that have them; a verb in several lines has the frames of all of them."""

PHRASAL_FRAMES = """
    o: pay tribute to
    o: pay homage to
    o: take credit for
    o: claim credit for
    o: take responsibility for
    o: take exception to
    o: take offense at
    o: find fault with
    o: zero in on
    o: seize on
    o: pounce on
    o: double down on
    o: backtrack on
    o: line up behind
    o: get behind
    o: stand with
    o: come to the defense of
    o: jump to the defense of
    o: cast doubt on
    o: call into question
    o: draw attention to
    o: call attention to
    o: make a case for
    o: make the case for
    o: make the case against
    o: sound off on
    o: lash out against
    o: snap at
    o: take shots at
    o: take swipes at
    o: take a dig at
    o: throw shade at
    o: heap praise on
    o: heap criticism on
    o: heap scorn on
    o: lay blame on
    o: raise the specter of
    o: shed light on
    o: touch on
    o: hone in on
    o: set sights on
    o: write off
    o: laugh at
    o: mull over
    o: think through
    o: weigh up
    o: speak up for
    o: speak up against
    o: speak out for
    o: come out swinging at
    o: rise up against
    o: sign on to
    o: buy into
    o: give voice to
    o: lend support to
    o: throw support behind
    o: come down on
    o: back up
    o: distance himself from
    o: distance herself from
    o: distance themselves from
    o: distance itself from
    o: pride himself on
    o: throw his support behind
    o: throw her support behind
    o: throw their support behind
    o: talk down
    o: speak ill of
    o: speak highly of
    o: lash out at
    o: hit out at
    o: hit back at
    o: fire back at
    o: take aim at
    o: take a swipe at
    o: take a shot at
    o: take a jab at
    o: poke fun at
    o: make fun of
    o: take issue with
    o: speak out against
    o: speak out about
    o: speak out on
    o: come out against
    o: come out for
    o: come out in favor of
    o: push back against
    o: push back on
    o: go after
    o: tear into
    o: rip into
    o: lay into
    o: pile on
    o: shoot down
    o: rule out
    o: play down
    o: brush off
    o: brush aside
    o: shrug off
    o: wave off
    o: laugh off
    o: back away from
    o: walk back
    o: back off
    o: stand by
    o: stick by
    o: stick up for
    o: stand up for
    o: stand up to
    o: side with
    o: weigh in on
    o: lay out
    o: set out
    s o: spell out
    s w o v: point out
    o: point to
    o: bring up
    o: talk up
    o: hold up
    o: look forward to
    o: care about
    o: long for
    o: look for
    o: hear of
    o: hear about
    o: learn of
    o: learn about
    o: dream of
    o: talk about
    s w: find out
    s w: figure out
    s w o: make clear
    s o: make the case
    s: make the point
    s: make it clear
    s v: put it
    s v: chime in
    s v: fire back
    s v: shoot back
    s v: hit back
    s v: go on
    s v: sum up
    s: take for granted
    s: hold out hope
    s: leave no doubt
    s: make no secret
    s: make it plain
    s: make plain
    s: have no doubt
    s: have no idea
    w: have no idea
    i: look to
    i: set out
    s v: let slip
    s v: let it be known
    s: come to believe
    s: lead to believe
    s: keep in mind
    s: bear in mind
    s v: call out
    o: call out
    i: go on
"""
"""Frames, and verbs of several words that have them."""

ADJECTIVE_FRAMES = """
    s about of: confident certain sure convinced positive unsure uncertain doubtful skeptical sceptical
    s about for: hopeful optimistic pessimistic upbeat bullish bearish
    s of: aware unaware conscious mindful afraid fearful ashamed proud jealous envious wary leery suspicious
    s about over: worried concerned anxious nervous uneasy apprehensive alarmed angry furious upset mad livid
    s about at by with: happy unhappy glad sad sorry pleased delighted thrilled excited disappointed surprised
    s about at by with: shocked stunned amazed appalled outraged horrified dismayed frustrated astonished
    s about at by with: saddened disgusted offended encouraged heartened relieved enthusiastic passionate
    of: critical supportive dismissive fond tolerant contemptuous disdainful respectful sick tired
    to: opposed committed hostile sympathetic receptive
    i: eager keen willing unwilling reluctant determined anxious happy glad sorry proud afraid hesitant
    i s: adamant clear explicit insistent
    s for: grateful thankful
    with: satisfied dissatisfied content comfortable uncomfortable fed-up
    in: interested uninterested
    about: vocal vague candid frank blunt coy
"""
"""Adjectives for what someone thinks or feels, with what follows them."""

NOUN_FRAMES = """
    s of about: claim assertion allegation accusation contention statement remark comment suggestion insinuation
    s of about: warning complaint prediction forecast report rumor rumour revelation acknowledgment admission
    s of about: confession declaration announcement proclamation belief view opinion thought
    s about: charge notion idea
    s of about: argument conclusion impression theory hypothesis assumption presumption expectation perception
    s of about: conviction fear worry doubt suspicion certainty hunch hint
    s about: sense feeling indication signal sign
    s of about: disclosure insistence realization understanding recognition
    s about: message news evidence proof reminder
    s of for i: hope wish desire promise pledge vow assurance demand plea appeal proposal
    s of i: request
    s for i: threat
    s of for i: recommendation commitment intention willingness refusal determination reluctance eagerness
    s about over: concern
    of: criticism condemnation denunciation mockery ridicule praise endorsement approval disapproval rejection
    of: defense defence description characterization portrayal depiction assessment account denial dismissal
    of: admiration hatred love contempt disdain respect appreciation distrust mistrust skepticism fear
    for: support praise enthusiasm admiration love disdain contempt respect affection sympathy preference call
    on: attack stance position assault thought view
    to: opposition objection
    against: charge allegation accusation attack argument case complaint
    w about: question doubt debate explanation
"""
"""Nouns for what someone says, thinks or feels, with what follows them. A plural is made by rule."""

SPEAKING_THINGS = """
    poll survey study report article story letter statement document filing lawsuit complaint indictment memo email
    tweet post column editorial op-ed book release website site page ad commercial headline analysis data figures
    numbers results records record transcript sign poster placard caption interview speech magazine newspaper paper
    research review ruling order law bill resolution amendment
"""
"""Things that are said to say: documents and polls."""


def rows(table: str) -> list[tuple[str, str]]:
    """The lines of a table of frames: the frames and the words that have them."""
    pairs = (line.partition(":") for line in table.strip().splitlines())
    return [(frames.strip(), listed.strip()) for frames, _, listed in pairs]
