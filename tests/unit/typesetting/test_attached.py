"""The card attached to a PDF is found again, within limits."""

import io

import pikepdf
import pytest

from briefer.model.errors import FileDamaged
from briefer.typesetting import attached
from briefer.typesetting.attached import Found, attachment


def pdf(producer="Briefer", data=None, **how):
    """An empty page by a producer, with something attached."""
    file = pikepdf.new()
    file.add_blank_page()
    file.docinfo["/Producer"] = pikepdf.String(producer)
    if data is not None:
        file.attachments["card.json"] = pikepdf.AttachedFileSpec(file, data)
    out = io.BytesIO()
    file.save(out, **how)
    return out.getvalue()


def test_what_is_attached_is_found():
    assert attachment(pdf(data=b"{}")) == Found(ours=True, attachment=b"{}")


def test_a_pdf_of_ours_with_nothing_attached():
    assert attachment(pdf()) == Found(ours=True, attachment=None)


def test_a_pdf_of_others():
    assert attachment(pdf("Another 1.0")) == Found(ours=False, attachment=None)


def test_what_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(attached, "_LIMIT", 1000)
    with pytest.raises(FileDamaged, match="unpacks to more than"):
        attachment(pdf(data=b" " * 1001))


def test_a_locked_pdf_tells_of_its_password():
    locked = pdf(encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(FileDamaged, match="password"):
        attachment(locked)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"%PDF-1.7\n1 0 obj\n<<", b"words"])
def test_what_cannot_be_read_is_told(data):
    with pytest.raises(FileDamaged, match="not a PDF that can be read"):
        attachment(data)
