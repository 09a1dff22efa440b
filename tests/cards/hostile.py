"""Words that are markup, code or trouble to other programs; here they are words."""

# CVE-2023-33733: ReportLab evaluated colours, and this one runs a program.
_ESCAPE = (
    "[[[getattr(pow, Word('__globals__'))['os'].system('touch owned') for Word in "
    "[orgTypeFun('Word', (str,), {})]] for orgTypeFun in [type(type(1))]] and 'red']"
)
HOSTILE = (
    '<img src="/etc/hostname" width="9"/>',
    '<img src="file:///etc/hostname"/> <img src="http://127.0.0.1:9/x.png"/>',
    '<a href="javascript:alert(1)">press</a> <a href="file:///etc/passwd">read</a>',
    '<onDraw name="system" label="id"/> <index item="x"/> <seq/> <seqreset id="x"/>',
    "unclosed a < b & c &amp; &lt; <b>bold <i>both",
    f'<font color="{_ESCAPE}">exploit</font>',
    "<b>" * 60,
    "{0.__class__} {self} %s %(os)s ${HOME} $(id) `id` {{x}} #{1+1}",
    '""" ]] [styles.body] size = 1 \\u0041 \\n {"a": [1, null]} //',
    "BT /B1 99 Tf (x) Tj ET ) > >> endstream endobj \\(",
    "../../etc/passwd C:\\x.txt \\\\host\\share ~/.netrc",
    "=cmd|'/c calc'!A0 @SUM(1) -- ; DROP TABLE cards",
    "bell \x07 null \x00 escape \x1b[31m vertical \x0b delete \x7f done",
    "turned \u202e round \u2066 hidden \u200f \ufeff soft\u00adhyphen done",
)
# No file and no program can hold it as text.
LONE_SURROGATE = "half \ud83d of a character"

ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "ftp://news.example/x",
    "//news.example/x",
    "https:news.example",
    "https://news.example/a b",
    "x-apple.systempreferences:x",
)
