"""The wheel: what is in it, and that it starts where nothing else is."""

import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

import tui
from tests.pty_app import PtyApp

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT))
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_only_one_package_is_installed(names: set[str]) -> None:
    top = {name.partition("/")[0] for name in names}
    assert top == {"tui", f"supine-{tui.__version__}.dist-info"}


@pytest.mark.parametrize(
    ("there", "here"),
    [("tui/styles/", "styles/*.tcss"), ("tui/content/", "tui/content/*.toml")],
    ids=["sheets", "words"],
)
def test_what_is_not_code_comes_along(names: set[str], there: str, here: str) -> None:
    packed = {name.removeprefix(there) for name in names if name.startswith(there)}
    assert packed == {path.name for path in ROOT.glob(here)} != set()


def test_every_module_comes_along(names: set[str]) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("tui/**/*.py")}
    assert modules == {name for name in names if name.endswith(".py")}


def test_the_tests_run_on_the_checkout() -> None:
    assert Path(tui.__file__).parent == ROOT / "tui"


def test_it_starts_where_only_the_wheel_was_installed(wheel: Path, tmp_path: Path) -> None:
    bin_folder = tmp_path / "empty" / "bin"
    venv.create(tmp_path / "empty")
    pip = (sys.executable, "-m", "pip", "--python", str(bin_folder / "python"))
    run(*pip, "install", "-q", "--no-compile", "--disable-pip-version-check", str(wheel))
    command = [str(bin_folder / "supine"), "--data-dir", str(tmp_path / "data")]
    with PtyApp(command, tmp_path, cwd=tmp_path) as app:
        app.wait_for("look around")
        app.press("\x1b", "Steps", "Now", "Timer", "Journal")
        app.send("q")
        assert app.status() == 0


def run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
