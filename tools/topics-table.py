#!/usr/bin/env python3
"""Builds the table of IPTC Media Topics that ships in the jar.

  python3 tools/topics-table.py ../shared/data/topics/medtop.csv

Source: IPTC Media Topics (https://iptc.org/standards/media-topics/), CC BY 4.0. Kept are codes, parents, Wikidata ids
and labels; definitions and retired concepts are left out. Italian and Dutch labels of levels 1 and 2 are this
project's own translations. A concept whose parent has retired goes to the next ancestor in use.
Writes src/main/resources/org/copytaster/topics/medtop.tsv, sorted by code.
"""
import csv
import os
import sys

LANGUAGES = ["de", "en", "es", "fr", "it", "nl", "pt"]
TARGET = os.path.join(os.path.dirname(__file__), "..", "src/main/resources/org/copytaster/topics/medtop.tsv")


def local(qcode):
    return qcode.removeprefix("medtop:")


def main(source):
    with open(source, encoding="utf8", newline="") as file:
        table = {row["qcode"]: row for row in csv.DictReader(file)}
    concepts = sorted((row for row in table.values() if not row["retired"]), key=lambda row: row["qcode"])
    with open(TARGET, "w", encoding="utf8", newline="\n") as out:
        out.write("# IPTC Media Topics, CC BY 4.0; built by tools/topics-table.py\n")
        out.write("\t".join(["# code", "parent", "wikidata"] + LANGUAGES) + "\n")
        for row in concepts:
            parent = row["parent"]
            while parent and table[parent]["retired"]:
                parent = table[parent]["parent"]
            labels = [" ".join(row["label_" + language].split()) for language in LANGUAGES]
            out.write("\t".join([local(row["qcode"]), local(parent), row["wikidata"]] + labels) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
