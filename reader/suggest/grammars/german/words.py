"""Closed classes of German words that tell where its clauses begin, end and change their mood."""

from __future__ import annotations

from reader.languages.language import listed

SUBJUNCTIVE = frozenset(
    listed("""
        sei, seien, seiest, habe, werde, könne, müsse, solle, dürfe, wolle, möge, wisse, gebe, gehe, komme, stehe,
        liege, bleibe, lasse, nehme, sehe, halte, führe, bringe, brauche, mache, bestehe, bestünde, handle, handele,
        laufe, finde, gelte, gehöre, bekomme, erhalte, verlange, fordere, hoffe, glaube, denke, sage, spreche, zeige,
        bedeute, entspreche, erwarte, gefährde, verletze, verstoße, trage, unterstütze, versuche, verfüge, verliere,
        gewinne, arbeite, plane, beginne, diene, fehle, falle, steige, sinke, wachse, drohe, betrage, umfasse,
        enthalte, ermögliche, erlaube, verhindere, verändere, erfordere, bedürfe, beruhe, basiere, stamme, folge,
        leide, lebe, wohne, sterbe, kämpfe, greife, treffe, setze, stelle, lege, ziehe, schaffe, biete, rechne,
        wünsche, fürchte, befürchte, vermute, kenne, nenne, scheine, wirke, sorge, kümmere, beschäftige, betreffe,
        betreibe, befinde, entstehe, verstehe, verursache, zerstöre, töte, kaufe, verkaufe, zahle, bezahle, koste,
        spare, verdiene, benötige, vertrete, begrüße, bedauere, bedaure, lehne, rufe, schreibe, lese, höre, gelinge,
        passiere, geschehe, existiere, funktioniere, kooperiere, reagiere, produziere, profitiere, akzeptiere,
        ignoriere, diskutiere, verhandle, verhandele, wehre, weigere, bemühe, freue, ärgere, schäme, erinnere, trete,
        fahre, fliege, kehre, suche, prüfe, untersuche, ermittle, ermittele, beobachte, verfolge, fliehe, warte,
        dauere, daure, genüge, hänge, werfe, spiele, gefalle, missachte, erreiche, übernehme, überlege, unterliege,
        unterscheide, widerspreche, entziehe, verzichte, beschließe, entscheide, beantrage, erfülle, erkläre,
        begründe, stütze, schütze, bedrohe, behindere, belaste, blockiere, boykottiere, garantiere, kritisiere,
        investiere, organisiere, präsentiere, verbreite, veröffentliche, verberge, verschweige, vergesse, vermeide,
        versage, verspreche, vertraue, wage
    """)
)
"""Forms of the subjunctive that the indicative of the third person does not have (Konjunktiv I)."""

SUBSTITUTE = frozenset(
    listed("""
        hätte, hätten, wäre, wären, würde, würden, gäbe, gäben, käme, kämen, bestünde, bestünden, stünde, stünden,
        ließe, fände, fänden, bliebe, ginge, nähme, nähmen, befände, befänden, bräuchte, bräuchten, läge, lägen, hielte,
        wüsste, wüssten, brächte, brächten, spräche, sprächen, sähe, sähen, träfe, träfen, zöge, zögen, verlöre,
        verlören, trüge, trügen, bekäme, bekämen, täte, täten, entstünde, entstünden, geschähe, würfe, empfände
    """)
)
"""Forms that stand in for it where it looks like the indicative (Konjunktiv II), and that are no indicative."""

AUXILIARY = frozenset(
    listed("""
        ist, sind, war, waren, bin, hat, haben, hatte, hatten, habe, hätte, hätten, wird, werden, wurde, wurden,
        werde, sei, seien, wäre, wären, würde, würden, worden
    """)
)
"""Finite forms of haben, sein and werden, and the participle of the passive."""

PASSIVE = frozenset(listed("wird, werden, wurde, wurden, werde, würde, würden, worden"))
"""Forms of werden that make the passive with a participle."""

MODAL = frozenset(
    listed("""
        kann, können, konnte, konnten, könne, könnte, könnten, muss, müssen, musste, mussten, müsse, müsste, müssten,
        muß, soll, sollen, sollte, sollten, solle, will, wollen, wollte, wollten, wolle, darf, dürfen, durfte,
        durften, dürfe, dürfte, dürften, mag, mögen, mochte, möge, möchte, möchten
    """)
)
"""Finite forms of the modal verbs."""

