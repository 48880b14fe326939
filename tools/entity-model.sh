#!/bin/bash
# Makes entities.model, the tagger's weights: tools/entity-model.sh DATA OUT [JAVA…]
#
# DATA: ../shared/data, OUT: the file to write, JAVA…: the command line to run (default: ./copytaster). Same data and same
# code, same bytes. Takes 6 GB of heap, and six to nine minutes of one core.
#
# The model that ships was made by the code of commit 1a15162. Rules of the document pass, which help to label the texts
# that nobody has labelled, are others since then, and so are the bytes: one made by the code of f1938bf differs by four
# tenths of F1 at most on twelve development sets, up or down, and by six tenths less on WiNER's.
set -euo pipefail
data=$1
out=$2
shift 2
run=("${@:-./copytaster}")
texts=$(mktemp -d)
trap 'rm -rf "$texts"' EXIT
python3 "$(dirname "$0")/entity-texts.py" "$data" "$texts"
own=() apart=()
for file in "$data"/entities/train-share-alike/*.bio.gz "$data"/entities/train/*.bio.gz; do
    case $file in
        *winer.bio.gz | *wnut17.bio.gz) ;; # the .full files hold the same text, and more types
        *btc* | *wnut17* | *crossner_other* | *europeana* | *popcorn*) apart+=("$file") ;;
        *) own+=("$file") ;;
    esac
done
"${run[@]}" train entities "${own[@]}" --apart "${apart[@]}" --unlabelled "$texts"/*.txt.gz --out "$out"
