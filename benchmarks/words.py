"""The words that the invented programme is told in."""

from __future__ import annotations

__all__ = ["VERBS", "WORDS"]

_WORDS = {
    "en": (
        "about after again always among answer around because before begin better between body bread bridge bring"
        " care carry change city clear close cold cost day different door early evening every family find first follow"
        " friend garden give good hand harbour health hear home hope hospital hour house idea keep kitchen know learn"
        " leave letter life light listen little long look many measure meet morning mother music name near neighbour"
        " night nurse often open other part patient people place plan question quiet read road room school sea season"
        " share short slow small speak spring stay story street summer table talk team together town travel tree trust"
        " under visit voice wait walk ward water week window winter with without word work write year young"
    ),
    "sv": (
        "afton aldrig alla allt annan arbete bakom barn berätta bild bland bord bra brev bro bröd bygga båda börja"
        " dag dela den dröm dörr efter eller en enkel ett familj finna fram fråga fönster för gata ge genom glad god"
        " grann gå hamn hand hav hem hjälp hopp hus hälsa höra höst idé igen ingen innan kanske klar kort kropp kväll"
        " kök känna lag leva ligga liten liv ljus lyssna lång lära läsa mamma med mellan minnas minut morgon musik"
        " mycket mäta människa möte namn natt när nära och ofta om ord patient plan plats resa rum råd samtal se skola"
        " skriva sommar språk stad stor stund svar säga tala tid tillsammans tro trygg tyst träd ung under utan vatten"
        " vecka vid vinter vård vägen vänta väntan år åter öppen över"
    ),
    "de": (
        "Abend aber alle alles Alltag andere Antwort Arbeit auch Aufgabe Baum beginnen besser Besuch Bild bleiben"
        " Brief Brot Brücke dabei danach denken dort durch einfach erste Fenster finden fragen früh Garten geben gehen"
        " gemeinsam Gespräch Gesundheit gut Hafen Hand Haus helfen heute hier Hoffnung hören Idee immer jeder jung"
        " Kind Klinik Küche kurz lang langsam leben leicht lernen lesen Licht machen Meer Mensch messen Minute mit"
        " Mittag Morgen Musik Mutter nach Nachbar Nacht nah Name neben neu oben offen oft ohne Ort Patient Pflege Plan"
        " Platz reden Reise Ruhe sagen Schritt schreiben Schule sehen Sommer Sprache Stadt still Stimme Straße Stunde"
        " suchen Tag teilen Tisch Tür unter Vertrauen viel vor Wald warten Wasser Weg Winter wissen Woche Wort Zeit"
        " Zimmer zuhören zusammen zwischen"
    ),
}
WORDS = {language: words.split() for language, words in _WORDS.items()}

_VERBS = {
    "en": "Describe Compare Explain Plan Measure Apply Identify Design Justify Interpret",
    "sv": "Beskriva Jämföra Förklara Planera Mäta Tillämpa Identifiera Utforma Motivera Tolka",
    "de": "Beschreiben Vergleichen Erklären Planen Messen Anwenden Erkennen Entwerfen Begründen Deuten",
}
VERBS = {language: verbs.split() for language, verbs in _VERBS.items()}
