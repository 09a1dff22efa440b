"""Trying templates: every shipped one stands the test that own ones are put to."""

import pytest

from briefer import app
from briefer.desk.trying import faults

SHIPPED = app.parts().template_names


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_template_can_be_set_on_each_of_its_papers(name):
    workshop = app.parts()
    assert list(faults(workshop, workshop.shelf.template(name))) == []
