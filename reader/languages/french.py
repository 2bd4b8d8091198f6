"""French."""

from __future__ import annotations

from reader.languages.function_words import FunctionWords
from reader.languages.language import Language, listed, numbered
from reader.languages.source_words import SourceWords

FRENCH = Language(
    tag="fr",
    name="Français",
    day_first=True,
    quote_marks=(("«", "»"), ("“", "”"), ('"', '"'), ("‹", "›"), ("‘", "’")),
    cues=listed("""
        a déclaré, déclare, déclaré, a affirmé, affirme, affirmé, a dit, dit, disent, a indiqué, indique, indiqué, a
        expliqué, explique, expliqué, a ajouté, ajoute, ajouté, a annoncé, annonce, annoncé, a précisé, précise,
        précisé, a estimé, estime, estimé, a assuré, assure, assuré, a souligné, souligne, souligné, a rappelé,
        rappelle, a averti, avertit, a dénoncé, dénonce, a confié, confie, a écrit, écrit, a répondu, répond, a
        reconnu, reconnaît, a confirmé, confirme, a démenti, a promis, a demandé, raconte, rapporte, insiste,
        martèle, conclut, lance, juge, regrette, poursuit, note, commente
    """),
    attributions=listed("selon, d'après, pour, aux dires de, de source"),
    pronouns=listed("""
        je, tu, il, elle, on, nous, vous, ils, elles, me, te, lui, leur, moi, toi, eux, mon, ma, mes, son, sa, ses,
        notre, nos, votre, vos, leurs, celui-ci, celle-ci
    """),
    titles=listed("""
        m, mme, mlle, mm, dr, docteur, professeur, pr, président, présidente, vice-président, premier ministre,
        première ministre, ministre, chancelier, chancelière, secrétaire, secrétaire général, sénateur, sénatrice,
        député, députée, maire, préfet, préfète, procureur, procureure, juge, général, colonel, capitaine,
        directeur, directrice, porte-parole, ambassadeur, ambassadrice, roi, reine, prince, princesse, pape, évêque,
        chef, patron, patronne
    """),
    negations=listed("""
        ne, n', n, pas, non, jamais, rien, personne, aucun, aucune, ni, sans, guère, nul, nulle, sauf, plus,
        nullement
    """),
    numbers=listed("""
        zéro, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze,
        seize, vingt, trente, quarante, cinquante, soixante, cent, cents, centaine, centaines, mille, milliers,
        million, millions, milliard, milliards, dizaine, douzaine, demi, moitié, tiers, quart, double, triple,
        premier, première, deuxième, second, troisième, quatrième
    """),
    common=listed("""
        le, un, la, les,  l', l, une, des, du, de, d', et, ou, mais, est, sont, était, étaient, a, ont, avait, à, au,
        aux, en, dans, par, pour, sur, avec, que, qu', qui, quoi, dont, où, ce, cet, cette, ces, c', c'est, se, si,
        comme, quand, lorsque, alors, car, donc, aussi, très, bien, tout, tous, toute, toutes, après, avant, depuis,
        entre, sous, contre, chez, être, avoir, fait, faire, il y a, cependant, pourtant, encore, même, selon,
        ainsi, plusieurs, chaque
    """),
    months=numbered("""
        janvier 1, février 2, mars 3, avril 4, mai 5, juin 6, juillet 7, août 8, aout 8, septembre 9, octobre 10,
        novembre 11, décembre 12, janv 1, févr 2, avr 4, juil 7, sept 9, oct 10, nov 11, déc 12
    """),
    weekdays=numbered("""
        lundi 0, mardi 1, mercredi 2, jeudi 3, vendredi 4, samedi 5, dimanche 6
    """),
    relative_days=numbered("""
        aujourd'hui 0, hier -1, avant-hier -2, demain 1, après-demain 2
    """),
    vague=listed("récemment, dernièrement, actuellement, auparavant, depuis longtemps, bientôt, naguère"),
    day_words=listed("le, du, au"),
    abbreviations=listed("""
        m, mm, mme, mlle, dr, pr, me, st, ste, etc, cf, ex, p.ex, av, bd, n°, vol, p, pp, env, art, janv, févr, avr,
        juil, sept, oct, nov, déc, u.s, j.-c, c.-à-d
    """),
    credits=listed("photo, photos, crédit, crédits, crédit photo, photographie, image, illustration, photo par"),
    boilerplate=listed("""
        publicité, newsletter, abonnez-vous, s'abonner, je m'abonne, inscrivez-vous, partager, partager cet article,
        les plus lus, à la une, la suite après la publicité, article réservé aux abonnés, commentaires, commenter,
        imprimer, tous droits réservés, cliquez ici, sur le même sujet
    """),
    teasers=listed("lire aussi, lire la suite, à lire aussi, voir aussi, à lire également, sur le même sujet"),
    bylines=listed("par"),
    publication_words=listed("""
        publié, publié le, mis à jour, mis à jour le, modifié le, mise à jour, date de publication
    """),
    broadcast_words=listed(
        "diffusé, diffusée, diffusés, diffusées, diffuse, diffusera, rediffusé, retransmis, retransmise"
    ),
    statement_words=listed("""
        communiqué, déclaration, conférence de presse, point de presse, discours, allocution, interview, entretien,
        lettre, courrier, tribune, rapport, message
    """),
    issued_words=listed(
        "publié, publiée, daté, datée, rendu, rendue, paru, parue, transmis, transmise, prononcé, tenue"
    ),
    function_words=FunctionWords(
        determiners=listed("""
            le, la, les, l', l, un, une, des, du, ce, cet, cette, ces, mon, ma, mes, son, sa, ses, notre, nos, votre,
            leur, leurs, plusieurs, quelques, certains, certaines, deux, trois, quatre, cinq, tous, toutes, chaque,
            aucun, autre
        """),
        links=listed("de, du, des, d', d"),
        prepositions=listed("""
            à, au, aux, en, pour, chez, dans, sur, avec, contre, par, devant, après, avant, depuis, pendant, durant,
            sous, entre, vers, sans, malgré, dès, lors, auprès, parmi, derrière
        """),
        boundaries=listed("""
            que, qu', qu, qui, dont, où, lorsque, quand, si, parce, puisque, mais, ou, car, comme, tandis, est, sont,
            était, étaient
        """),
        relatives=listed("qui, dont"),
        complementizers=listed("que, qu', qu, si, comment, pourquoi"),
        conjunctions=listed("et, &"),
        fillers=listed("""
            t, a, ont, avait, avaient, est, ne, n', n, pas, aussi, ensuite, puis, encore, déjà, toujours, également,
            lui, leur, nous, me, m', m, s', s, se, y, en, bien, hier, aujourd'hui, toutefois, cependant, alors, enfin,
            contacté, contactée, contactés, sollicité, sollicitée, joint, jointe, interrogé, interrogée, cité, citée,
            même, lui-même, elle-même, notamment, plus, tard
        """),
        filler_endings=listed("ment"),
        modifiers=listed("""
            qui, dont, le, la, l', l, un, une, ancien, ancienne, en, à, dans, lors, interrogé, interrogée, de, selon,
            avec, pour, par, après, depuis, entre, comme, son, sa, ses, lui, elle, eux, elles
        """),
        modifier_endings=listed("ant, é, ée, és, ées, u, ue, us, ues, is, ise"),
        people=listed("""
            porte-parole, source, sources, experts, expert, gouvernement, ministère, police, avocat, avocate, chef,
            responsable, responsables, témoins, témoin, habitants, syndicat, parti, parquet, entreprise, groupe, journal
        """),
        verb_endings=listed("e, a, it, ent, é"),
        participle_endings=listed("ant"),
        elisions=listed("l', d', qu', n', s', c', j', m', t', lorsqu', puisqu', jusqu'"),
        enclitics=listed("il, elle, ils, elles, on, je, nous, vous, t"),
        impersonals=listed("on, ce, me, te, lui, leur, y, en"),
        passives=listed("est, sont, été, était, étaient, fut"),
        agents=listed("par"),
        infinitives=listed("à, de, pour"),
        clitics=listed("le, la, l', les"),
        particles=listed("de, du, des, le, la, d', van, von, ben, bin, al, el, da, di, della"),
    ),
    inner_inquits=True,
    dialogue_dashes=True,
    naming=listed("""
        dit, dite, appelé, appelée, intitulé, intitulée, nommé, nommée, surnommé, surnommée, baptisé, le mot, le terme,
        l'expression, le titre, le film, le livre, l'émission, le slogan, film, livre, émission, chanson, série, roman,
        mémoires, essai, poème, opéra, pièce, podcast, exposition, documentaire, album, tableau, spectacle,
        soi-disant
    """),
    source_words=SourceWords(
        male=listed("""
            il, m, monsieur, lui, roi, prince, président, ministre, directeur, porte-parole, député, sénateur,
            avocat, procureur
        """),
        female=listed("""
            elle, mme, madame, mlle, reine, princesse, présidente, directrice, députée, sénatrice, avocate,
            procureure, première ministre
        """),
        honorifics=listed("dr, docteur, pr, professeur, me, maître"),
        masculine=listed("le, un, ce, cet, au, du"),
        feminine=listed("la, une, cette"),
        own=listed("je, j', nous, on"),
        plural=listed("ils, elles, tous deux"),
        alike=listed("celui-ci, celle-ci, ce dernier, cette dernière, l'intéressé, l'intéressée, l'élu, l'élue"),
        back=listed("ce, cet, cette, même"),
        further=listed("un autre, une autre, un deuxième, une deuxième, un second, une seconde, un troisième"),
        several=listed("des, plusieurs, certains, certaines, les, quelques, de nombreux, deux, trois, quatre"),
        single=listed("un, une"),
        groups=listed("""
            experts, responsables, sources, témoins, avocats, médecins, chercheurs, élus, habitants, manifestants,
            autorités, enquêteurs, syndicats, proches, observateurs, économistes, analystes, députés, militants,
            opposants, victimes, familles, parents, enseignants
        """),
        offices=listed("""
            porte-parole, président, présidente, ministre, maire, préfet, préfète, procureur, procureure, directeur,
            directrice, avocat, avocate, juge, responsable, chef, ambassadeur, patron, patronne, entraîneur,
            secrétaire général, expert, économiste
        """),
        bodies=listed("""
            ministère, gouvernement, police, gendarmerie, préfecture, parquet, tribunal, cour, assemblée, sénat,
            parlement, parti, entreprise, groupe, banque, université, hôpital, syndicat, association, fédération,
            commission, conseil, comité, mairie, armée, agence, institut, société
        """),
        companies=listed("""
            entreprise, société, groupe, compagnie, firme, club, association, organisation, ong
        """),
        outlets=listed("journal, quotidien, hebdomadaire, magazine, chaîne, radio, télévision, site, presse, média"),
        agencies=listed("agence de presse, agence"),
        documents=listed("""
            rapport, étude, enquête, sondage, communiqué, déclaration, document, lettre, livre, texte, note, bilan,
            avis, décision, article
        """),
        withheld=listed("source, sources, responsable, responsables, diplomate, diplomates, proche, proches"),
        anonymous=listed("""
            anonymat, anonyme, anonymement, requis l'anonymat, sous couvert d'anonymat, sous couvert de l'anonymat
        """),
        carried_by=listed("""
            à, à l', au, aux, sur, dans, par, avec, auprès de, de l', du, accordé à, cité par, au micro de, de
        """),
    ),
)