FINITE = (
    AUXILIARY
    | MODAL
    | SUBJUNCTIVE
    | SUBSTITUTE
    | frozenset(
        listed("""
        gibt, gab, geht, ging, kommt, kam, kamen, steht, stand, standen, liegt, lag, lagen, bleibt, blieb, blieben,
        lässt, ließ, ließen, nimmt, nahm, nahmen, sieht, sah, sahen, hält, hielt, hielten, findet, fand, fanden,
        führt, führte, führten, bringt, brachte, brachten, macht, machte, machten, läuft, lief, liefen, gilt, galt,
        galten, bekommt, bekam, bekamen, erhält, erhielt, erhielten, trägt, trug, trugen, verliert, verlor, gewinnt,
        gewann, beginnt, begann, begannen, fällt, fiel, fielen, steigt, stieg, stiegen, sinkt, sank, wächst, wuchs,
        stirbt, starb, starben, trifft, traf, trafen, zieht, zog, zogen, tritt, trat, traten, fährt, fuhr, fuhren,
        weiß, wusste, wussten, heißt, hieß, scheint, schien, schienen, besteht, bestand, bestanden, entsteht,
        entstand, wirft, warf, ruft, rief, bietet, bot, schließt, schloss, spricht, sprach, sprachen, zwingt, zwang,
        verbietet, verbot, schlägt, schlug, greift, griff, griffen, entspricht, verstößt, enthält, betrifft, betraf,
        bedarf, umfasst, reicht, fehlt, droht, gehört
    """)
    )
)
"""Words that are the verb of a clause wherever they stand in lower case; not all of them."""

THAT = frozenset(("dass", "daß"))
"""The conjunction of reported statements."""

QUESTION = frozenset(
    listed("""
        ob, warum, weshalb, wieso, wer, wen, wem, wessen, was, wann, wohin, woher, wie, wieviel, welche, welcher,
        welches, welchen, welchem, inwieweit, inwiefern, weswegen, worauf, wofür, wogegen
    """)
)
"""Words that begin a reported question."""

SUBORDINATE = frozenset(
    listed("""
        weil, da, wenn, falls, obwohl, obgleich, obschon, nachdem, bevor, ehe, während, als, bis, seit, seitdem,
        damit, sodass, indem, sofern, solange, sobald, sooft, wobei, wodurch, womit, wo, wozu, woran, worin, wovon,
        wonach, wohingegen, zumal, statt, anstatt, ohne, um, außer, wie, nachdem, insofern, soweit, je
    """)
)
"""Words that begin a clause with its verb at the end, which reports nothing itself."""

FINAL = frozenset(("um", "ohne", "statt", "anstatt", "außer"))
"""Words that begin an infinitive with zu which reports nothing."""

RELATIVE = frozenset(
    listed("der, die, das, den, dem, dessen, deren, denen, welcher, welche, welches, welchen, welchem")
)
"""Relative pronouns; most of them are articles too."""

PREPOSITIONS = frozenset(
    listed("""
        in, im, ins, an, am, ans, auf, aufs, aus, bei, beim, mit, nach, seit, von, vom, zu, zum, zur, durch, für,
        gegen, ohne, um, über, unter, vor, vorm, hinter, neben, zwischen, wegen, trotz, während, innerhalb, außerhalb,
        gegenüber, laut, gemäß, bis, ab, per, anlässlich, angesichts, aufgrund, mittels, infolge, seitens, entgegen,
        samt, nahe, zwecks, dank, statt, unweit, bezüglich, hinsichtlich, zugunsten, anhand, binnen
    """)
)
"""Prepositions, those with an article in them too."""

DETERMINERS = frozenset(
    listed("""
        der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, kein, keine, dieser, diese, dieses,
        diesen, diesem, jener, jene, jedes, jeder, jede, sein, seine, seiner, seinem, seinen, seines, ihr, ihre,
        ihrer, ihrem, ihren, ihres, unser, unsere, mehrere, einige, viele, alle, beide, beiden, manche, zahlreiche,
        zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, mehreren, einigen, vielen, allen, vieler, einiger,
        mehrerer, weitere, andere, welche, solche, derselbe, dieselbe, derselben, verschiedene
    """)
)
"""Articles and other words that begin a noun phrase."""

SUBJECT_PRONOUNS = frozenset(
    listed("""
        er, sie, es, wir, ich, ihr, man, dieser, diese, dieses, letzterer, letztere, jener, jene, jemand, niemand,
        beide, einer, eine, viele, einige, andere, manche, mehrere, alle
    """)
)
"""Pronouns that may be the subject of a clause."""

SUBJECT_PRONOUN_ONLY = frozenset(("er", "sie", "es", "wir", "ich", "man", "jemand", "niemand"))
"""Those of them that stand before no noun."""

CONNECTORS = frozenset(("und", "oder", "sowie", "aber", "sondern", "doch", "denn", "bzw", "beziehungsweise"))
"""Words that join clauses without changing the order of their words."""

