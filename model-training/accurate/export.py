"""Writes the tagger in eight bits for onnxruntime: python3 export.py --tagger names.pt --vocabulary FILE --out FOLDER"""

import argparse
import tempfile
from pathlib import Path

import numpy
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from documents import WordPieces, read
from score import score
from tagger import Tagger

NAMES = ["pieces", "looks"]


def export(tagger, out):
    axes = {name: {0: "windows", 1: "places"} for name in [*NAMES, "scores"]}
    sample = (torch.randint(1000, 20000, (2, 17)), torch.randint(1, 40, (2, 17)))
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "names.onnx"
        torch.onnx.export(
            tagger, sample, str(full), input_names=NAMES, output_names=["scores"], dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )
        quantize_dynamic(
            full, out, weight_type=QuantType.QInt8, per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            extra_options={"MatMulConstBOnly": True},
        )


def runner(file):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])

    def run(window):
        rows = {"pieces": numpy.array([window.pieces]), "looks": numpy.array([window.looks])}
        return session.run(None, rows)[0][0]

    return run


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--tagger", type=Path, required=True)
    options.add_argument("--vocabulary", type=Path, required=True)
    options.add_argument("--documents", type=Path, help="what `run examples` wrote, to score")
    options.add_argument("--out", type=Path, required=True, help="folder for names.onnx")
    chosen = options.parse_args()
    tagger = Tagger()
    tagger.load_state_dict(torch.load(chosen.tagger))
    tagger.eval()
    out = chosen.out / "names.onnx"
    export(tagger, out)
    if chosen.documents:
        pieces = WordPieces(chosen.vocabulary)
        for name in ("gold", "gmb-test"):
            print(name, score(runner(out), read(chosen.documents / f"{name}.txt"), pieces))


if __name__ == "__main__":
    main()
