"""One target under atheris, in a process of its own: `fuzz.py TARGET [libFuzzer options] CORPUS…`. Started by run.py."""

from __future__ import annotations

import logging
import sys
import warnings
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent))
with atheris.instrument_imports(include=["foliocheck", "targets"]):
    import targets

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
target = targets.TARGETS[sys.argv.pop(1)]
atheris.Setup(sys.argv, target)
atheris.Fuzz()
