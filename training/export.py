"""`python -m training.export`: the trained network as ONNX, in int8 per channel, into the package, with its hashes."""

import argparse
import copy
import hashlib
import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from standoff.language.encoder import WEIGHTS
from standoff.language.labels import Labels
from training.net import Net, through
from training.train import pretrained

OPSET = 18
QUANTISED = ("encoder", "arguments", "types")  # the others are too small to gain


class _Rows(nn.Module):
    """An embedding in int8 with a scale for each row: one scale for all of them costs the types 1.5 points."""

    table: Tensor
    scale: Tensor

    def __init__(self, embedding: nn.Embedding) -> None:
        super().__init__()
        weight = embedding.weight.detach()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, rows: Tensor) -> Tensor:
        return self.table[rows].float() * self.scale[rows]


class _Encoder(nn.Module):
    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = copy.deepcopy(net)
        embeddings = self.net.enc.embeddings
        embeddings.word_embeddings = _Rows(embeddings.word_embeddings)

    def forward(self, pieces: Tensor, at: Tensor, tag: Tensor, dep: Tensor, shape: Tensor) -> Tensor:
        hidden = self.net.enc(input_ids=pieces, attention_mask=torch.ones_like(pieces)).last_hidden_state
        out: Tensor = self.net.ln(hidden[0][at] + self.net.tag(tag) + self.net.dep(dep) + self.net.shp(shape))
        return out


class _Cues(nn.Module):
    def __init__(self, net: Net) -> None:
        super().__init__()
        self.cue = net.cue

    def forward(self, vectors: Tensor) -> Tensor:
        out: Tensor = self.cue(vectors).log_softmax(-1)
        return out


class _Words(nn.Module):
    def __init__(self, net: Net) -> None:
        super().__init__()
        self.word = net.word

    def forward(self, vectors: Tensor) -> Tensor:
        out: Tensor = self.word(vectors).log_softmax(-1)
        return out


class _Arguments(nn.Module):
    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, vectors: Tensor, relation: Tensor, distance: Tensor, inside: Tensor) -> Tensor:
        states = self.net.told(vectors, relation, distance, inside).unsqueeze(0)
        out: Tensor = self.net.arg(through(self.net.blocks, states)[0]).log_softmax(-1)
        return out


class _Types(nn.Module):
    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, vectors: Tensor, flags: Tensor) -> tuple[Tensor, Tensor]:
        states = through(self.net.type_blocks, self.net.flagged(vectors, flags).unsqueeze(0))
        types, modes = self.net.judged(states, flags.unsqueeze(0), torch.zeros(states.shape[:2]))
        return types[0], modes[0]


class _Factuality(nn.Module):
    def __init__(self, net: Net) -> None:
        super().__init__()
        self.score, self.status = net.score, net.status

    def forward(self, vectors: Tensor) -> tuple[Tensor, Tensor]:
        return self.score(vectors).squeeze(-1).clamp(-3, 3), self.status(vectors)


def export(net: Net, labels: Labels, encoder: Path, figures: dict[str, object], folder: Path) -> None:
    """Write the weights, their labels and tokenizer, and `weights.json` with a hash of each and the figures."""
    net.eval()
    folder.mkdir(parents=True, exist_ok=True)
    numbers = torch.zeros(5, dtype=torch.long)
    vectors = torch.zeros(5, net.arg.in_features)
    graphs: dict[str, tuple[nn.Module, dict[str, Tensor], list[str]]] = {
        "encoder": (
            _Encoder(net),
            {"pieces": torch.full((1, 9), 7), "at": numbers, "tag": numbers, "dep": numbers, "shape": numbers},
            ["vectors"],
        ),
        "cues": (_Cues(net), {"vectors": vectors}, ["scores"]),
        "words": (_Words(net), {"vectors": vectors}, ["scores"]),
        "arguments": (
            _Arguments(net),
            {"vectors": vectors, "relation": numbers, "distance": numbers, "inside": numbers},
            ["scores"],
        ),
        "types": (_Types(net), {"vectors": vectors, "flags": torch.tensor([1, 0, 3, 0, 2])}, ["types", "modes"]),
        "factuality": (_Factuality(net), {"vectors": vectors}, ["scores", "statuses"]),
    }
    with TemporaryDirectory() as scratch:
        for name, (module, inputs, outputs) in graphs.items():
            raw = Path(scratch) / f"{name}.onnx"
            axes = {key: {1 if key == "pieces" else 0: "length"} for key in inputs}
            axes |= {key: {0: "length"} for key in outputs} if name not in ("types",) else {}
            torch.onnx.export(
                module,
                tuple(inputs.values()),
                str(raw),
                input_names=list(inputs),
                output_names=outputs,
                dynamic_axes=axes,
                opset_version=OPSET,
                dynamo=False,
            )
            if name in QUANTISED:
                small = folder / f"{name}.onnx"
                quantize_dynamic(raw, small, ["MatMul"], per_channel=True, weight_type=QuantType.QInt8)
            else:
                shutil.copy(raw, folder / f"{name}.onnx")
    labels.write(folder / "labels.json")
    tokenizer = json.loads((encoder / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["truncation"] = tokenizer["padding"] = None
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")
    files = [*(f"{name}.onnx" for name in graphs), "labels.json", "tokenizer.json"]
    hashes = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files}
    temperature = figures.get("temperature", 1.0)
    begun = "all-MiniLM-L6-v2 (Apache-2.0)"
    card = {"files": hashes, "temperature": temperature, "begun_from": begun, "figures": figures}
    (folder / "weights.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    size = sum((folder / name).stat().st_size for name in files)
    print(f"{len(files)} files, {size / 1e6:.1f} MB, in {folder}")


def main() -> None:
    """Export what `python -m training.train` left."""
    parser = argparse.ArgumentParser(prog="python -m training.export", description=__doc__)
    parser.add_argument("--work", type=Path, default=Path(".training"), help="where training kept its stages")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go")
    arguments = parser.parse_args()
    labels = Labels.read(arguments.work / "labels.json")
    net = Net(pretrained(), labels)
    figures = json.loads((arguments.work / "figures.json").read_text(encoding="utf-8"))
    net.load_state_dict(torch.load(arguments.work / f"last-{figures['stages']}.pt"))
    export(net, labels, pretrained(), figures, arguments.out)


if __name__ == "__main__":
    main()
