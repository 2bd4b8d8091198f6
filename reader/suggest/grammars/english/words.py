"""The words of English that a shallow parser has to know: closed classes, common verbs, nouns and adjectives.

Verbs are given by their base form; `reader.suggest.grammars.english.forms` inflects them.
"""

from __future__ import annotations

DETERMINERS = """
    the a an this these those my his her their our your its no every each some any all both several many few
    much more most other another such what's whatever either neither enough less fewer half various certain
"""
SUBJECT_PRONOUNS = "i he she we they"
NUMBERS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
    trillion dozen
"""

PRONOUNS = """
    it you everyone everybody someone somebody anyone anybody nobody everything something anything nothing none
    others ones himself herself itself themselves myself ourselves yourself each mine theirs hers ours yours
    there
"""
OBJECT_PRONOUNS = "him them me us whom"
MODALS = """
    will would can could may might must should shall cannot won't wouldn't can't couldn't mightn't mustn't
    shouldn't shan't ought
"""
BE = "be am is are was were been being isn't aren't wasn't weren't ain't"
HAVE = "have has had having haven't hasn't hadn't"
DO = "do does did don't doesn't didn't"
ADVERBS = """
    not never also still already always often even just only too very quite rather again yet now then soon later
    earlier recently once twice ever perhaps maybe almost nearly instead however therefore thus moreover
    meanwhile further far indeed likewise otherwise nonetheless nevertheless seldom sometimes somewhat together
    away back forward ahead apart well hard fast much long here elsewhere everywhere nowhere somehow simply flat
    outright n't afterward afterwards beforehand today yesterday tomorrow tonight else anymore altogether so
"""
PREPOSITIONS = """
    in on at by for with from about against between through during under over into upon toward towards among
    amid across behind beyond beside besides beneath near off onto out up down outside inside within without
    throughout despite regarding concerning per via versus around along above below past plus unlike like than
    as including following alongside amongst
"""
SUBORDINATORS = """
    because although though while if unless until till since whereas when whenever where wherever after before
    once lest provided
"""
WH_WORDS = "what which how why whether whose"
WHO = "who whoever"
CONJUNCTIONS = "and or nor"
ADVERSATIVES = "but"
TIME_NOUNS = """
    monday tuesday wednesday thursday friday saturday sunday week month year day morning afternoon evening night
    weekend today yesterday tomorrow january february march april june july august september october november
    december
