"""MiniLM-L6 with a head for the labels of names, and the looks of words added to its input."""

import math

import numpy
import torch
from torch import nn
from torch.nn import functional

from documents import LOOKS

WIDTH, HEADS, LAYERS, LABELS = 384, 12, 6, 13


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = functional.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask, -1)
        y = (weights @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + functional.dropout(self.out(y), 0.1, self.training))
        y = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + functional.dropout(y, 0.1, self.training))


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.looks = nn.Embedding(LOOKS, WIDTH)
        nn.init.normal_(self.looks.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.head = nn.Linear(WIDTH, LABELS)

    def forward(self, pieces, looks):
        x = self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.kind + self.looks(looks)
        x = functional.dropout(self.norm(x), 0.1, self.training)
        mask = ((pieces == 0).to(x.dtype) * -10000.0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return self.head(functional.dropout(x, 0.1, self.training))


def lifted(file):
    """The tagger with the weights of all-minilm-l6-v2.onnx, as the jar of langchain4j has it."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(file).graph
    weights = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMul":
            for name in node.input:
                if name in weights:
                    weights[node.name] = weights[name].T

    def of(*names):
        return torch.from_numpy(numpy.concatenate([weights[name] for name in names]).copy())

    tagger = Tagger()
    with torch.no_grad():
        tagger.words.weight.copy_(of("embeddings.word_embeddings.weight"))
        tagger.places.weight.copy_(of("embeddings.position_embeddings.weight"))
        tagger.kind.copy_(of("embeddings.token_type_embeddings.weight")[0])
        tagger.norm.weight.copy_(of("embeddings.LayerNorm.weight"))
        tagger.norm.bias.copy_(of("embeddings.LayerNorm.bias"))
        for number, layer in enumerate(tagger.layers):
            node, name = f"/encoder/layer.{number}/", f"encoder.layer.{number}."
            heads = ("query", "key", "value")
            layer.qkv.weight.copy_(of(*(f"{node}attention/self/{h}/MatMul" for h in heads)))
            layer.qkv.bias.copy_(of(*(f"{name}attention.self.{h}.bias" for h in heads)))
            for linear, part in (
                (layer.out, "attention.output.dense"),
                (layer.up, "intermediate.dense"),
                (layer.down, "output.dense"),
            ):
                linear.weight.copy_(of(node + part.replace(".", "/") + "/MatMul"))
                linear.bias.copy_(of(name + part + ".bias"))
            for norm, part in ((layer.norm1, "attention.output"), (layer.norm2, "output")):
                norm.weight.copy_(of(f"{name}{part}.LayerNorm.weight"))
                norm.bias.copy_(of(f"{name}{part}.LayerNorm.bias"))
    return tagger