NOT_NAMES = frozenset(
    listed("""
        montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag, januar, februar, märz, april,
        mai, juni, juli, august, september, oktober, november, dezember, uhr, prozent, euro, dollar, woche, jahr, tag,
        abend, nachmittag, vormittag, morgen, mittag, nacht, monat, wochenende, montagabend, dienstagabend,
        mittwochabend, donnerstagabend, freitagabend, samstagabend, sonntagabend, jahre, jahren, tage, tagen, anfang,
        ende, mitte
    """)
)
"""Nouns of time and measure, which speak in no sentence."""

REPORT_ENDINGS = tuple(
    listed("""
        angabe, angaben, ansicht, ansichten, meinung, meinungen, auffassung, einschätzung, einschätzungen, schätzung,
        schätzungen, aussage, aussagen, bericht, berichten, berichte, berichts, information, informationen, worten,
        meldung, meldungen, darstellung, darstellungen, erkenntnis, erkenntnissen, überzeugung, auskunft, auskünften,
        mitteilung, mitteilungen, berechnung, berechnungen, umfrage, umfragen, studie, studien, erklärung, äußerung,
        äußerungen, schilderung, schilderungen, bekunden, bekundungen, vermutung, vermutungen, prognose, prognosen,
        ermittlung, ermittlungen, untersuchung, untersuchungen, hochrechnung, hochrechnungen, dafürhalten, analyse,
        analysen, gerüchten, zeugenaussagen, presseberichten, beobachtung, beobachtungen, recherchen, ankündigung,
        lesart, urteil, beschluss, statistik, statistiken, quellen, zahlen, befragung, gutachten, behauptung,
        behauptungen, erhebung, erhebungen, veröffentlichung, stand, willen, vorstellung, vorstellungen, plänen,
        vernehmen, wunsch, planung, planungen, endergebnis, zwischenergebnis, bewertung, beurteilung, stellungnahme
    """)
)
"""How nouns end that name a report or an opinion, after nach, laut and before zufolge; compounds of them too."""

CONTENT_ENDINGS = tuple(
    listed("""
        forderung, forderungen, behauptung, behauptungen, aussage, aussagen, meinung, ansicht, auffassung,
        überzeugung, ankündigung, ankündigungen, vermutung, vermutungen, befürchtung, befürchtungen, hoffnung,
        hoffnungen, vorwurf, vorwürfe, vorwürfen, verdacht, gerücht, gerüchte, gerüchten, meldung, meldungen,
        mitteilung, nachricht, nachrichten, bericht, berichte, berichten, erklärung, erklärungen, feststellung,
        begründung, warnung, warnungen, drohung, drohungen, versprechen, zusage, zusicherung, bitte, appell, aufruf,
        vorschlag, empfehlung, erwartung, erwartungen, einschätzung, these, theorie, ergebnis, schluss,
        schlussfolgerung, anschuldigung, anschuldigungen, anklage, beschuldigung, hinweis, hinweise, hinweisen,
        information, informationen, angst, sorge, sorgen, zweifel, argument, einwand, kritik, angabe, angaben,
        äußerung, äußerungen, eindruck, gedanke, idee, glaube, glauben, prognose, rat, antrag, entscheidung,
        beschluss, urteil, angebot, befehl, anweisung, auflage, verpflichtung, plan, pläne, absicht, spekulation,
        spekulationen, zitat, satz, worte, worten, motto, erkenntnis, standpunkt, geständnis, frage, antwort,
        beschwerde, klage, bedingung, beteuerung, versicherung, unterstellung, mutmaßung, dementi, eingeständnis,
        einsicht, schätzung, verlangen, wunsch, bekenntnis, ruf, vorhaltung, verwunderung, enttäuschung, auskunft
    """)
)
"""How nouns end that take a clause or an infinitive for their content: die Forderung, dass …; compounds too."""

NO_VERBS = frozenset(
    listed("""
        absolut, acht, allen, alten, anderen, beiden, bekannt, bereit, bereits, damit, demnächst, denen, deren,
        derzeit, dessen, diesen, direkt, dort, dritten, ebenfalls, echt, eigenen, einen, ernst, erst, ersten, exakt,
        fast, fest, gegen, genannt, gesamt, getrennt, großen, gut, heute, hinten, hinter, höchst, ihren, insgesamt,
        jenen, jetzt, jüngst, keinen, komplett, konkret, laut, leicht, letzten, längst, mehreren, meist, meisten,
        mindestens, mit, möglichst, nachdem, neben, neuen, nicht, nächst, oben, oft, recht, schlecht, schlicht,
        seinen, seit, seitdem, selbst, sieben, somit, sonst, statt, unlängst, unten, unter, vielen, vielleicht, wegen,
        weit, weiteren, weiterhin, zehn, zuletzt, zunächst, zurzeit, zusammen, zweiten, zwischen, überhaupt
    """)
)
"""Words that end like the finite form of a verb and are none."""

