r"""What no vacancy may say, and how long it may be.

Patterns are read by Python and by JavaScript alike: no `\b` and no `\w`, which know nothing of
Cyrillic there, and no literal space, since a line may break at a non-breaking one.
"""

_LETTER = "[а-яёa-z0-9_]"
UNLAWFUL = (
    rf"(?<!{_LETTER})(?:женщин[а-яё]*|мужчин[а-яё]*|девуш(?:к[а-яё]*|ек)|парень|парн(?:и|ей|я)"
    r"|юнош[а-яё]*|(?:жен|муж)ск[а-яё]+\s+пол[а-я]?|возраст(?:[аеу]|ом|н[а-яё]+)?"
    r"|молод(?:ой|ая|ые|ых|ого|ому|ую|ым)\s+(?:человек|люд|специалист|сотрудни|женщин)[а-яё]*"
    r"|(?:не\s+)?(?:старше|моложе|младше)\s+[0-9]+"
    r"|(?:от\s+[1-9][0-9]\s+)?до\s+[2-9][0-9]\s+лет|[1-9][0-9]\s?[–-]\s?[2-9][0-9]\s+лет"
    r"|замуж[а-яё]*|женат[а-яё]*|семейн[а-яё]+\s+положени[а-яё]*|без\s+детей"
    r"|наличи[а-яё]+\s+детей|беременн[а-яё]*|национальност[а-яё]*|славянск[а-яё]*"
    rf"|вероисповедани[а-яё]*|прописк[а-яё]*)(?!{_LETTER})"
)
"""Conditions on sex, age, family or origin that a Russian vacancy may not carry (162-ФЗ, 2013).

Case does not matter. Years are taken for age from two digits on: «от 1 до 3 лет» is experience.
"""
UNLAWFUL_REASON = "Вакансия не может ставить условий о поле, возрасте и семье."
E_MAIL = r"[^\s@<>(),;:«»]+@[^\s@<>(),;:«»]+\.[^\s@<>(),;:.«»]+"
"""An address for letters: hh.ru accepts none in the text."""

LEAST, MOST = 200, 10_000
"""Characters of the description that hh.ru accepts, tags included."""
MOST_TITLE = 220
"""Characters of the title."""
MOST_SKILLS = 30
"""Key skills of one vacancy."""
