#!/usr/bin/env python3
"""Makes names.tsv.gz, the tagger's list of names and common words.

  tools/build_entity_names.py DATA OUT        DATA: ../shared/data

Sources, all under DATA (licences in NOTICE): entities/names/* for the names; the linker's own tables in
src/main/resources; the openly licensed texts in text/* for which words of a language are usually written small (counts only). Same input, same bytes.
Bits: see Gazetteer.java. A word common in language n (fr en de es it pt nl) has bit n set in the third column.
"""
import collections, glob, gzip, json, os, re, sys

DATA, OUT = sys.argv[1], sys.argv[2]
LANGUAGES = ["fr", "en", "de", "es", "it", "pt", "nl"]
COUNTRY, PARTY, CLUB, COMPANY, INSTITUTION = 1, 1 << 13, 1 << 14, 1 << 15, 1 << 16
KNOWN_ORGANISATION, KNOWN_PLACE, KNOWN_PERSON = 1 << 18, 1 << 19, 1 << 20
KNOWN_KINDS = {"person": KNOWN_PERSON, "event": 0, "product": 0, "country": KNOWN_PLACE, "region": KNOWN_PLACE, "city": KNOWN_PLACE, "place": KNOWN_PLACE, "capital": KNOWN_PLACE, "seat": KNOWN_PLACE}
TABLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../src/main/resources/org/copytaster/entities/linking")
TOKEN = re.compile(r"[^\W_]+(?:[-'.&][^\W_]+)*|[^\w\s]")
ELIDED = re.compile(r"\b(l|d|dell|nell|all|dall|sull|un|qu)'(?=\w)", re.I)


def lower(text):
    text = text.replace("’", "'").replace("ʼ", "'").replace("‐", "-").replace("‑", "-")
    return re.sub(r"\d", "0", text.lower())


def words(name):
    return [lower(w) for w in TOKEN.findall(ELIDED.sub(r"\1' ", name.replace("’", "'")).replace("' ", "'\0"))]


def lines(path):
    with gzip.open(os.path.join(DATA, path), "rt", encoding="utf8") as f:
        for line in f:
            if not line.startswith("#"):
                yield line.rstrip("\n")


bits, common = collections.Counter(), collections.Counter()


def add(name, kind, shortest=2):
    parts = [p.replace("\0", "") for p in words(name)]
    if shortest <= len(parts) <= 8:
        bits[" ".join(parts)] |= kind


for line in lines("entities/names/gaz_ext.tsv.gz"):
    word, value = line.split("\t")
    if len(word) > 1 and re.match(r"^[^\W\d_]", word) and " " not in word:
        bits[word] |= int(value)
for path, kind in [("companies", COMPANY), ("newspapers", COMPANY), ("football_clubs", CLUB), ("political_parties", PARTY), ("universities", INSTITUTION)]:
    for line in lines(f"entities/names/{path}.tsv.gz"):
        cells = line.split("\t")
        add(cells[0], kind)
        if path == "football_clubs":
            add(cells[1], kind)
for line in lines("entities/names/rigour_territories.jsonl.gz"):
    territory = json.loads(line)
    for name in [territory["name"]] + territory.get("names_strong", []):
        if re.search(r"[a-zà-ÿ]", name) and not re.search(r"[(,]", name):
            add(name, COUNTRY)

for table in ["organisations", "places", "regions", "countries", "people"]:
    with open(os.path.join(TABLES, table + ".tsv"), encoding="utf8") as f:
        for line in f:
            if line.startswith("#") or not line.strip():
                continue
            head, *groups = line.split("|")
            kind = KNOWN_KINDS.get(head.split()[1], KNOWN_ORGANISATION)
            for i, group in enumerate(groups):
                for name in (group if i == 0 else group.strip().partition(" ")[2]).split(";"):
                    name = name.strip().rstrip("*")
                    if kind and len(name) > 1:
                        add(name, kind, 1)

for n, language in enumerate(LANGUAGES):
    small, big = collections.Counter(), collections.Counter()
    for line in lines(f"text/{language}.jsonl.gz"):
        piece = json.loads(line)
        if "OCR" in piece["source"]:
            continue
        for paragraph in piece["text"].split("\n"):
            for sentence in re.split(r"(?<=[.!?:])\s+", paragraph):
                for i, word in enumerate(re.findall(r"[^\W\d_]+(?:[-'][^\W\d_]+)*", sentence.replace("’", "'"))):
                    if word.islower():
                        small[word] += 1
                    elif i > 0:
                        big[word.lower()] += 1
    for word, count in small.items():
        if count >= (2 if language == "nl" else 5) and count >= 4 * big[word] and len(word) > 1:
            common[word] |= 1 << n

with open(OUT, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=9, mtime=0, filename="") as out:
    for name in sorted(bits.keys() | common.keys()):
        out.write(f"{name}\t{bits[name]}\t{common[name]}\n".encode())
print(len(bits), "names,", sum(" " in b for b in bits), "of several words,", len(common), "common words", file=sys.stderr)
