#!/usr/bin/env python3
"""Builds the two generated tables of the entity linker. Standard library only; same input, same bytes.

    tools/linking-tables.py TERRITORIES POLITICIANS MINISTERS OFFICIALS CLDR OUT

TERRITORIES  ../shared/data/entities/names/rigour_territories.jsonl.gz (MIT): Wikidata ids and English names of countries
POLITICIANS  ../shared/data/entities/names/politicians.tsv.gz (facts from Wikidata, CC0): id, label, weight, offices
MINISTERS    tools/ministers.tsv (facts from Wikidata, CC0): id, name, country, weight, offices, last year in office
OFFICIALS    tools/officials.tsv (facts from Wikidata, CC0): id, name, country, weight, offices
CLDR         the folder of the npm package cldr-localenames-full (Unicode License V3): names in the seven languages
OUT          src/main/resources/org/copytaster/entities/linking

Writes OUT/countries.tsv and OUT/politicians.tsv.gz. The hand-written tables beside them (places, organisations, people)
are not touched; cities.tsv is cities-table.py's.

politicians.tsv.gz has two parts, each sorted so that it can be searched as it stands: people (folded name without
initials, id without its Q, label, number of offices up to 99, classes of office as bits, 1 if the name is common), then,
behind an empty line, sounds (skeletons of first and last word, row among the people).
"""

import collections
import gzip
import io
import json
import re
import sys
import unicodedata

LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl")

# The two Congos are told apart by hand, in places.tsv.
BY_HAND = ("CD", "CG")
NOT_ONE_PLACE = ("EU", "UN", "ZZ", "AN", "SJ")
# Rigour has the realm or the claimant; an article means the country (ids as in country-coder).
MEANT = {"DK": "Q35", "NL": "Q55", "EH": "Q6250"}

# Of the long list of strong names only those that say what kind of state it is: the rest holds endonyms, adjectives,
# cities and parts of the country.
FORMAL = re.compile(r"(the )?((islamic|people's|democratic|federal|socialist|plurinational|hashemite|arab|co-operative)\s)*"
                    r"(republic|kingdom|commonwealth|principality|state|federation|grand duchy|sultanate)\b|"
                    r".* (republic|federation|union)$", re.IGNORECASE)

# The offices a politician held, as classes that words of an article can confirm. Bits are read by Office.java.
OFFICES = (
    ("minister", r"minister|secretary|chancellor of the exchequer|cabinet|commissioner"),
    ("president", r"president|chancellor|prime minister|premier|supreme leader|head of"),
    ("monarch", r"monarch|king|queen|emir|sultan|grand duke|prince|pope"),
    ("governor", r"governor|mayor|prefect"),
    ("ambassador", r"ambassador|permanent representative|envoy|consul"),
    ("legislator", r"member of|senator|speaker|deputy$|chamber|parliament|whip|leader of|us representative|\bmep\b"),
    ("general", r"general|commander|chief of|director"),
)


def fold(text):
    decomposed = unicodedata.normalize("NFD", text)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", " ", plain.lower()).strip()


def is_latin(text):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 for c in text if c.isalpha())


def territory_names(cldr, code):
    """Per language: the usual name, then the short and variant ones."""
    names = {}
    for language in LANGUAGES:
        territories = cldr[language]
        if code not in territories:
            continue
        found = [territories[key] for key in (code, code + "-alt-short", code + "-alt-variant") if key in territories]
        # "Hongkong SAR, Volksrepublik China" is nobody's word in an article: the short form leads.
        if code in ("HK", "MO", "PS"):
            found = found[1:] or found
        clean = (re.sub(r" \(.*\)", "", name).replace(" & ", " and ") for name in found)
        names[language] = list(dict.fromkeys(clean))
    return names


def aliases(territory):
    """The formal names of a territory, and what English puts before it ("the Gambia")."""
    for name in [territory.get("full_name", "")] + territory.get("names_strong", []):
        if is_latin(name) and FORMAL.match(name) and len(name) < 60 and not re.search(r"[(),;|*]|Zone", name):
            yield name