"""

# Verbs that attribute nothing by themselves, but which a clause is recognised by.
PLAIN_VERBS = """
    accept access accompany accomplish achieve acquire act adapt add adjust adopt advance affect afford age aim
    allow alter amount appear apply appoint approach arise arm arrest arrive assemble assign assist associate
    assume attach attack attempt attend attract avoid award back balance ban bar base battle bear beat become
    begin behave belong bend benefit bet bid bind bite block blow board boil bomb book boost borrow bother
    bounce break breathe breed bring broadcast build burn burst bury buy calculate campaign cancel capture care
    carry carve cast catch cause cease celebrate challenge change charge chase cheat check choose circulate
    clash clean clear climb cling close collapse collect combine come commit communicate compare compete
    complete compose concentrate conduct connect consist constitute construct consult consume contact contain
    contend continue contribute control convert convict cook cope copy correct cost count cover crack crash
    create cross crush cry curb cut damage dance deal decline decrease dedicate defeat defend define delay
    deliver depart depend deploy deprive derive deserve design destroy detain develop devote die differ dig
    diminish direct disappear disappoint dismiss display disrupt distribute disturb dive divide dominate donate
    double draft drag draw dress drift drink drive drop dump earn ease eat edge edit elect elevate eliminate
    embarrass embrace emerge employ enable encounter end engage enhance enjoy ensure enter entertain escape
    establish evaluate evolve examine exceed exchange exclude execute exercise exhaust exist expand experience
    expire exploit explode explore expose extend face facilitate fade fail fall feature feed fight file fill
    film finance find fire fit fix flee float flood flow fly focus fold follow force form foster found frame
    free freeze fuel fulfill function fund gain gather generate get give go govern grab graduate grant grip grow
    guarantee guard guide handle hang happen harm haul have head heal heat help hide hire hit hold host house
    hunt hurry hurt identify ignore illustrate implement impose impress improve include incorporate increase
    induce inflict influence inherit injure inspire install integrate intensify interact interfere intervene
    introduce invade invent invest investigate invite involve isolate issue jail join judge jump justify keep
    kick kidnap kill kiss knock lack land last laugh launch lay lead lean leap learn leave lend let lift light
    limit line link list live load lock lose lower maintain make manage march mark marry match matter mean
    measure meet melt merge mind miss mix monitor motivate mount move multiply murder name narrow need negotiate
    nod nominate number obtain occupy occur offend offer open operate organize originate oust outnumber overcome
    overlook oversee overtake overturn owe own pack paint park participate pass pause pay peak perform permit
    persist persuade pick place plague play plunge poll possess pour practice prepare present preserve press
    prevail prevent proceed process produce promote prompt propel prosecute protect prove provide pull punish
    purchase pursue push put qualify quit race raise range rank rate reach react read rebuild receive recover
    recruit reduce reflect reform regain register regulate relate relax release rely remain remove rent repair
    replace represent rescue resemble reserve resign resist resolve respond rest restore restrict result resume
    retain retire retreat return reverse rid ride ring rise risk roll rule run rush sail satisfy save scare
    schedule score screen search secure seem seize select sell send separate serve set settle shake shape share
    shed shift shine shoot shop shrink shut sign sing sink sit skip sleep slide slip slow smell smile smoke snap
    soar solve sound spark speak specialize speed spell spend spill spin split spoil sponsor spot spread spring
    squeeze stab staff stage stand star stare start starve stay steal steer stem step stick stir stop store
    strengthen stretch strike strip struggle study submit substitute succeed suffer suit supply surge surprise
    surrender surround survive suspend sustain swallow sweep swim swing switch tackle take talk tap target taste
    teach tear tend terminate test thank threaten thrive throw tie top touch tour trace track trade train
    transfer transform translate travel treat trigger trim triumph trouble try tumble turn twist undergo
    undermine undertake unite update use vanish vary veto violate visit vote wait wake walk wander warm wash
    waste watch wave weaken wear weigh widen win wind wipe withdraw witness work wound wrap yield slam dub flip
    stall ship log pin plug rig rob sip tip zip spur erupt confront evade evoke entail erode eradicate expel
    extract glance impeach indict intend invoke lurk lure manipulate mislead nurture obey oblige observe patrol
    pave ponder preclude presume provoke recede reclaim reinforce renew repay resort restrain retaliate revive
    revoke rouse salvage scrap shatter simplify stifle subject summon surpass tolerate topple undo unify unleash
    unseat uphold usher vacate wield withhold wrestle avert bolster commence conceal confine confuse conquer
    defraud dodge dwell embark emulate enact endure energize enforce enlist exacerbate galvanize grapple halt
    hinder hover hurl inhibit interrupt intimidate jeopardize mobilize offset orchestrate penalize pertain
    plummet postpone probe rally rebound relinquish renegotiate repeal resurrect retrieve reunite scramble
    shield sideline siphon sway thwart tighten transcend unravel unveil upend wage woo slap slim plot nab rip
    rub shrug sob span stun swap tag thin trek publish abolish demolish furnish distinguish refurbish replenish
    tarnish banish flourish perish languish extinguish embellish brandish nourish astonish vanquish strive deceive
    forgive disable mimic abandon absorb accelerate accommodate accumulate administer advertise allocate amend
    analyze analyse annoy arrange assess await broaden classify collaborate compel compensate compile comply
    consolidate convene cooperate correspond delete deport deteriorate devastate devise dissolve divert drown
    educate endanger equip escalate evacuate fetch formulate frustrate fulfil greet harass imprison incur infect
    initiate inject insert inspect insure listen locate mediate modify opt organise pollute prescribe procure
    prohibit prolong refrain reinstate relieve relocate render renovate reopen reproduce require reside restart
    revise rotate smuggle stabilize stabilise stimulate sue supervise suppress tempt transmit withstand
