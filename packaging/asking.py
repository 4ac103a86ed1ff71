"""What the scripts beside this one share: the program, and what it answers."""

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
PROGRAM = ROOT / "build" / "release" / "bin" / "chokepoint"


def ask(program, *arguments):
    answer = subprocess.run([program, *arguments, "--format", "json"], check=True, stdout=subprocess.PIPE)
    return json.loads(answer.stdout)


def quantiles(program, expression, *probabilities):
    """Of the default scenario's runs."""
    wanted = ",".join(map(str, probabilities))
    rows = ask(program, "ensemble", "--of", expression, "--quantiles", wanted)["rows"]
    values = {row["figure"]: row["value"] for row in rows}
    return [values[f"quantile {probability}"] for probability in probabilities]
