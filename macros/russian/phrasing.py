"""How the text of a field is phrased; the model says which field is what, rules see to it."""

from __future__ import annotations

from enum import Flag, auto


class Phrasing(Flag):
    """What a text begins and ends with, and how much of it is ours to change."""

    VERBATIM = auto()
    """As others write it: a formula, a name in a classification, a name that people search for."""
    NAME = auto()
    FREE = auto()
    SENTENCE = auto()
    """«Помогает заказчикам.»: a capital first, a mark at the end."""
    POINT = auto()
    """«Среднее образование»: a capital first, no mark at the end."""
    DEED = auto()
    """«Отвечает на письма»: a point whose first verb is in the third person."""
    PHRASE = auto()
    """«правила обслуживания»: goes on with a sentence that others begin."""
    RIGHT = auto()
    """«знакомиться с оценками»: a phrase that goes on with «имеет право»."""
