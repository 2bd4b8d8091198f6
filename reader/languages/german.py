"""German. Nouns are capitalised, so that a capital does not tell a name from a word."""

from __future__ import annotations

from reader.languages.function_words import FunctionWords
from reader.languages.language import Language, listed, numbered
from reader.languages.source_words import SourceWords


def _with_women(men: str) -> tuple[str, ...]:
    """Titles of men with those of women, which German makes by rule: `Biologe`, `Biologin`."""
    return tuple(form for title in listed(men) for form in (title, title.removesuffix("e") + "in"))


GERMAN = Language(
    tag="de",
    name="Deutsch",
    day_first=True,
    quote_marks=(("„", "“"), ("„", "”"), ('"', '"'), ("»", "«"), ("«", "»"), ("‚", "‘"), ("›", "‹"), ("‹", "›")),
    cues=listed("""
        sagte, sagt, sagten, gesagt, erklärte, erklärt, erklärten, betonte, betont, teilte mit, teilt mit,
        mitgeteilt, berichtete, berichtet, berichten, meinte, meint, fügte hinzu, kündigte an, warnte, warnt,
        forderte, fordert, kritisierte, kritisiert, behauptete, behauptet, schrieb, schreibt, äußerte, bestätigte,
        bestätigt, bestritt, dementierte, räumte ein, bezeichnete, bezeichnet, verwies, begründete, fragte,
        antwortete, versicherte, verkündete, ergänzte, zitierte, zitiert, unterstrich, glaubt, vermutet, befürchtet,
        erzählte, lobte, wies zurück, hieß es, heißt es, zeigte sich, beklagte, rief auf, sprach von, so
    """),
    attributions=listed("laut, zufolge, nach angaben, nach angaben von, gemäß, nach ansicht, nach aussage"),
    pronouns=listed("""
        ich, du, er, sie, es, wir, ihr, mich, mir, ihn, ihm, ihnen, uns, euch, mein, sein, seine, ihre, unser,
        unsere, dieser, diese, man
    """),
    titles=listed("""
        herr, frau, dr, prof, professor, professorin, präsident, präsidentin, bundespräsident, bundeskanzler,
        bundeskanzlerin, kanzler, kanzlerin, minister, ministerin, außenminister, außenministerin, innenminister,
        innenministerin, finanzminister, verteidigungsminister, verteidigungsministerin, ministerpräsident,
        ministerpräsidentin, premierminister, premierministerin, bürgermeister, bürgermeisterin, oberbürgermeister,
        senator, senatorin, sprecher, sprecherin, regierungssprecher, pressesprecher, pressesprecherin,
        vorsitzender, vorsitzende, parteichef, parteichefin, chef, chefin, direktor, direktorin, leiter, leiterin,
        richter, richterin, staatsanwalt, general, oberst, könig, königin, papst, bischof, botschafter,
        botschafterin, generalsekretär, trainer, experte, expertin, verteidiger, verteidigerin, anwalt, anwältin,
        staatsanwältin, zeuge, zeugin, schriftsteller, schriftstellerin, autor, autorin, regisseur, regisseurin,
        forscher, forscherin, historiker, historikerin, ökonom, ökonomin, meteorologe, meteorologin, wirt, wirtin,
        torschütze, torschützin, kapitän, kapitänin, stürmer, torwart, geschäftsführer, geschäftsführerin, gründer,
        gründerin, unternehmer, unternehmerin, lehrer, lehrerin, arzt, ärztin, pfarrer, pfarrerin, künstler,
        künstlerin, sänger, sängerin, schauspieler, schauspielerin, journalist, journalistin, redakteur, redakteurin,
        intendant, intendantin, kurator, kuratorin, biologe, biologin, kritikerin, aktivist, aktivistin
    """),
    negations=listed("""
        nicht, kein, keine, keinen, keinem, keiner, keines, nie, niemals, niemand, niemanden, nichts, nirgends,
        nein, weder, noch, ohne, kaum, außer, keinesfalls, keineswegs
    """),
    numbers=listed("""
        null, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, zwanzig, dreißig,
        vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig, hundert, hunderte, tausend, tausende, million,
        millionen, milliarde, milliarden, dutzend, halb, halbe, hälfte, drittel, viertel, doppelt, zweimal, dreimal,
        erste, ersten, zweite, zweiten, dritte, dritten, vierte, vierten
    """),
    common=listed("""
        der, ein, die, das,  den, dem, des, eine, einen, einem, einer, eines, und, oder, aber, ist, sind, war, waren,
        wird, werden, wurde, wurden, hat, haben, hatte, in, im, zu, zum, zur, mit, von, vom, für, auf, an, am, bei,
        nach, aus, um, als, auch, wie, dass, daß, wenn, weil, da, so, sich, nur, mehr, vor, durch, über, unter,
        gegen, zwischen, bis, seit, doch, dann, hier, dort, jetzt, wo, was, wer, dieses, diesem, diesen, alle,
        alles, viele, einige, andere, kann, können, soll, sollen, muss, müssen, schon, sehr, damit, dabei, denn,
        während, obwohl, laut, gemäß, trotz, wegen, ohne, außerdem, zudem, jedoch, allerdings, danach, zuvor, zunächst,
        bisher, bereits, inzwischen, später, mehrere, zahlreiche, insgesamt, weitere, zusätzlich, ferner
    """),
    months=numbered("""
        januar 1, jänner 1, februar 2, feber 2, märz 3, april 4, mai 5, juni 6, juli 7, august 8, september 9,
        oktober 10, november 11, dezember 12, jan 1, feb 2, mär 3, apr 4, jun 6, jul 7, aug 8, sep 9, sept 9, okt
        10, nov 11, dez 12
    """),
    weekdays=numbered("""
        montag 0, dienstag 1, mittwoch 2, donnerstag 3, freitag 4, samstag 5, sonnabend 5, sonntag 6, mo 0, di 1, mi
        2, do 3, fr 4, sa 5, so 6
    """),
    relative_days=numbered("""
        heute 0, gestern -1, vorgestern -2, morgen 1, übermorgen 2
    """),
    vague=listed("kürzlich, neulich, zuletzt, derzeit, zuvor, früher, seit langem, bald, jüngst"),
    day_words=listed("am, den, der, dem, vom"),
    abbreviations=listed("""
        dr, prof, hr, fr, z.b, z. b, d.h, u.a, u. a, bzw, ca, evtl, ggf, usw, etc, nr, st, str, mio, mrd, jh, jhd,
        abs, art, bd, geb, gest, inkl, max, min, sog, vgl, v.a, vs, s, jan, feb, mär, apr, jun, jul, aug, sep, sept,
        okt, nov, dez, a.d, i.d, o.ä, u.s, e.v, ing, dipl, tel, z, b, u, d, h, a
    """),
    credits=listed("foto, fotos, bild, bilder, quelle, bildquelle, archivfoto, symbolfoto, grafik, archivbild"),
    boilerplate=listed("""
        anzeige, werbung, newsletter, jetzt abonnieren, hier klicken, artikel teilen, teilen, meistgelesen, mehr zum
        thema, zum thema, auch interessant, empfohlener externer inhalt, kommentare, kommentieren, drucken,
        startseite, alle rechte vorbehalten, zur startseite
    """),
    teasers=listed("""
        lesen sie auch, lesen sie hier, mehr dazu, mehr zum thema, siehe auch, weiterlesen, auch interessant
    """),
    bylines=listed("von"),
    publication_words=listed("""
        veröffentlicht, veröffentlicht am, aktualisiert, aktualisiert am, stand, datum, erstellt am,
        erschienen am, zuletzt aktualisiert
    """),
    broadcast_words=listed("""
        ausgestrahlt, ausgestrahlte, ausgestrahlten, ausgestrahlter, gesendet, gesendete, gesendeten, sendung vom,
        übertragen, übertragene, übertragenen
    """),
    statement_words=listed("""
        mitteilung, pressemitteilung, erklärung, stellungnahme, pressekonferenz, rede, ansprache, interview, brief,
        schreiben, bericht, meldung, aussage, mitteilte, mitteilten, mitgeteilt
    """),
    issued_words=listed("""
        veröffentlicht, veröffentlichte, veröffentlichten, verbreitete, verbreiteten, datierte, datierten, gehaltenen,
        verschickten
    """),
    ordinal_point=True,
    function_words=FunctionWords(
        determiners=listed("""
            deren, dessen,
            der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, dieser, diese, dieses, diesen, diesem,
            mein, meine, sein, seine, seinen, seinem, seiner, ihr, ihre, ihren, ihrem, ihrer, unser, unsere, kein,
            keine, mehrere, viele, einige, alle, beide, zwei, drei, vier, fünf, andere, zahlreiche, manche, jeder, jede,
            jedes
        """),
        links=listed("von, vom, der, des, für, beim, bei, zu, zum, zur"),
        prepositions=listed("""
            in, im, an, am, aus, mit, auf, über, unter, gegen, um, ins, ans, vor, gegenüber, durch, ohne, trotz, wegen,
            zwischen, hinter, neben, angesichts, aufgrund, anlässlich, innerhalb, außerhalb, seitens
        """),
        boundaries=listed("""
            dass, daß, weil, wenn, als, ob, während, obwohl, nachdem, bevor, da, damit, sodass, aber, oder, sondern,
            denn, wie, wo, was, welcher, welche, welches, sowie, wobei, womit, ist, sind, war, waren, sei, seien, wurde,
            wurden
        """),
        complementizers=listed("dass, daß, ob, wie, warum"),
        conjunctions=listed("und, &"),
        fillers=listed("""
            hat, haben, hatte, hatten, habe, hätte, wird, werden, würde, auch, dann, später, zudem, außerdem, ferner,
            weiter, noch, nun, jetzt, jedoch, dagegen, allerdings, bereits, erneut, wieder, heute, gestern, selbst,
            nicht, nur, sich, so, dazu, daraufhin, zuvor, unterdessen, inzwischen, ebenfalls, wörtlich, unter, anderem,
            es
        """),
        modifiers=listed("""
            der, die, das, dem, den, deren, dessen, ein, eine, einer, welcher, welche, laut, nach, vor, in, im, bei,
            mit, von, so, zugleich, selbst, auch, ebenfalls, unter, seit
        """),
        modifier_endings=listed("nd"),
        people=listed("""
            leute, menschen, quellen, kreise, experten, beobachter, kritiker, behörden, angaben, polizei, regierung,
            sprecher, sprecherin, vertreter, anwalt, gericht, partei, opposition, ministerium, polizeisprecher
        """),
        verb_endings=listed("te, ten, et, t"),
        impersonals=listed("es, mich, mir, ihn, ihm, ihnen, uns, euch, sich, man"),
        passives=listed("wird, werden, wurde, wurden, worden"),
        agents=listed("von, vom, durch"),
        infinitives=listed("zu"),
        particles=listed("von, van, der, den, de, zu, zur, vom, di, da, del, la, le, bin, al, el"),
    ),
    naming=listed("""
        sogenannte, sogenannten, sogenannter, so genannte, so genannten, namens, genannt, genannte, titel, dem titel,
        motto, dem motto, das wort, der begriff, den begriff, dem namen, dem stichwort, film, buch, lied, zeitung,
        zeitschrift, serie, sendung, roman, album, magazin, memoiren, autobiografie, essay, gedicht, oper, musical,
        podcast, ausstellung, theaterstück, stück, drama, komödie, krimi, gemälde
    """),
    source_words=SourceWords(
        male=listed("""
            er, herr, ihm, könig, prinz, sprecher, minister, präsident, kanzler, bürgermeister, ministerpräsident,
            premierminister, außenminister, bundeskanzler, chef, vorsitzender, vorsitzende, direktor, richter,
            anwalt, polizeisprecher, trainer
        """),
        female=listed("""
            sie,
            frau, königin, prinzessin, sprecherin, ministerin, präsidentin, kanzlerin, bürgermeisterin,
            ministerpräsidentin, premierministerin, außenministerin, bundeskanzlerin, chefin, direktorin, richterin,
            anwältin, trainerin
        """),
        honorifics=listed("dr, prof, professor, professorin, doktor"),
        own=listed("ich, wir, man"),
        plural=listed("sie, beide, ihnen"),
        alike=listed("""
            dieser, diese, letzterer, letztere, seiner meinung, seiner ansicht, seiner auffassung, seiner
            einschätzung, seiner überzeugung, seiner darstellung, seinen worten, seinen angaben, ihrer
            meinung, ihrer ansicht, ihrer auffassung, ihrer einschätzung, ihrer überzeugung, ihrer
            darstellung, ihren worten, ihren angaben, eigenen angaben, eigener darstellung, eigenen worten,
            eigenem bekunden, eigener aussage, eigener auskunft, eigener einschätzung, eigener meinung,
            eigener überzeugung, der spanier, die spanierin, der franzose, die französin, der brite, die
            britin, der engländer, die engländerin, der schotte, die schottin, der ire, die irin, der
            italiener, die italienerin, der portugiese, die portugiesin, der niederländer, die
            niederländerin, der belgier, die belgierin, der däne, die dänin, der schwede, die schwedin, der
            norweger, die norwegerin, der finne, die finnin, der pole, die polin, der tscheche, die
            tschechin, der ungar, die ungarin, der kroate, die kroatin, der serbe, die serbin, der grieche,
            die griechin, der türke, die türkin, der russe, die russin, der ukrainer, die ukrainerin, der
            us-amerikaner, die us-amerikanerin, der amerikaner, die amerikanerin, der kanadier, die
            kanadierin, der brasilianer, die brasilianerin, der argentinier, die argentinierin, der
            schweizer, die schweizerin, der österreicher, die österreicherin, der deutsche, die deutsche,
            der japaner, die japanerin, der chinese, die chinesin, der australier, die australierin
        """),
        back=listed("dieser, dieselbe, derselbe, genannte"),
        further=listed(
            "ein anderer, eine andere, ein weiterer, eine weitere, ein zweiter, eine zweite, ein dritter, eine dritte"
        ),
        several=listed("einige, mehrere, viele, zwei, drei, vier, zahlreiche, manche, die meisten, alle"),
        single=listed("ein, eine, einer, eines"),
        groups=listed("""
            experten, kritiker, behörden, beamte, quellen, kreise, beobachter, anwälte, ärzte, wissenschaftler,
            forscher, anwohner, zeugen, augenzeugen, demonstranten, politiker, abgeordnete, vertreter, ermittler,
            regierungskreise, regierungskreisen, sicherheitskreise, sicherheitskreisen, ermittlerkreise,
            ermittlerkreisen, koalitionskreise, koalitionskreisen, parteikreise, parteikreisen, diplomatenkreise,
            diplomatenkreisen, branchenkreise, branchenkreisen, verhandlungskreise, verhandlungskreisen,
            teilnehmerkreise, teilnehmerkreisen, unternehmenskreise, unternehmenskreisen,
            medien, angehörige, aktivisten, gegner, befürworter, analysten, ökonomen
        """),
        offices=_with_women("""
            architekt, analyst, intendant, regisseur, autor, schriftsteller, schauspieler, sänger, musiker, dirigent,
            künstler, kurator, verleger, journalist, reporter, korrespondent, redakteur, fotograf, unternehmer, manager,
            gründer, inhaber, besitzer, betreiber, geschäftsführer, händler, landwirt, winzer, wirt, lehrer, erzieher,
            schüler, student, dozent, rektor, dekan, wissenschaftler, physiker, chemiker, biologe, geologe, meteorologe,
            psychologe, soziologe, virologe, epidemiologe, politologe, politikwissenschaftler, klimaforscher, mediziner,
            chirurg, pfleger, pfarrer, bischof, priester, imam, politiker, sozialdemokrat, stadtrat, ratsherr, kämmerer,
            dezernent, beigeordneter, referent, berater, mitarbeiter, kollege, nachbar, anwohner, rentner, zeuge,
            augenzeuge, nutzer, kunde, torschütze, mittelfeldspieler, spieler, torhüter, sportdirektor, athlet, läufer,
            fahrer, pilot, kommandant, polizist, ermittler, gewerkschafter, aktivist, vertreter, diplomat, gesandter,
            abgesandter, beauftragter, minderheitsführer, finanzvorstand, vorstand, aufsichtsrat, präses, redner,
            teilnehmer, veranstalter, organisator, moderator, koordinator, arbeiter, verkäufer, techniker, handwerker,
            helfer, sanitäter, zuschauer, besucher, bewohner, mieter, vermieter, wähler, kandidat, bewerber, jurist,
            notar, kläger, dolmetscher, übersetzer, archivar, philosoph, theologe, pädagoge, archäologe, astronom,
            mathematiker, informatiker, statistiker, komponist, tänzer, kommentator, kolumnist, aktionär, investor,
            buchhalter, sekretär, schatzmeister, schriftführer
        """)
        + listed("""
            ärztin, stadträtin, bezirksleiter, führer, führerin, ingenieur, ingenieurin, forscher, forscherin,
            rechtsanwalt, gutachter, arzt,
            kommissar, landrat, landrätin, abgeordneter, abgeordnete, kapitän, professor, professorin, historiker,
            ökonom, ökonomin, anwältin, staatssekretär, senator, senatorin, oberst, general, fraktionschef, stürmer,
            torwart, verteidiger,
            sprecher, sprecherin, regierungssprecher, regierungssprecherin, polizeisprecher, polizeisprecherin,
            präsident, präsidentin, minister, ministerin, kanzler, kanzlerin, bürgermeister, bürgermeisterin,
            direktor, direktorin, chef, chefin, vorsitzender, vorsitzende, richter, richterin, staatsanwalt, anwalt,
            botschafter, trainer, experte, expertin, außenminister, innenminister, ministerpräsident,
            premierminister, bundeskanzler, generalsekretär, leiter, leiterin, gouverneur
        """),
        bodies=listed("""
            ministerium, außenministerium, innenministerium, regierung, bundesregierung, behörde, amt, polizei,
            gericht, staatsanwaltschaft, parlament, bundestag, partei, unternehmen, konzern, bank, universität,
            hochschule, verband, verein, gewerkschaft, kommission, rat, ausschuss, armee, militär, institut, klinik,
            feuerwehr, stiftung, organisation, opposition
        """),
        companies=listed("""
            unternehmen, konzern, firma, betrieb, hersteller, verein, klub, verband, organisation
        """),
        outlets=listed("""
            zeitung, blatt, magazin, sender, nachrichtenmagazin, zeitschrift, tageszeitung, wochenzeitung, rundfunk,
            fernsehsender, portal
        """),
        agencies=listed("nachrichtenagentur, agentur, presseagentur"),
        documents=listed("""
            bericht, studie, umfrage, erklärung, mitteilung, pressemitteilung, dokument, brief, schreiben,
            angaben, schätzung, schätzungen, prognose, hochrechnung, papier, vermerk, protokoll, akte, akten,
            gutachten, statistik, buch, urteil, meldung, untersuchung, analyse, anklage, anklageschrift
        """),
        withheld=listed("""
            regierungskreise, regierungskreisen, sicherheitskreise, sicherheitskreisen, ermittlerkreise,
            ermittlerkreisen, koalitionskreise, koalitionskreisen, parteikreise, parteikreisen, quelle, quellen,
            kreise, kreisen, insider, informant, informanten, beamter, diplomat, diplomaten
        """),
        anonymous=listed("""
            anonym, ungenannt, namentlich nicht genannt, nicht namentlich genannt, nicht genannt werden, ungenannte,
            ungenannter, anonyme, anonymer, anonymen
        """),
        carried_by=listed("""
            der, dem, gegenüber, mit, im, laut, in, von, zitiert, gegenüber der, gegenüber dem, die, bei
        """),
    ),
)
