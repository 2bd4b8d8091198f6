"""English. Numbers are read as in Britain and most of the world, the day first, unless the tag is `en-US`."""

from __future__ import annotations

from dataclasses import replace

from reader.languages.function_words import FunctionWords
from reader.languages.language import Language, listed, numbered
from reader.languages.source_words import SourceWords

ENGLISH = Language(
    tag="en",
    name="English",
    day_first=True,
    quote_marks=(("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»")),
    cues=listed("""
        said, says, say, saying, told, tells, added, adds, stated, states, announced, announces, claimed, claims,
        warned, warns, insisted, insists, argued, argues, asked, asks, replied, wrote, writes, tweeted, posted, hit
        back, hits back, fired back, shot back, chimed in, weighed in, declared, explained, noted, acknowledged,
        admitted, conceded, confirmed, denied, denies, alleged, suggested, predicted, testified, reported, reports,
        called, urged, vowed, promised, recalled, continued, concluded, emphasized, emphasised, stressed, commented,
        revealed, remarked, maintained, believes, believed, thinks, hopes, accused, criticized, criticised, praised,
        described, estimated, indicated
    """),
    attributions=listed("according to, in the words of, as per, quoting, citing"),
    pronouns=listed("i, you, he, she, it, we, they, me, him, her, us, them, my, his, our, their, your, hers, who"),
    titles=listed("""
        mr, mrs, ms, miss, dr, prof, professor, sir, dame, lord, lady, president, vice president, prime minister,
        minister, foreign minister, chancellor, secretary, secretary of state, senator, sen, representative, rep,
        congressman, congresswoman, governor, gov, mayor, ambassador, judge, justice, attorney general, sheriff,
        chief, director, chairman, chairwoman, chair, chief executive, ceo, general, gen, colonel, col, captain,
        capt, major, sergeant, officer, detective, king, queen, prince, princess, pope, bishop, archbishop,
        reverend, rev, spokesman, spokeswoman, spokesperson, coach, analyst, economist, author, leader
    """),
    negations=listed("""
        not, no, never, none, nobody, nothing, nowhere, neither, nor, cannot, without, hardly, barely, scarcely,
        rarely, seldom, few, unless, except, lack, lacks, fail, fails, failed, refuse, refuses, refused, ain't
    """),
    numbers=listed("""
        zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen,
        fifteen, sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty,
        ninety, hundred, hundreds, thousand, thousands, million, millions, billion, billions, trillion, dozen,
        dozens, half, third, quarter, quarters, double, triple, twice, once, first, second, fourth, fifth, sixth,
        seventh, eighth, ninth, tenth
    """),
    common=listed("""
        the, a, an, and, of, to, in, is, that, for, on, with, as, at, by, was, were, are, be, been, this, these,
        those, but, or, if, from, has, have, had, will, would, can, could, should, may, might, must, do, does, did,
        there, here, what, when, where, why, how, which, who, while, after, before, since, because, although,
        though, so, then, now, also, however, yet, still, some, many, most, all, every, each, any, other, more,
        than, about, into, over, under, between, during, its, just, only, very, even, let
    """),
    months=numbered("""
        january 1, february 2, march 3, april 4, may 5, june 6, july 7, august 8, september 9, october 10, november
        11, december 12, jan 1, feb 2, mar 3, apr 4, jun 6, jul 7, aug 8, sep 9, sept 9, oct 10, nov 11, dec 12
    """),
    weekdays=numbered("""
        monday 0, tuesday 1, wednesday 2, thursday 3, friday 4, saturday 5, sunday 6, mon 0, tue 1, tues 1, wed 2,
        thu 3, thur 3, thurs 3, fri 4, sat 5, sun 6
    """),
    relative_days=numbered("""
        today 0, tonight 0, yesterday -1, last night -1, tomorrow 1
    """),
    vague=listed("recently, lately, currently, now, previously, earlier, in recent weeks, soon, long ago"),
    day_words=listed("on, the"),
    abbreviations=listed("""
        mr, mrs, ms, dr, prof, sen, rep, gov, gen, col, lt, sgt, capt, maj, rev, hon, st, jr, sr, inc, ltd, co,
        corp, vs, etc, e.g, i.e, no, nos, vol, fig, p, pp, cf, al, dept, est, approx, u.s, u.k, u.n, a.m, p.m, jan,
        feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, mt, ft, ave, blvd, rd, d, r
    """),
    credits=listed("""
        photo, photos, photo by, photograph, photograph by, photo credit, photo courtesy, photo illustration, image,
        image credit, image source, picture, pictures, picture by, credit, file photo, file, illustration,
        illustration by, graphic, video
    """),
    boilerplate=listed("""
        advertisement, advertisement continues below, article continues below, story continues below, continue
        reading, click here, share this, share this article, share this story, sign up, sign up for our newsletter,
        subscribe, subscribe now, subscribe to our newsletter, skip to content, skip advertisement, most read, most
        popular, trending, trending now, recommended, recommended stories, related, related articles, related
        stories, related topics, watch live, now playing, play video, comments, leave a comment, view comments,
        follow us, get the app, sponsored, sponsored content, all rights reserved, listen to this article, print,
        email, editors' picks
    """),
    teasers=listed("read more, read also, also read, see also, more on this, related, watch, don't miss"),
    bylines=listed("by"),
    publication_words=listed("""
        published, published on, published at, updated, last updated, last modified, posted, posted on, first
        published, date, issued, released, created
    """),
    broadcast_words=listed(
        "aired, airing, airs, broadcast, broadcasts, broadcasted, telecast, televised, on air, streamed"
    ),
    statement_words=listed("""
        statement, statements, news conference, press conference, briefing, press release, news release, speech,
        address, testimony, remarks, email, e-mail, letter, interview, tweet, post, memo, report, speaking
    """),
    issued_words=listed("issued, released, published, dated, made, given, delivered, sent, posted, held, late, early"),
    function_words=FunctionWords(
        determiners=listed("""
            the, a, an, this, that, these, those, my, your, his, her, its, our, their, one, two, three, four, five, six,
            seven, eight, nine, ten, some, many, several, most, both, all, each, every, another, other, others, few,
            any, no, neither, either, various, numerous, dozens, hundreds, more, half, such, certain
        """),
        articles=listed("the, a, an, my, your, its, our, their, his"),
        absolutes=listed("with"),
        links=listed("of"),
        prepositions=listed("""
            for, from, with, in, at, on, to, by, about, against, behind, near, inside, outside, within, among, between,
            under, over, across, around, like, close, familiar
        """),
        boundaries=listed("""
            that, which, who, whom, whose, because, when, while, if, although, though, since, unless, until, whether,
            where, why, how, but, or, nor, so, as, than, yet, once, before, after, what, then, is, are, was, were, be,
            been, being
        """),
        relatives=listed("who, whose, which"),
        complementizers=listed("that, whether, if, how, why, what"),
        conjunctions=listed("and, &"),
        fillers=listed("""
            has, have, had, is, was, are, were, be, been, being, would, will, could, can, may, might, should, must, did,
            does, do, didn't, doesn't, don't, hasn't, haven't, hadn't, wouldn't, won't, not, never, also, then, later,
            once, again, even, just, still, often, always, now, soon, already, further, instead, too, himself, herself,
            themselves, itself, myself, went, on, to, going, ever, long, since, twice, first, thus, however, therefore,
            similarly, meanwhile, moreover, furthermore, though, earlier, yesterday, today, afterward, afterwards, both,
            all, used, reportedly, recently, simply, only, himself, began, seemed, appeared, tried, wants, wanted
        """),
        filler_endings=listed("ly"),
        modifiers=listed("""
            who, whom, whose, which, a, an, the, in, on, at, of, for, from, with, by, during, while, when, after,
            before, along, among, once, then, now, one, another, his, her, their, its, also, both, as, like, himself,
            herself, via, through, under, amid, despite, without, who's, whether, if, where, not, himself, too, however,
            though, of course, meanwhile, instead, to
        """),
        modifier_endings=listed("ing, ed, ly"),
        people=listed("""
            spokesman, spokeswoman, spokesperson, spokespeople, official, officials, aide, aides, adviser, advisers,
            advisor, advisors, leader, leaders, critic, critics, supporter, supporters, expert, experts, analyst,
            analysts, lawyer, lawyers, attorney, attorneys, source, sources, reporter, reporters, journalist,
            journalists, voter, voters, protester, protesters, witness, witnesses, resident, residents, people, person,
            man, woman, men, women, candidate, candidates, nominee, president, senator, senators, congressman,
            congresswoman, lawmaker, lawmakers, governor, mayor, minister, secretary, director, chairman, chairwoman,
            chair, chief, executive, manager, strategist, strategists, pollster, pollsters, economist, economists,
            professor, professors, teacher, teachers, student, students, doctor, doctors, nurse, nurses, police,
            officer, officers, judge, judges, prosecutor, prosecutors, investigator, investigators, activist, activists,
            organizer, organizers, organiser, organisers, author, authors, writer, writers, editor, editors, scientist,
            scientists, researcher, researchers, historian, historians, commentator, commentators, host, anchor,
            campaign, committee, commission, department, ministry, agency, company, group, union, court, government,
            administration, party, office, team, board, council, foundation, newspaper, magazine, network, station,
            website, statement, report, reports, poll, polls, survey, study, letter, email, memo, memos, document,
            documents, article, editorial, tweet, post, message, ad, complaint, lawsuit, ruling, book, transcript,
            republicans, democrats, conservatives, liberals, opponents, opponent, rival, rivals, allies, ally, friend,
            friends, colleague, colleagues, mother, father, son, daughter, brother, sister, wife, husband, family,
            neighbor, neighbors, neighbour, neighbours, veteran, veterans, owner, owners, worker, workers, member,
            members, delegate, delegates, representative, representatives, diplomat, diplomats, ambassador, coach,
            captain, player, founder, pastor, priest, bishop, pope, king, queen, prince, princess, crowd, others
        """),
        person_endings=listed("ist, ists, man, men, woman, women, or, ors, er, ers, person, ian, ians"),
        verb_endings=listed("ed, s, ing"),
        participle_endings=listed("ing"),
        impersonals=listed("it, this, that, these, those, you, me, him, us, them"),
        passives=listed("is, are, was, were, be, been, being, got, gets"),
        modals=listed("would, will, could, can, may, might, should, must, did, does, do, didn't, only, just"),
        agents=listed("by"),
        infinitives=listed("to"),
        particles=listed("van, von, der, den, de, del, della, di, da, la, le, bin, ibn, al, el, ter, ten, dos, du"),
    ),
    naming=listed("""
        so-called, known as, titled, entitled, named, dubbed, nicknamed, the word, the term, the phrase, the words,
        the name, the title, the slogan, the motto, the hashtag, the film, the movie, the book, the song, the show,
        the series, the album, the novel, the play, the program, the programme, the magazine, the documentary, the
        episode, the label, memoir, memoirs, autobiography, essay, poem, opera, musical, podcast, exhibition,
        anthology, sitcom, subtitled, be called, is called, was called, hit, host of, star of, author of, film, movie,
        book, song, show, series, album, novel
    """),
    source_words=SourceWords(
        male=listed("""
            he, him, mr, sir, lord, king, prince, spokesman, chairman, congressman, councilman, alderman,
            assemblyman, his father, his brother, businessman, actor, father, monsignor
        """),
        female=listed("""
            she, her, mrs, ms, miss, dame, lady, queen, princess, spokeswoman, chairwoman, congresswoman,
            councilwoman, actress, mother, businesswoman
        """),
        neuter=listed("it"),
        honorifics=listed("dr, prof, professor, hon, rev, reverend"),
        own=listed("i, we"),
        plural=listed("they, them, both, the two"),
        alike=listed("the latter"),
        relatives=listed("who, which, that"),
        back=listed("this, that, the same, these, those"),
        further=listed("another, a second, a third, a fourth, a different"),
        several=listed("""
            some, several, many, two, three, four, five, six, seven, eight, nine, ten, most, few, dozens of,
            hundreds of, a few, a number of, various, all, both, other
        """),
        single=listed("a, an, one, another"),
        groups=listed("""
            officials, sources, experts, analysts, critics, supporters, lawyers, attorneys, prosecutors,
            investigators, doctors, scientists, researchers, economists, residents, witnesses, protesters, voters,
            lawmakers, senators, aides, advisers, advisors, friends, relatives, neighbours, neighbors, parents,
            students, teachers, workers, employees, democrats, republicans, authorities, people, observers,
            diplomats, activists, victims, families, fans, players, leaders, organizers, organisers, traders,
            investors, farmers, insiders, women, men, others, allies, opponents, conservatives, liberals, engineers,
            pollsters, reporters, journalists, members, executives, representatives, fishermen
        """),
        offices=listed("""
            spokesman, spokeswoman, spokesperson, official, president, chairman, chairwoman, chair, minister, prime
            minister, judge, mayor, governor, ambassador, director, secretary, chief, coach, manager, lawyer,
            attorney, prosecutor, doctor, analyst, expert, economist, senator, head, leader, adviser, advisor, aide,
            envoy, diplomat, officer, captain, professor, author, resident, witness, critic, source, representative,
            mp, mep, msp, cllr, councillor, secretary-general, secretary general, convenor, headteacher, campaigner,
            scientist, researcher, historian, trustee, organiser, organizer, founder, commissioner, superintendent,
            trader, engineer, farmer, editor, owner, executive, pastor, bishop, general, candidate, nominee, member,
            host, anchor, moderator, presenter, correspondent, reporter
        """),
        bodies=listed("""
            ministry, department, agency, office, committee, commission, council, court, government, parliament,
            senate, congress, house, police, army, navy, military, company, corporation, bank, university, college,
            school, hospital, union, association, federation, institute, party, group, organization, organisation,
            foundation, center, centre, board, campaign, administration, authority, bureau, team, club, firm,
            embassy, church, charity, league
        """),
        companies=listed("""
            company, firm, corporation, group, carrier, retailer, manufacturer, maker, airline, lender, chain,
            insurer, start-up, startup, club, charity, organisation, organization
        """),
        outlets=listed("""
            newspaper, paper, magazine, journal, news site, newsletter, podcast, channel, broadcaster, network,
            website, station, daily, weekly, tabloid,
            site, media, press
        """),
        agencies=listed("news agency, wire service"),
        documents=listed("""
            report, study, survey, poll, statement, document, documents, letter, filing, lawsuit, complaint,
            affidavit, indictment, memo, email, e-mail, book, analysis, review, data, figures, records, release, press
            release, article, editorial, tweet, post, message, ruling, order, research, audit, transcript, note, law,
            bill, invitation, studies, reports, surveys, polls, statements, letters, filings, emails, minutes, paper,
            papers, lawsuits, memos, articles, reviews, rulings, transcripts
        """),
        withheld=listed("""
            source, sources, official, officials, insider, insiders, diplomat, diplomats, person, people, aide,
            aides, adviser, advisers
        """),
        anonymous=listed("""
            anonymous, anonymity, unnamed, not be named, unidentified, not to be named, not be identified, not to be
            identified, who declined to be named, not authorized to speak, not authorised to speak, familiar with
            the matter, close to the
        """),
        carried_by=listed("told, telling, to, with, by, on, from, via, citing, interview with, for, tells"),
    ),
)

AMERICAN = replace(ENGLISH, tag="en-US", name="English (US)", day_first=False)
"""English as in the United States: the month first."""
