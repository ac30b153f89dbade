#!/usr/bin/env bash
# One minute of fuzzing, for continuous integration, with one seed: a run that fails fails again. Where there is no atheris for this Python, says so and ends well: the suite replays the corpora anyway.
set -euo pipefail
cd "$(dirname "$0")/../.."
.venv/bin/python -c "import atheris" 2>/dev/null || .venv/bin/pip install --quiet "atheris>=3" || { echo "fuzzing left out: no atheris for this Python"; exit 0; }
.venv/bin/python benchmarks/fuzzing/run.py --seconds "${1:-60}" --seed 2019
