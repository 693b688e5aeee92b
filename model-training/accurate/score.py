"""Exact spans with their type: F1 (precision/recall) of all and of each type."""

import numpy

from documents import windows

MOST = 128
TYPES = ["all", "PERSON", "ORGANISATION", "PLACE"]


def follows(label, before):
    is_open = before and (before - 1) % 4 < 2
    goes_on = label and (label - 1) % 4 in (1, 2)
    return goes_on and (label - 1) // 4 == (before - 1) // 4 if is_open else not goes_on


IMPOSSIBLE = numpy.array([[0 if follows(l, b) else -1e4 for l in range(13)] for b in range(13)])
OPEN_AT_END = numpy.array([-1e4 if l and (l - 1) % 4 < 2 else 0 for l in range(13)])


def best(scores):
    """The row of labels that scores best."""
    total, pointers = scores[0] + IMPOSSIBLE[0], []
    for row in scores[1:]:
        steps = total[:, None] + IMPOSSIBLE
        pointers.append(steps.argmax(0))
        total = steps.max(0) + row
    labels = [int((total + OPEN_AT_END).argmax())]
    for pointer in reversed(pointers):
        labels.append(int(pointer[labels[-1]]))
    return labels[::-1]


def spans(labels):
    found, begin = set(), 0
    for i, label in enumerate(labels):
        if label:
            begin = i if (label - 1) % 4 in (0, 3) else begin
            if (label - 1) % 4 > 1:
                found.add((begin, i + 1, (label + 3) // 4))
    return found


def score(run, documents, pieces):
    """How many names of the documents the tagger finds.

    run -- gives the scores of the pieces of a window
    """
    right, found, meant = [0] * 4, [0] * 4, [0] * 4
    for document in documents:
        packed = windows(document, pieces, MOST)
        if not packed:
            continue
        scores = numpy.concatenate([run(window)[window.firsts] for window in packed])
        start = 0
        for sentence in document:
            end = start + len(sentence.tokens)
            told, gold = spans(best(scores[start:end])), spans(sentence.labels)
            start = end
            for kind in range(4):
                right[kind] += sum(kind in (0, span[2]) for span in told & gold)
                found[kind] += sum(kind in (0, span[2]) for span in told)
                meant[kind] += sum(kind in (0, span[2]) for span in gold)
    return "  ".join(
        f"{TYPES[k]} {200 * right[k] / max(1, found[k] + meant[k]):.1f}"
        f" ({100 * right[k] / max(1, found[k]):.1f}/{100 * right[k] / max(1, meant[k]):.1f})"
        for k in range(4)
    )
