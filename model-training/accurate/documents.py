"""Documents of `model-training/run examples`, cut into the windows of word pieces that the model reads.

The cutting is the one of names-accurate's WordPieces, Looks and Windows: what changes here changes there.
"""

import functools
import random
import unicodedata
from dataclasses import dataclass
from pathlib import Path

START, UNKNOWN = 101, 100
MOST_PIECES = 12
LONGEST = 100
CASINGS = {"TEXT": 0, "TITLE": 1, "CAPITALS": 2}
LOOKS = 9 * 2 * 3 + 1
SMALL = {"of", "the", "a", "an", "in", "on", "to", "and", "for", "at", "by", "with", "as"}
AGENCIES = ["AP", "Reuters", "AFP", "AP", "Reuters", "UPI"]
PLACE, ORGANISATION = 12, 8
"""The labels of a place and an organisation of one word."""


@dataclass
class Sentence:
    casing: str
    tokens: list
    labels: list


@dataclass
class Window:
    pieces: list
    looks: list
    firsts: list
    labels: list
    noisy: bool


def read(file: Path):
    """The documents of a file: a list of sentences each."""
    documents, casing = [], "TEXT"
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            kind, *fields = line.rstrip("\n").split("\t")
            if kind == "D":
                documents.append([])
            elif kind == "P":
                casing = fields[0]
            elif fields and fields[0]:
                labels = [int(label) for label in fields[1].split()]
                documents[-1].append(Sentence(casing, fields[0].split(" "), labels))
    return documents


class WordPieces:
    def __init__(self, vocabulary: Path):
        with open(vocabulary, encoding="utf-8") as lines:
            self.numbers = {line.rstrip("\n"): number for number, line in enumerate(lines)}
        self.of = functools.lru_cache(None)(self._of)

    def _of(self, token):
        plain = unicodedata.normalize("NFD", token[: 4 * LONGEST].lower())
        words, word = [], ""
        for c in plain:
            category = unicodedata.category(c)
            if category == "Mn" or category[0] == "C":
                continue
            if is_mark(c):
                words += [word, c]
                word = ""
            else:
                word += c
        pieces = [piece for word in [*words, word] if word for piece in self._cut(word)]
        return tuple(pieces[:MOST_PIECES]) or (UNKNOWN,)

    def _cut(self, word):
        pieces, start = [], 0
        while start < len(word):
            end = len(word) if len(word) <= LONGEST else start
            while end > start and ("##" * (start > 0) + word[start:end]) not in self.numbers:
                end -= 1
            if end == start:
                return [UNKNOWN]
            pieces.append(self.numbers["##" * (start > 0) + word[start:end]])
            start = end
        return pieces


def is_mark(c):
    if ord(c) < 128:
        return 32 < ord(c) < 127 and not c.isalnum()
    return unicodedata.category(c)[0] == "P"


@functools.lru_cache(None)
def shape(token):
    upper = sum(c.isupper() for c in token)
    lower = sum(c.islower() for c in token)
    if any(c.isdecimal() for c in token):
        return 7 if upper + lower else 5
    if not upper:
        return 1 if any(c.isalpha() for c in token) else 6
    if not lower:
        return 8 if upper == 1 else 3
    return 2 if token[0].isupper() and upper == 1 else 4


def look(token, first, casing):
    return 1 + (shape(token) * 2 + first) * 3 + CASINGS[casing]


def windows(document, pieces, most, noisy=False):
    """Packs the sentences of a document into windows of at most so many pieces."""
    packed, window = [], Window([START], [0], [], [], noisy)
    for sentence in document:
        cut = [pieces.of(token) for token in sentence.tokens]
        if len(window.pieces) + min(sum(map(len, cut)), most - 1) > most:
            packed.append(window)
            window = Window([START], [0], [], [], noisy)
        for i, word in enumerate(cut):
            if len(window.pieces) + len(word) > most:
                packed.append(window)
                window = Window([START], [0], [], [], noisy)
            window.firsts.append(len(window.pieces))
            window.labels.append(sentence.labels[i])
            window.pieces += word
            window.looks += [look(sentence.tokens[i], i == 0, sentence.casing)] * len(word)
    return [window for window in [*packed, window] if window.firsts]


def vary(document, dice: random.Random):
    """Makes up what corpora lack and newspapers have: headlines, sentences in capitals, datelines."""
    document = list(document)
    if len(document) > 2 and dice.random() < 0.4:
        document.insert(0, headline(document[0], dice.random() < 0.15))
    if dice.random() < 0.1:
        at = dice.randrange(len(document))
        loud = [token.upper() for token in document[at].tokens]
        document[at] = Sentence("CAPITALS", loud, document[at].labels)
    elif dice.random() < 0.08:
        document[0] = dateline(document, dice)
    return [sentence for sentence in document if sentence.tokens]


def headline(sentence, loud):
    end = min(len(sentence.tokens), 14)
    while end < len(sentence.tokens) and sentence.labels[end - 1] and (sentence.labels[end - 1] - 1) % 4 < 2:
        end += 1
    kept = [
        (token.upper() if loud else token if token in SMALL else token[:1].upper() + token[1:], label)
        for token, label in zip(sentence.tokens[:end], sentence.labels)
        if label or token.lower() not in {"the", "a", "an", "."}
    ]
    casing = "CAPITALS" if loud else "TITLE"
    return Sentence(casing, [token for token, _ in kept], [label for _, label in kept])


def dateline(document, dice):
    first = document[0]
    places = [t for s in document for t, label in zip(s.tokens, s.labels) if label == PLACE]
    if len(places) < 2:
        return first
    head = [(places[0].upper(), PLACE)]
    if dice.random() < 0.6:
        head += [(",", 0), (places[-1], PLACE)]
    if dice.random() < 0.8:
        head += [("(", 0), (dice.choice(AGENCIES), ORGANISATION), (")", 0)]
    head.append((dice.choice(["—", "-"]), 0))
    tokens = [token for token, _ in head] + first.tokens
    return Sentence(first.casing, tokens, [label for _, label in head] + first.labels)
