#!/bin/bash
# Makes entities.model, the tagger's weights: tools/entity-model.sh DATA OUT [JAVA…]
#
# DATA: ../shared/data, OUT: the file to write, JAVA…: the command line to run (default: ./copytaster). Same data and same
# code, same bytes. Takes 6 GB of heap, and twenty minutes of one core.
#
# The model that ships was made by the code and the lists of commit df4d14b. The lists of names (tools/names) were mended
# after it. One made with these is as good on most of twelve development sets; it has six to seven tenths less in English
# news and Portuguese, and one mention of 72 less on the hand-made French set.
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
