"""Trains the tagger: python3 train.py --documents FOLDER --weights all-minilm-l6-v2.onnx --vocabulary FILE --out names.pt"""

import argparse
import random
import time
from pathlib import Path

import torch
from torch.nn import functional

from documents import WordPieces, read, vary, windows
from score import score
from tagger import lifted

CLEAN = ["redoc-dev", "redoc-test", "wikigold", "ewt-dev"]
BATCH = 768
RATE, FAST_RATE = 1.5e-4, 1e-3
WARM = 25_000
NOISE_WEIGHT = 0.5


class Examples:
    """Endless windows: each round sees the clean documents once, a third of the noisy ones, and some composed."""

    def __init__(self, folder, pieces, left_out):
        self.folder, self.pieces, self.left_out = folder, pieces, left_out
        self.dice = random.Random(7)

    def round(self, number):
        names = ["", ".substituted"] if number % 2 == 0 else [".substituted", ""]
        found = self._some("crossner" + names[0], 0.5) + self._some("crossner" + names[1], 0.5)
        for name in CLEAN:
            if name not in self.left_out:
                found += self._some(name + names[0], 1)
        found += self._some("composed", 0.8)
        found += self._some("gmb-train" + names[0], 0.22, noisy=True)
        found += self._some("gmb-train" + names[1], 0.1, noisy=True)
        return found

    def _some(self, name, share, noisy=False):
        found = []
        for document in read(self.folder / f"{name}.txt"):
            if self.dice.random() < share:
                most = self.dice.choice([96, 128, 192])
                found += windows(vary(document, self.dice), self.pieces, most, noisy)
        return found

    def batches(self):
        """Windows of like length together, in an order that is the same in every run."""
        number = 0
        while True:
            found = self.round(number)
            self.dice.shuffle(found)
            batches = []
            for start in range(0, len(found), 400):
                batch = []
                for window in sorted(found[start : start + 400], key=lambda w: len(w.pieces)):
                    if batch and (len(batch) + 1) * len(window.pieces) > BATCH:
                        batches.append(batch)
                        batch = []
                    batch.append(window)
                batches.append(batch)
            self.dice.shuffle(batches)
            yield from batches
            number += 1


def tensors(batch):
    length = max(len(window.pieces) for window in batch)
    pieces = torch.zeros(len(batch), length, dtype=torch.long)
    looks = torch.zeros_like(pieces)
    for row, window in enumerate(batch):
        pieces[row, : len(window.pieces)] = torch.tensor(window.pieces)
        looks[row, : len(window.looks)] = torch.tensor(window.looks)
    return pieces, looks


def loss(scores, batch):
    rows = torch.tensor([row for row, window in enumerate(batch) for _ in window.firsts])
    places = torch.tensor([place for window in batch for place in window.firsts])
    labels = torch.tensor([label for window in batch for label in window.labels])
    weights = torch.tensor(
        [NOISE_WEIGHT if window.noisy else 1.0 for window in batch for _ in window.firsts]
    )
    each = functional.cross_entropy(scores[rows, places], labels, reduction="none", label_smoothing=0.03)
    return (each * weights).sum() / weights.sum()


def train(tagger, examples, planned, rate, checkpoint):
    tagger.words.weight.requires_grad_(False)
    tagger.places.weight.requires_grad_(False)
    named = [(name, p) for name, p in tagger.named_parameters() if p.requires_grad]
    fast = [p for name, p in named if name.startswith(("head", "looks"))]
    slow = [p for name, p in named if not name.startswith(("head", "looks"))]
    rates = [rate, FAST_RATE]
    groups = [{"params": slow, "lr": rate}, {"params": fast, "lr": FAST_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.99))
    tagger.train()
    seen, total, steps, told, start = 0, 0.0, 0, time.time(), time.time()
    for batch in examples.batches():
        if seen >= planned:
            break
        share = min(1, seen / WARM + 0.02) * (1 - seen / planned)
        for group, full in zip(optimizer.param_groups, rates):
            group["lr"] = full * share
        pieces, looks = tensors(batch)
        value = loss(tagger(pieces, looks), batch)
        optimizer.zero_grad(set_to_none=True)
        value.backward()
        torch.nn.utils.clip_grad_norm_(slow + fast, 1.0)
        optimizer.step()
        seen += int((pieces > 0).sum())
        total, steps = total + value.item(), steps + 1
        if time.time() - told > 60:
            print(f"{seen} pieces, {seen / (time.time() - start):.0f} a second, loss {total / steps:.3f}", flush=True)
            torch.save(tagger.state_dict(), checkpoint)
            total, steps, told = 0.0, 0, time.time()
    torch.save(tagger.state_dict(), checkpoint)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=Path, required=True, help="what `run examples` wrote")
    options.add_argument("--weights", type=Path, required=True, help="all-minilm-l6-v2.onnx")
    options.add_argument("--vocabulary", type=Path, required=True)
    options.add_argument("--start", type=Path, help="a tagger to go on from")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--pieces", type=int, default=2_000_000, help="how many pieces to learn from")
    options.add_argument("--rate", type=float, default=RATE)
    options.add_argument("--leave-out", default="", help="corpora to score instead, separated by commas")
    options.add_argument("--threads", type=int, default=1)
    chosen = options.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(chosen.threads)
    pieces = WordPieces(chosen.vocabulary)
    left_out = [name for name in chosen.leave_out.split(",") if name]
    tagger = lifted(chosen.weights)
    if chosen.start:
        tagger.load_state_dict(torch.load(chosen.start))
    train(tagger, Examples(chosen.documents, pieces, left_out), chosen.pieces, chosen.rate, chosen.out)
    tagger.eval()

    def run(window):
        with torch.no_grad():
            return tagger(*tensors([window]))[0].numpy()

    for name in [*left_out, "gmb-test", "gold"]:
        print(name, score(run, read(chosen.documents / f"{name}.txt"), pieces))


if __name__ == "__main__":
    main()