def countries(territories_path, cldr_folder, out):
    cldr = {}
    for language in LANGUAGES:
        with open(f"{cldr_folder}/main/{language}/territories.json", encoding="utf-8") as file:
            cldr[language] = json.load(file)["main"][language]["localeDisplayNames"]["territories"]
    lines = []
    for line in gzip.open(territories_path, "rt", encoding="utf-8"):
        territory = json.loads(line)
        code = territory["code"].upper()
        if len(code) != 2 or code not in cldr["en"] or code in NOT_ONE_PLACE + BY_HAND:
            continue
        names = territory_names(cldr, code)
        seen = {fold(name) for found in names.values() for name in found}
        formal = [] if code in MEANT else aliases(territory)
        english = names["en"] + [alias for alias in formal if fold(alias) not in seen]
        # The same country in another spelling needs no second entry: what matters is the folded form.
        kept = {}
        for name in english:
            kept.setdefault(fold(name), name)
        kind = "country" if territory.get("is_country") else "region"
        segments = [f"{MEANT.get(code, territory['qid'])} {kind} {code.lower()}", "; ".join(kept.values())]
        groups = collections.OrderedDict()
        for language in LANGUAGES[1:]:
            groups.setdefault("; ".join(names.get(language, [])), []).append(language)
        segments += [f"{','.join(languages)} {found}" for found, languages in groups.items() if found]
        lines.append(" | ".join(segments))
    lines.sort(key=lambda line: line.split(" | ")[1])
    with open(f"{out}/countries.tsv", "w", encoding="utf-8", newline="\n") as file:
        file.write("# Countries and territories: Wikidata ids (rigour, MIT) and names (Unicode CLDR).\n"
                   "# Written by tools/linking-tables.py; do not edit. The format is that of places.tsv.\n")
        file.write("\n".join(lines) + "\n")
    print(len(lines), "countries and territories")


def office_bits(offices, weight):
    text = offices.lower()
    bits = 0
    for bit, (_, pattern) in enumerate(OFFICES):
        if re.search(pattern, text):
            bits |= 1 << bit
    return bits or 1 << 5


def folded(name):
    """The form in which names are compared: FoldedName.of in Java; TablesTest holds one against the other."""
    pieces, gap = [], False
    for char in name:
        letters = plain(char)
        if not letters:
            gap |= char != "." and unicodedata.category(char) != "Mn"
            continue
        if gap and pieces:
            pieces.append(" ")
        gap = False
        pieces.append(letters)
    return "".join(pieces)


def plain(char):
    if not char.isalnum():
        return ""
    lower = char.lower()[0]
    special = {"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"}
    return special.get(lower) or unicodedata.normalize("NFD", lower)[0]


def without_initials(name):
    words = name.split(" ")
    if len(words) < 3:
        return name
    return " ".join(word for i, word in enumerate(words) if len(word) > 1 or i == 0)


CLUSTERS = ("tsch", "tch", "tsj", "sch", "dzh", "ch", "sh", "sj", "kh", "ph", "th", "ck", "zh", "dj", "gh", "ou")
SOUNDS = {"tsch": "C", "tch": "C", "tsj": "C", "sch": "S", "sh": "S", "sj": "S", "kh": "h", "ph": "f", "th": "t",
          "ck": "k", "gh": "g", "ou": "u", "w": "v", "c": "k", "q": "k", "x": "k", "y": "i", "j": "i", "z": "s"}


def skeleton(word, romance):
    """The consonants of a folded word as they sound: Skeleton.of in Java; TablesTest holds one against the other."""
    sounds, before, i = "", "", 0
    while i < len(word):
        letters = next((cluster for cluster in CLUSTERS if word.startswith(cluster, i)), word[i])
        sound = ("S" if romance else "C") if letters == "ch" else SOUNDS.get(letters, "i" if len(letters) > 1 else letters)
        size = len(letters)
        if word[i] == "g" and romance and word[i + 1:i + 2] == "u" and word[i + 2:i + 3] in ("e", "i", "y"):
            size = 2
        if sound != before and (not sounds or sound not in "aeiou"):
            sounds += sound + ("s" if word[i] == "x" else "")
        before = sound
        i += size
    return sounds