PREDICATES = frozenset(
    listed("""
        bekannt, überzeugt, sicher, zuversichtlich, optimistisch, pessimistisch, besorgt, erfreut, enttäuscht,
        verärgert, empört, erstaunt, überrascht, stolz, dankbar, skeptisch, entsetzt, erschüttert, schockiert,
        bestürzt, beunruhigt, erleichtert, verwundert, einig, rede, laut
    """)
)
"""Predicates with a reported clause: überzeugt, dass …; es wurde bekannt, dass …; davon die Rede, dass …"""

ECHOES = frozenset(("das", "dies", "dieses"))
"""Words that stand for the sentence before: Das teilte die Polizei mit."""

ADVERBS = frozenset(
    listed("""
        weiter, weiterhin, außerdem, zudem, ferner, dabei, damit, daraufhin, darauf, dazu, dagegen, danach, darüber,
        daneben, davon, davor, dafür, daher, deshalb, deswegen, darum, somit, folglich, später, zuvor, vorher,
        nachher, gestern, heute, morgen, vorgestern, bereits, schon, erst, zuerst, zunächst, zuletzt, schließlich,
        endlich, dann, nun, jetzt, derzeit, zurzeit, momentan, gegenwärtig, damals, früher, bisher, bislang,
        inzwischen, mittlerweile, unterdessen, währenddessen, gleichzeitig, zugleich, allerdings, jedoch, dennoch,
        trotzdem, gleichwohl, hingegen, andererseits, einerseits, insgesamt, insbesondere, vor, so, hier, dort, da,
        auch, nur, noch, wieder, erneut, abermals, immer, oft, häufig, manchmal, kürzlich, neulich, jüngst, demnach,
        offenbar, angeblich, vermutlich, wahrscheinlich, möglicherweise, vielleicht, tatsächlich, wörtlich, sinngemäß,
        ebenso, ebenfalls, gleichfalls, zusätzlich, abschließend, anschließend, einleitend, konkret, stattdessen,
        vielmehr, zeitweise, teilweise, immerhin, übrigens, indes, indessen, seither, seitdem, sofort, umgehend,
        selbst, sogar, hinzu, entsprechend, deutlich, ähnlich, anders, besonders, lediglich, nicht, mehrfach,
        mehrmals, wiederholt, rund, knapp, etwa
    """)
)
"""Adverbs that stand before the verb; at the beginning of a sentence their capital makes no noun of them."""

NO_NOUNS = PREPOSITIONS | ADVERBS | CONNECTORS | SUBORDINATE | QUESTION | THAT
"""Words that are no nouns even where they have a capital."""

TITLE_WORDS = (
    DETERMINERS | PREPOSITIONS | CONNECTORS | frozenset(listed("of, the, and, for, to, a, de, la, le, les, du"))
)
"""Words that are small in a title of which the others have capitals."""

OBLIQUE = frozenset(
    listed("""
        dem, den, des, einem, einen, eines, ihm, ihn, ihnen, ihr, sich, diesem, diesen, seinem, seinen, ihrem, ihren,
        keinem, keinen, jedem, jeden, unserem, unseren, mir, mich, uns
    """)
)
"""Words that begin a phrase in another case than the nominative, so that it is no subject."""

DOCUMENTS = tuple(
    listed("""
        bericht, erklärung, mitteilung, meldung, schreiben, brief, artikel, stellungnahme, gutachten, studie, papier,
        dokument, interview, kommentar, beitrag, urteil, beschluss, antrag, anzeige, broschüre, dossier, aufruf, appell,
        petition, resolution, bekennerschreiben, flugblatt, flugblättern, plakaten, spruchbändern, transparenten
    """)
)
"""How nouns end that name a text which may speak."""

VICTIMS = frozenset(("menschenleben", "tote", "todesopfer", "opfer", "verletzte", "leben"))
"""What an accident demands: das Beben forderte zehn Tote."""

STATEMENTS = tuple(
    listed("""
        angabe, angaben, ansicht, meinung, auffassung, einschätzung, aussage, aussagen, worten, darstellung,
        überzeugung, auskunft, bekunden, äußerung, äußerungen, schilderung, dafürhalten, sicht, behauptung, lesart,
        vorstellung, vorstellungen, willen, wunsch, informationen, recherchen, erkenntnissen
    """)
)
"""How nouns end that name what someone states or thinks, so that their genitive is the one who speaks."""

PARTICLES = frozenset(listed("an, ab, auf, aus, ein, vor, zu, zurück, mit, nach, um, durch, los, weiter, nieder, her"))
"""Separable parts of verbs, which end a main clause."""
