"""veraPDF passes PDF/UA-1 and PDF/A-3a for every template in ten languages."""

from pathlib import Path

import pikepdf
import pytest

from briefer import app
from tests.ten_languages import STORIES, card
from tests.vera.judge import Verdict, judged, missing

PROFILES = ("ua1", "3a")
TEMPLATES = app.parts().template_names
FAULTY = "faulty"

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing() or "nothing")


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory) -> dict[tuple[str, str], Verdict]:
    """Every card's verdicts, by file and profile, from one run of veraPDF."""
    folder, workshop = tmp_path_factory.mktemp("cards"), app.parts()
    for template in TEMPLATES:
        for language in STORIES:
            made = card(workshop, template, language)
            page = workshop.page(made)
            if not any("No font at hand" in warning for warning in page.warnings):
                path = folder / f"{template}.{language}.pdf"
                path.write_bytes(workshop.drawn(made, page))
    _spoil(folder / f"{TEMPLATES[0]}.en.pdf", folder / f"{FAULTY}.pdf")
    paths = sorted(folder.glob("*.pdf"))
    return {(each.path.stem, each.profile): each for each in judged(PROFILES, paths)}


def _spoil(path: Path, to: Path) -> None:
    """Take its structure and its output intent from a card."""
    with pikepdf.open(path) as file:
        del file.Root.MarkInfo
        del file.Root.OutputIntents
        file.save(to)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("language", STORIES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_card_breaks_no_rule(verdicts, template, language, profile):
    verdict = verdicts.get((f"{template}.{language}", profile))
    if verdict is None:
        pytest.skip(f"no font here has the letters of {language}: install fonts-noto")
    assert verdict.passed, verdict.told


@pytest.mark.parametrize("profile", PROFILES)
def test_a_spoilt_card_does_not_pass(verdicts, profile):
    assert not verdicts[FAULTY, profile].passed
