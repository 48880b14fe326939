"""Cuts names into tokens as Tokenizer.java does, since a list of names is worth nothing where the article is cut otherwise.

GazetteerTest holds the one against the other. Web and mail addresses, which no name is, are left out.
"""
import os
import re
import sys
import unicodedata

RESOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../src/main/resources/org/copytaster/entities")


def of_category(*categories):
    """A class of the regular expression with the characters of these general categories."""
    ranges = []
    for code in range(0x10000):
        if unicodedata.category(chr(code)).startswith(categories):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(rf"\u{first:04x}-\u{last:04x}" for first, last in ranges)


def abbreviations():
    sections, section = {}, ""
    with open(os.path.join(RESOURCES, "abbreviations.txt"), encoding="utf8") as f:
        for line in f:
            if line.startswith("== "):
                section = line[3:].strip()
            elif not line.startswith("#"):
                sections.setdefault(section, []).extend(line.split())
    return {name: "(?:" + "|".join(map(re.escape, words)) + ")" for name, words in sections.items()}


# As in Elision.java.
ELIDED = ("jusqu|lorsqu|puisqu|quoiqu|quelqu|dell|nell|all|dall|sull|coll|quell|quest|bell|tutt|degl|un|qu|gl|anch|mezz|senz"
          "|vent|trent|quarant|cinquant|sessant|cent|ott")
LETTERS, DIGITS, CAPITALS, SMALL = of_category("L", "Mn", "Mc"), of_category("Nd"), of_category("Lu"), of_category("Ll")
SPACES = of_category("Z", "Cc") + r"\u200b-\u200f\ufeff"
L, D, W, U = f"[{LETTERS}]", f"[{DIGITS}]", f"[{LETTERS}{DIGITS}]", f"[{CAPITALS}]"
POSSESSIVE = f"'[sS](?!{W})"
INNER = f"(?:{W}|-{W}|(?!{POSSESSIVE})'{L})*"
SHORT = abbreviations()
TOKEN = re.compile("|".join([
    # l'Europe, un'altra; but M'Bappé.
    f"(?:[ldjmtsncvLD]|[JMTSNCV](?!'{U}[{SMALL}])|(?i:{ELIDED}))'(?=[{LETTERS}{DIGITS}«“„\"])",
    # U.S., J.-P., and J.Morel without its space; EE.UU.
    rf"{L}\.(?:-?{L}\.)+", rf"({U})\1\.(?:-?({U})\2\.)+", rf"{U}\.(?={U}[{SMALL}])",
    # lemonde.fr
    rf"{L}{INNER[:-1]}+\.(?:[a-z]+\.)*{SHORT['domains']}(?!{W})",
    # St. Moritz, No. 1, J. Morel
    rf"(?:{SHORT['before a name']}|{U})\.(?=[{SPACES}]{U})",
    rf"{SHORT['before a number']}\.(?=[{SPACES}]{D})",
    rf"{SHORT['before anything']}\.(?=[{SPACES}]{W})",
    f"{L}{INNER}",
    rf"{D}(?:{W}|[.,:/]{D}|-{W}|'{D}{{3}}(?!{D}))*",
    f"'[sS]-{L}{INNER}", POSSESSIVE,
    f"[@#]{L}[{LETTERS}{DIGITS}_]*",
    r"\.+|-+|'+|`+|_+|=+|\*+",
    f"[^{SPACES}]",
]))


def tokens(text):
    """The tokens as they are written, with one kind of apostrophe and of hyphen."""
    plain = re.sub("[‐‑]", "-", re.sub("[’ʼ]", "'", text))
    return [token.group() for token in TOKEN.finditer(plain)]
