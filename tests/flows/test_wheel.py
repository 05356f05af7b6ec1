"""What users install is the wheel: built here, installed into an empty environment, run from another folder."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.flows.conftest import ROOT, environment

pytestmark = [pytest.mark.wheel, pytest.mark.slow]

SEED = "Depuis le début de l'année 2024 et jusqu'à fin septembre, 4.388 migrants sont rentrés volontairement au pays."


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(build, check=True, stdin=subprocess.DEVNULL, capture_output=True)
    [built] = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel, its locked dependencies, and nothing else."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=True)
    pip = [str(home / "bin" / "python"), "-m", "pip", "install", "-qq", "--no-input", "--no-deps"]
    locked = [*pip, "--require-hashes", "-r", str(ROOT / "requirements.txt")]
    for command in (locked, [*pip, str(wheel)]):
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    return home / "bin"


def run(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [installed / "communique", *arguments],
        cwd=folder,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )


def test_the_wheel_carries_vocabulary_and_views_and_nothing_of_the_workshop(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for source in [*ROOT.glob("schemas/**/*.toml"), *ROOT.glob("schemas/**/*.py"), *ROOT.glob("flows/**/*.py")]:
        assert str(source.relative_to(ROOT)) in names
    for source in [path for kind in ("py", "toml", "sql") for path in ROOT.glob(f"src/etl/**/*.{kind}")]:
        assert str(source.relative_to(ROOT / "src")) in names
    packages = {name.split("/")[0] for name in names if ".dist-info/" not in name}
    assert packages == {"etl", "schemas", "flows"}


def test_nothing_that_the_wheel_asks_for_is_missing_and_pandas_is_absent(installed):
    python = installed / "python"
    check = subprocess.run([python, "-m", "pip", "check"], capture_output=True, text=True)
    assert check.returncode == 0, check.stdout
    listed = subprocess.run([python, "-m", "pip", "list", "--format=json"], capture_output=True, text=True, check=True)
    names = {package["name"] for package in json.loads(listed.stdout)}
    assert "communique-etl" in names
    assert "pandas" not in names


def test_the_installed_command_helps_extracts_runs_and_answers_from_another_folder(installed, tmp_path):
    assert run(installed, tmp_path, "--help").returncode == 0
    folder = tmp_path / "data" / "raw" / "ma_interieur" / "2024-seed"
    folder.mkdir(parents=True)
    (folder / "communique.txt").write_text(SEED, encoding="utf-8")
    (folder / "source.toml").write_text('publisher = "ma_interieur"\nlanguage = "fr"\n', encoding="utf-8")

    extracted = run(installed, tmp_path, "extract", "data/raw")
    assert extracted.returncode == 0, extracted.stderr
    [document] = [json.loads(line) for line in extracted.stdout.splitlines()]
    assert document["text"] == SEED
    assert 4388 in [figure["value"] for figure in document["figures"]]

    done = run(installed, tmp_path, "run")
    assert done.returncode == 0, done.stderr
    answer = run(installed, tmp_path, "sql", "--json", "SELECT value, indicator FROM figures")
    assert {"value": 4388, "indicator": "voluntary_returns"} in json.loads(answer.stdout)
