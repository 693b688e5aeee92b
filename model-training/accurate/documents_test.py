"""python3 -m unittest documents_test: the cutting into pieces and windows, by the examples of names-accurate's tests."""

import tempfile
import unittest
from pathlib import Path

from documents import START, UNKNOWN, Sentence, WordPieces, look, windows

WORDS = ["rhys", "-", "morgan", "cafe", "u", ".", "s", "un", "##lock", "##ed", "##s"]


class DocumentsTest(unittest.TestCase):
    def setUp(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "vocabulary.txt"
            file.write_text("\n".join([f"[{i}]" for i in range(200)] + WORDS), encoding="utf-8")
            self.pieces = WordPieces(file)

    def cut(self, token):
        return [WORDS[piece - 200] for piece in self.pieces.of(token)]

    def test_words_are_cut_at_punctuation(self):
        self.assertEqual(self.cut("Rhys-Morgan"), ["rhys", "-", "morgan"])
        self.assertEqual(self.cut("U.S."), ["u", ".", "s", "."])

    def test_accents_and_capitals_are_no_difference(self):
        self.assertEqual(self.cut("CAFÉ"), ["cafe"])

    def test_the_longest_piece_from_the_left_is_taken(self):
        self.assertEqual(self.cut("unlocked"), ["un", "##lock", "##ed"])

    def test_words_that_no_pieces_make_up_are_unknown(self):
        for token in ["xyz", "unlockedx", "s" * 101, "\0"]:
            self.assertEqual(self.pieces.of(token), (UNKNOWN,))

    def test_looks_tell_capitals_and_the_first_of_a_sentence(self):
        self.assertEqual(look("oslo", False, "TEXT"), 7)
        self.assertEqual(look("Oslo", True, "TEXT"), 16)
        self.assertEqual(look("NATO", False, "CAPITALS"), 21)

    def test_a_sentence_that_does_not_fit_begins_a_window(self):
        words = Sentence("TEXT", ["cafe"] * 6, [0] * 6)
        packed = windows([words, words], self.pieces, 8)
        self.assertEqual([len(window.firsts) for window in packed], [6, 6])
        self.assertEqual(packed[1].pieces[0], START)


if __name__ == "__main__":
    unittest.main()
