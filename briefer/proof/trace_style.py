"""How the trace looks: the rules of its page, with the colours that roles have everywhere."""

from briefer.model.tints import DARK_TINTS, LIGHT_TINTS, Tints

_RULES = """
:root { --ink: #16181d; --muted: #5b616b; --paper: #ffffff; --ground: #f4f4f2; --line: #e0e0de;
  --good: #2f7d4f; --care: #8a5a00; --bad: #b3362b; LIGHT }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e6e9; --muted: #9aa1ab; --paper: #23262b;
  --ground: #1b1d21; --line: #363a41; --good: #6cc492; --care: #e0b457; --bad: #f0897c; DARK } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 17px/1.55 "Source Serif 4", "Source Serif Pro", Charter, Georgia, serif; }
main { max-width: 1120px; margin: 0 auto; padding: 48px 28px 64px; }
.eyebrow, .count, .label, .place, .remarks, .none, footer {
  font-family: "Source Sans 3", "Source Sans Pro", "Segoe UI", system-ui, sans-serif; }
.eyebrow { margin: 0; font-size: 12.5px; font-weight: 600; letter-spacing: .09em;
  text-transform: uppercase; color: var(--muted); }
h1 { margin: 6px 0 8px; max-width: 24em; font-size: 34px; line-height: 1.16; font-weight: 600;
  letter-spacing: -.012em; text-wrap: balance; }
.count { margin: 0 0 28px; font-size: 14px; color: var(--muted); }
.item { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 0 36px;
  margin: 0 0 12px; padding: 18px 24px 18px 21px; background: var(--paper);
  border-left: 3px solid var(--strong); border-radius: 3px; break-inside: avoid; }
.label { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: baseline; margin: 0 0 8px;
  font-size: 13px; }
.label b { font-weight: 600; color: var(--strong); }
.verdict { color: var(--muted); }
.verdict.holds { color: var(--good); }
.verdict.fault { color: var(--bad); font-weight: 600; }
.part { margin: 0 0 4px; overflow-wrap: anywhere; }
.part.lead { font-weight: 600; }
.part.value { font-size: 30px; line-height: 1.15; font-weight: 300; }
.headline .part.text { font-size: 23px; line-height: 1.25; font-weight: 600; }
.quote .part.text { font-size: 20px; line-height: 1.4; }
.part.speaker, .part.speaker-role, .part.cue, .part.caption, .part.unit, .part.qualifier,
.part.context, .part.credit { font-size: 15px; color: var(--muted); }
.ours { text-decoration: underline dotted var(--muted) 1.5px; text-underline-offset: 4px; }
.omission { color: var(--muted); }
.passages { border-left: 1px solid var(--line); padding-left: 28px; font-size: 15.5px;
  color: var(--muted); }
.passage { margin: 0 0 12px; overflow-wrap: anywhere; }
.passage:last-child { margin-bottom: 0; }
.place { display: block; font-size: 12.5px; font-weight: 600; color: var(--strong); }
mark { color: var(--ink); background: var(--wash); border-radius: 2px; padding: 1px 0;
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark.beside { background: none; text-decoration: underline solid var(--strong) 1px;
  text-underline-offset: 4px; }
mark.rested-on { background: none; text-decoration: underline dotted var(--strong) 2px;
  text-underline-offset: 4px; }
.none { font-size: 14px; color: var(--muted); font-style: italic; margin: 0; }
.remarks { margin: 10px 0 0; padding: 0; list-style: none; font-size: 13.5px; }
.remarks li::before { content: "• "; }
.remarks .fault { color: var(--bad); } .remarks .warning { color: var(--care); }
.remarks .note { color: var(--muted); }
footer { margin-top: 36px; font-size: 13.5px; color: var(--muted); max-width: 46em; }
footer dl { display: grid; grid-template-columns: 1.6em 1fr; margin: 14px 0 0; }
footer dt { font-weight: 600; } footer dd { margin: 0 0 8px; overflow-wrap: anywhere; }
footer a { color: inherit; } code { font-size: 12px; }
@media screen and (max-width: 760px) { .item { grid-template-columns: minmax(0, 1fr); gap: 16px 0; }
  .passages { border-left: 0; border-top: 1px solid var(--line); padding: 14px 0 0; } }
@media print { :root { --ground: #ffffff; --paper: #ffffff; --ink: #16181d; --muted: #5b616b;
  --line: #c9cdd3; --good: #2f7d4f; --care: #8a5a00; --bad: #b3362b; LIGHT }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } h1 { font-size: 20pt; }
  .passages { padding-left: 12pt; font-size: 9.5pt; }
  .headline .part.text { font-size: 13pt; } .quote .part.text { font-size: 12pt; }
  .item { gap: 0 12pt; margin: 0; padding: 8pt 0 8pt 10pt; border-radius: 0;
    border-bottom: .5pt solid var(--line); }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } @page { margin: 15mm; } }
"""


def style() -> str:
    """The rules, and each role's colours."""
    roles = "".join(
        f".{role.value} {{ --strong: var(--{role.value}); --wash: var(--{role.value}-wash); }}\n"
        for role in LIGHT_TINTS
    )
    rules = _RULES.replace("LIGHT", _variables(LIGHT_TINTS)).replace("DARK", _variables(DARK_TINTS))
    return rules + roles


def _variables(tints: Tints) -> str:
    return " ".join(
        f"--{role.value}: {tint.strong}; --{role.value}-wash: {tint.wash};"
        for role, tint in tints.items()
    )
