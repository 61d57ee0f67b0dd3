"""Items of CBOR are cut where they end, whatever is in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from macros.search import cbor

numbers = st.integers(-(2**32), 2**32 - 1)
positions = st.lists(numbers, max_size=40)
pages = st.lists(st.tuples(st.integers(0, 70_000), positions, positions), max_size=30)
words = st.tuples(
    st.text(min_size=1, max_size=300), pages, st.lists(st.tuples(st.text(max_size=40), pages))
)


def written(value: object) -> bytes:
    """A plain writer for the test: texts, numbers and arrays."""
    match value:
        case str():
            return cbor.encoded(value)
        case int():
            return _number(value)
        case _:
            assert isinstance(value, list | tuple)
            return cbor.array([written(item) for item in value])


@given(st.lists(st.one_of(st.text(max_size=300), numbers, pages), max_size=30))
def test_elements_are_cut_whole(values: list[object]) -> None:
    items = [written(value) for value in values]
    assert cbor.elements(cbor.array(items)) == items


@given(st.text(max_size=70_000))
def test_text_is_read_back(value: str) -> None:
    assert cbor.text(cbor.encoded(value)) == value


@given(st.lists(words, max_size=20))
def test_words_of_a_chunk_are_cut_whole(
    chunk: list[tuple[str, object, list[tuple[str, object]]]],
) -> None:
    items = [written(word) for word in chunk]
    found = list(cbor.entries(cbor.array([cbor.array(items)])))
    assert [item for _, item in found] == items
    assert [texts for texts, _ in found] == [
        [word, *(form for form, _ in forms)] for word, _, forms in chunk
    ]


def _number(value: int) -> bytes:
    major, argument = (0, value) if value >= 0 else (1 << 5, -1 - value)
    if argument < 24:
        return bytes([major | argument])
    power = next(power for power in range(4) if argument < 1 << (8 << power))
    return bytes([major | 24 + power]) + argument.to_bytes(1 << power, "big")
