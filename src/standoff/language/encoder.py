"""The sentence encoder and its heads at run time: ONNX in int8, one thread, no network.

A window is run by itself, so that its answer depends on nothing else: the scales of the dynamic quantisation are
those of the window.
"""

import hashlib
import json
import os
from collections.abc import Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from standoff.errors import ConfigError
from standoff.language.labels import Labels
from standoff.language.network import Floats
from standoff.language.parse import Parse
from standoff.language.windows import Window, numbers

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

WEIGHTS = Path(__file__).parent / "weights"


class Encoder:
    """A `Network` over the shipped weights. Loads each part when it is first asked for.

    Raises ConfigError where a file of the weights is missing or is not the one that was shipped.
    """

    def __init__(self, folder: Path = WEIGHTS) -> None:
        self.folder = folder
        try:
            self.card: dict[str, Any] = json.loads((folder / "weights.json").read_text(encoding="utf-8"))
        except OSError as error:
            raise ConfigError(f"the encoder's weights are missing from {folder}; install standoff again") from error
        self.labels = Labels.read(self._checked("labels.json"))

    @property
    def digest(self) -> str:
        """What tells these weights from others: a hash of the hashes of their files."""
        files = json.dumps(self.card["files"], sort_keys=True)
        return "sha256:" + hashlib.sha256(files.encode()).hexdigest()

    @property
    def temperature(self) -> float:
        """What scores of types are divided by before they become probabilities."""
        return float(self.card["temperature"])

    @cached_property
    def tokenizer(self) -> Any:
        """The tokenizer that cuts words into the encoder's pieces."""
        from tokenizers import Tokenizer

        return Tokenizer.from_file(str(self._checked("tokenizer.json")))

    def vectors(self, parse: Parse, window: Window) -> Floats:
        """See `Network`."""
        read = numbers(parse, window, self.labels)
        inputs = {name: np.array(getattr(read, name), dtype=np.int64) for name in ("at", "tag", "dep", "shape")}
        out = self._encoder.run(None, {"pieces": np.array([read.pieces], dtype=np.int64), **inputs})
        return _first(out)

    def cues(self, vectors: Floats) -> Floats:
        """See `Network`."""
        return _first(self._cues.run(None, {"vectors": vectors}))

    def arguments(
        self, vectors: Floats, relation: Sequence[int], distance: Sequence[int], inside: Sequence[int]
    ) -> Floats:
        """See `Network`."""
        marks = {"relation": relation, "distance": distance, "inside": inside}
        numbers = {name: np.array(values, dtype=np.int64) for name, values in marks.items()}
        return _first(self._arguments.run(None, {"vectors": vectors, **numbers}))

    def types(self, vectors: Floats, flags: Sequence[int]) -> tuple[Floats, Floats]:
        """See `Network`."""
        types, modes = self._types.run(None, {"vectors": vectors, "flags": np.array(flags, dtype=np.int64)})
        return np.asarray(types, dtype=np.float32), np.asarray(modes, dtype=np.float32)

    def words(self, vectors: Floats) -> Floats:
        """See `Network`."""
        return _first(self._words.run(None, {"vectors": vectors}))

    def factuality(self, vectors: Floats) -> tuple[Floats, Floats]:
        """See `Network`."""
        scores, statuses = self._factuality.run(None, {"vectors": vectors})
        return np.asarray(scores, dtype=np.float32), np.asarray(statuses, dtype=np.float32)

    @cached_property
    def _encoder(self) -> "InferenceSession":
        return self._session("encoder.onnx")

    @cached_property
    def _cues(self) -> "InferenceSession":
        return self._session("cues.onnx")

    @cached_property
    def _arguments(self) -> "InferenceSession":
        return self._session("arguments.onnx")

    @cached_property
    def _types(self) -> "InferenceSession":
        return self._session("types.onnx")

    @cached_property
    def _words(self) -> "InferenceSession":
        return self._session("words.onnx")

    @cached_property
    def _factuality(self) -> "InferenceSession":
        return self._session("factuality.onnx")

    def _session(self, name: str) -> "InferenceSession":
        os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
        from onnxruntime import InferenceSession, SessionOptions

        options: Any = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return InferenceSession(str(self._checked(name)), options, providers=["CPUExecutionProvider"])

    def _checked(self, name: str) -> Path:
        path = self.folder / name
        try:
            found = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise ConfigError(f"{path} is missing; install standoff again") from error
        if found != self.card["files"].get(name):
            raise ConfigError(f"{path} is not the file that was shipped (its hash differs); install standoff again")
        return path


@cache
def shipped() -> Encoder:
    """The encoder of the package, loaded once."""
    return Encoder()


def _first(out: Sequence[Any]) -> Floats:
    return np.asarray(out[0], dtype=np.float32)
