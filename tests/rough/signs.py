"""Signs and texts that mean something to somebody: a terminal, a browser, a spreadsheet, YAML."""

from __future__ import annotations

SIGNS = (
    *("\x00", "\x07", "\x08", "\x0b", "\x0c", "\x1b", "\x1b[2J\x1b[31m", "\x7f", "\x85", "\x9b"),
    *("\ufeff", "\ufffe", "\uffff", "\ufffd", "\U0001ffff", "\ue000", "\U000f0000"),
    *("\u202e", "\u202d", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c"),
    *("\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\u034f", "\u3164", "\u2800", "\ufe0f"),
    *("\u2028", "\u2029", "\u00a0", "\u202f", "\u3000", "\t", "\r"),
    *(
        "\u0301" * 40,
        "i\u0307",
        "\U000e0041",
        "🏳️‍🌈",
        "👩‍👩‍👧‍👦",
        "𝕳",
        "ﷺ",
        "한",
        "ქ",
        "עברית",
        "العربية",
    ),
    *("Ё", "й", "ґ", "’", "«", "“", "—", "…", "№", "½", "²", "𐍈"),
)
INVALID = (b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80", b"\xe2\x28\xa1")
"""Bytes that are no UTF-8."""
ENCODINGS = ("utf-16", "utf-16-le", "utf-32", "cp1251", "koi8-r", "cp866", "utf-7", "mac-cyrillic")

HOSTILE = (
    "<script>alert(1)</script>",
    "</li></ul></div><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "<!-- комментарий",
    "]]> <![CDATA[",
    "**ж** _к_ `код` ~~нет~~ ==да==",
    "{{ 7*7 }} {% raw %} {# #} {{ config }}",
    "{% include 'main.html' %}",
    "| а | б |",
    "[ссылка](javascript:alert(1)) ![x](y)",
    "[ссылка][x] [x]: http://a.b",
    "# заголовок { #summary .x onclick=alert(1) }",
    "{: onclick=alert(1) } { .x }",
    "&lt;b&gt; &amp;nbsp; &#60; &#x3c;b&#x3e;",
    "<https://a.b> https://a.b a@b.c",
    "*[AHT]: x",
    "[^1] [^1]: сноска",
    "!!! note",
    "--8<-- 'README.md'",
    ":smile: :material-account:",
    '=HYPERLINK("http://a.b";"x")',
    "=cmd|' /C calc'!A0",
    "+7 495 000-00-00",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "::warning::файл",
    "::set-output name=x::y",
    "##vso[task.complete]",
    '#import "x.typ" #panic() $x$ @ref <label>',
    "$x^2$ \\(x\\) \\begin{x}",
    "\\* \\_ 1. пункт",
    "../../../etc/passwd",
    "%s %d %n {0} {name!r} ${HOME} $(id) `id`",
    "'; DROP TABLE roles; --",
    "javascript:alert(1)",
    "data:text/html,<b>x</b>",
    "http://a.b/\u202egpj.exe",
    "Иван\u0301 ё ё қазақша ґрунт їжак 😀 «“”»",
    "бесконечноесловобезпереносов" * 12,
    "&" * 300,
)
"""Whole texts, as a careless or evil author might leave in a field."""