def sounds(key):
    """The keys of a full name; none if the last one has fewer than three sounds, see Skeleton.isShort."""
    first, last = key.split(" ")[0], key.split(" ")[-1]
    found = {(skeleton(first, romance), skeleton(last, romance)) for romance in (True, False)}
    return {f"{one} {other}" for one, other in found if len(other) >= 3}


# Who governed a country is as well known as who held so many offices of any kind.
MINISTER = 3

# The first source lists ministers, governors and members of parliament; who has no office there is a member.
MEMBER = "member of a parliament"


def rows_of(politicians_path, ministers_path, officials_path):
    """Id, name, weight and offices of each person; a second name of a person is a row of its own, under the first."""
    rows = [line.rstrip("\n").split("\t") for line in gzip.open(politicians_path, "rt", encoding="utf-8")]
    people = {qid: (qid, label.split(",")[0].strip(), int(weight), offices) for qid, label, weight, offices in rows
              if is_latin(label)}
    aliases = {}
    for path, least in ((ministers_path, MINISTER), (officials_path, 1)):
        with open(path, encoding="utf-8") as file:
            lines = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
        for qid, name, _, weight, offices, *_ in lines:
            known = people.get(qid, (qid, name, 0, ""))
            held = (known[3] or MEMBER) + "; " + offices if qid in people else offices
            people[qid] = (qid, known[1], max(known[2], int(weight), least), held)
            if folded(name) != folded(known[1]):
                aliases.setdefault((folded(name), qid), name)
    return list(people.values()), [(name, people[qid]) for (_, qid), name in aliases.items()]


def politicians(path, ministers_path, officials_path, out):
    rows, aliases = rows_of(path, ministers_path, officials_path)
    forenames = collections.Counter(fold(label).split(" ")[0] for _, label, _, _ in rows if fold(label))
    surnames = collections.Counter(fold(label).split(" ")[-1] for _, label, _, _ in rows if fold(label))
    namesakes = collections.Counter(fold(label) for _, label, _, _ in rows)
    people = set()
    for name, (qid, label, weight, offices) in [(row[1], row) for row in rows] + aliases:
        words = fold(name).split(" ")
        key = without_initials(folded(name))
        if len(words) < 2 or " " not in key or not key.isascii() or (weight < 2 and not offices):
            continue
        # A name that many people bear, or that another politician bears too, proves nothing on its own.
        common = namesakes[" ".join(words)] > 1 or (forenames[words[0]] >= 20 and surnames[words[-1]] >= 3)
        people.add((key, int(qid[1:]), label, min(weight, 99), office_bits(offices, weight), int(common)))
    people = sorted(people)
    # Who held fewer offices decides nothing among people that sound alike (PersonResolver.PROMINENT and MARGIN).
    heard = sorted((sound, row) for row, person in enumerate(people) if person[3] >= 3 for sound in sounds(person[0]))
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, compresslevel=9, mtime=0) as file:
        for person in people:
            file.write(("\t".join(str(field) for field in person) + "\n").encode("utf-8"))
        file.write(b"\n")
        for sound, row in heard:
            file.write(f"{sound}\t{row}\n".encode("utf-8"))
    with open(f"{out}/politicians.tsv.gz", "wb") as file:
        file.write(buffer.getvalue())
    print(len(people), "politicians,", len(heard), "sounds,", len(buffer.getvalue()), "bytes")


if __name__ == "__main__":
    if len(sys.argv) != 7:
        sys.exit(__doc__)
    countries(sys.argv[1], sys.argv[5], sys.argv[6])
    politicians(sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[6])
