#!/usr/bin/env python3
"""Picks the texts without labels that the entity tagger learns from besides: text_LANGUAGE.txt.gz for `copytaster train
entities --unlabelled`.

  tools/entity-texts.py DATA OUT [--permissive]        DATA: ../shared/data, OUT: a folder

Out of DATA/text/*.jsonl.gz: news and the like, an empty line between documents. Left out: historical newspapers (OCR),
computing news, and what is labelled already. --permissive leaves out the share-alike sources too. Same input, same bytes.
"""
import gzip, json, os, re, sys

DATA, OUT = sys.argv[1], sys.argv[2]
PERMISSIVE = "--permissive" in sys.argv
SOURCES = re.compile(r"Leipzig|SIB-200|UD_(?!Portuguese-Bosque)|Wikinews(?! fr \(WiNER)|Groningen|Europarl")
MOST = {"en": 600_000}
OTHERS = 1_600_000

os.makedirs(OUT, exist_ok=True)
for language in ["fr", "en", "de", "es", "it", "pt", "nl"]:
    pieces, left = [], MOST.get(language, OTHERS)
    with gzip.open(os.path.join(DATA, f"text/{language}.jsonl.gz"), "rt", encoding="utf8") as f:
        for line in f:
            piece = json.loads(line)
            if not SOURCES.match(piece["source"]) or piece["unit"] == "ocr" or (PERMISSIVE and "SA" in piece["licence"]):
                continue
            text = re.sub(r"\n\s*\n", "\n", piece["text"].strip())
            pieces.append((piece["unit"] == "sentence", text))
    documents, sentences = [text for single, text in pieces if not single], [text for single, text in pieces if single]
    documents += ["\n".join(sentences[i : i + 20]) for i in range(0, len(sentences), 20)]
    step = max(1.0, sum(map(len, documents)) / left)
    chosen, at = [], 0.0
    while at < len(documents):
        chosen.append(documents[int(at)])
        at += step
    with open(os.path.join(OUT, f"text_{language}.txt.gz"), "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as out:
        out.write("\n\n".join(chosen).encode())
    print(language, len(chosen), "documents,", sum(map(len, chosen)), "characters", file=sys.stderr)
