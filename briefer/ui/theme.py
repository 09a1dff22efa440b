"""Two palettes of our own, light and dark, and what Qt needs to wear them."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from briefer.model.tints import DARK_TINTS, LIGHT_TINTS, Tints


class Theme(NamedTuple):
    """Colours as #rrggbb. Words are `text` or `muted` on `window`, `pane` or `raised`.

    `window` is the frame, `pane` what is read and written on, `desk` the ground under the page,
    `line` hairlines, `hover` a control under the pointer, `accent` the one accent with `on_accent`
    for words on it and `accent_wash` for selected words; `found` behind words that were searched
    for; `good`, `care` and `bad` for states.
    """

    name: str
    is_dark: bool
    window: str
    pane: str
    raised: str
    desk: str
    line: str
    hover: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_wash: str
    found: str
    good: str
    care: str
    bad: str
    bad_wash: str
    role_colours: Tints


LIGHT = Theme(
    name="light",
    is_dark=False,
    window="#f5f5f4",
    pane="#ffffff",
    raised="#ffffff",
    desk="#e7e7e6",
    line="#e0e0de",
    hover="#ebebe9",
    text="#1c1e22",
    muted="#666a72",
    accent="#2a5caa",
    on_accent="#ffffff",
    accent_wash="#cfe0f7",
    found="#ffdf8a",
    good="#2f7d4f",
    care="#8a5a00",
    bad="#b3362b",
    bad_wash="#fbe9e6",
    role_colours=LIGHT_TINTS,
)

DARK = Theme(
    name="dark",
    is_dark=True,
    window="#1d1f23",
    pane="#23262b",
    raised="#2b2f35",
    desk="#17191c",
    line="#363a41",
    hover="#32363d",
    text="#e4e6e9",
    muted="#9aa1ab",
    accent="#7db0f2",
    on_accent="#10233d",
    accent_wash="#2c4a74",
    found="#6b5413",
    good="#6cc492",
    care="#e0b457",
    bad="#f0897c",
    bad_wash="#43292a",
    role_colours=DARK_TINTS,
)


def named(name: str) -> Theme:
    """The palette of a name; the light one where there is none of it."""
    return DARK if name == DARK.name else LIGHT


def palette(theme: Theme) -> QPalette:
    """The palette as Qt wants it."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.window,
        roles.Base: theme.pane,
        roles.AlternateBase: theme.window,
        roles.Button: theme.raised,
        roles.ToolTipBase: theme.raised,
        roles.Text: theme.text,
        roles.WindowText: theme.text,
        roles.ButtonText: theme.text,
        roles.ToolTipText: theme.text,
        roles.PlaceholderText: theme.muted,
        roles.Highlight: theme.accent_wash,
        roles.HighlightedText: theme.text,
        roles.Link: theme.accent,
        roles.Mid: theme.line,
        roles.Midlight: theme.hover,
        roles.Dark: theme.line,
        roles.Light: theme.raised,
        roles.Shadow: theme.desk,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(_faded(theme)))
    return made


def _faded(theme: Theme) -> str:
    """Words of a control that cannot be used: halfway to the ground."""
    muted, ground = QColor(theme.muted), QColor(theme.window)
    return QColor(
        (muted.red() + ground.red()) // 2,
        (muted.green() + ground.green()) // 2,
        (muted.blue() + ground.blue()) // 2,
    ).name()