"""

# Words that may be both a noun and the base of a verb; the tagger decides by the words around them.
NOUNS_AND_VERBS = """
    account act address advance age aim answer appeal approach arm arrest attack attempt award back balance ban
    bar base battle bear beat benefit bet bid bite blame block blow board bomb book boost break bridge broadcast
    building burn campaign care cast catch cause challenge change charge chase check claim clash clean climb
    close comment compromise concern conduct conflict contact contest contract control cook copy cost count
    counter cover crack crash credit cry cure cut damage dance date deal debate decline decrease defeat delay
    delight demand design desire dispute display document doubt draft dream dress drink drive drop ease edge
    edit end envy escape estimate exchange excuse exercise experience experiment exploit export express face
    fall fault favor favour fear feature feed feel fight figure file film finance fire fit fix flood flow fly
    focus force forecast form frame fuel function fund gain gamble gather grant grip guarantee guard guess guide
    hand hate haul head heat help hint hire hit hold hope host house hunt hurt impact import increase influence
    insult interest interview invite issue joke judge jump keep kick kill kiss lack land last laugh launch lead
    leak lean leap leave lie lift light like limit line link list load lock look love mail march mark mandate
    map match matter mean measure mention merit mind mix model monitor move murder name need nod note number
    object offer open order pack paint park pass pause pay peak phone picture place plan plant play plea pledge
    plot point poll position post pour power practice praise present press pressure preview prize process
    produce profile progress project promise protest provide pull purchase push question quote race raise range
    rank rate reach read reason rebuke rebuff record reform regret release remark rent repair repeat reply
    report request rescue research reserve respect response rest result return reverse review reward ride ring
    rise risk roll rule run rush sail save scale scare schedule score scream screen search seat secret sense set
    settle shake shape share shift ship shock shoot shop shot shout show shut side sign signal sink skip slam
    sleep slide slip slow smell smile smoke sort sound spark speed spell spend spin split sponsor spot spread
    spring stab staff stage stake stand star stare start state stay steal stem step stick stop store stream
    stress stretch strike strip struggle study supply support surge surprise survey suspect swallow sweep swing
    switch tackle talk tap target taste tax tear test text thank thought threat throw tie time tip title top
    touch tour track trade traffic train transfer travel treat trial trick trigger trip trouble trust try turn
    tweet twist update upset urge use value vary view visit voice volunteer vote vow wait walk email blog warn
    wash waste watch water wave wear weight welcome will win wind wish witness wonder work worry wound wrap
    yield slur taunt jab jibe swipe slap snub scold tease toast tout trumpet dismay backlash call advocate
    caution contempt consent conclude dissent rally veto abuse aid assault border breach bribe coach combat comfort
    delegate divorce download drain exhibit finish honor honour loot manufacture mask neglect outlaw overhaul panic
    polish pose print pump raid sack sacrifice safeguard sanction scan seal shell shelter slash smash stalk stamp
    stock strain torture toss trail transport trap triple upgrade venture
"""

ADJECTIVES = """
    new old good bad great big small large little long short high low early late young own same different next
    last first second third other main major minor public private political national local federal military
    foreign domestic economic social legal illegal likely unlikely able unable free full empty open clear sure
    certain possible impossible necessary important significant recent current former previous past future
    present presumptive conservative liberal moderate progressive radical black white red blue green hot cold
    warm cool hard soft strong weak rich poor right wrong true false real fake fair unfair safe dangerous
    serious happy unhappy sad angry proud afraid glad aware confident hopeful optimistic pessimistic skeptical
    sceptical critical supportive dismissive worried concerned convinced adamant sorry grateful thankful eager
    keen willing unwilling reluctant ready determined anxious nervous furious upset disappointed surprised
    shocked alarmed amazed appalled outraged pleased delighted thrilled excited interested wary doubtful
    uncertain unsure mindful fearful ashamed embarrassed jealous tired sick fond tolerant suspicious
    contemptuous respectful disrespectful defiant insistent clear-eyed best worst better worse top key senior
    junior chief deputy general special single double close deep wide broad narrow heavy light easy difficult
    simple complex common rare popular unpopular famous alive dead whole total entire vast huge tiny massive
    enormous dark bright brief quick slow rapid sharp steady tough rough smooth fresh raw pure dirty clean vocal
    tremendous unprecedented controversial presidential congressional senatorial republican democratic
"""

COMMON_NOUNS = """
    people man men woman women child children person persons police media press news government state country
    nation president senator governor mayor candidate candidates campaign election voters party team group
    committee court judge officials official spokesman spokeswoman lawmakers leader leaders company companies
    law bill policy plan economy money world war city town school university family life time year years day
    days week weeks month months percent majority minority number lot million billion thousand hundred evidence
    information data article story statement interview speech rally event conference meeting convention debate
    morning night evening afternoon everyone's critics supporters opponents aides aide adviser advisers advisor
    advisors staffers staff analysts analyst experts expert reporters reporter journalist journalists sources
    source authorities republicans democrats americans thing things way ways part case place point fact idea
    kind business system program problem question right rights power home house office room car street area
    service force border tax job jobs health care gun guns women's wife husband mother father son daughter
    brother sister friend friends colleague colleagues member members
"""
