from __future__ import annotations

import random
from itertools import combinations

import pytest

from macros.documents.formats.poster.drawing import Connector, PlacedBox, Sized, boxes, connectors
from macros.documents.formats.poster.layout import Fitted, fitted, layouts

ROOM = (780.0, 430.0)
NEAR = 0.01


def tree(count: int, seed: int) -> Sized:
    """A tree of `count` boxes, some superiors with many reports, some with one."""
    chance = random.Random(seed)
    below: list[list[int]] = [[] for _ in range(count)]
    for index in range(1, count):
        below[chance.choice((chance.randrange(index), max(0, index - 1), index // 7))].append(index)

    def sized(index: int) -> Sized:
        height = chance.choice((28.0, 39.5, 61.0, 90.0))
        return Sized(height, chance.choice("абв"), tuple(map(sized, below[index])))

    return sized(0)


def star(count: int) -> Sized:
    return Sized(30, "а", tuple(Sized(30 + index % 3, "а", ()) for index in range(count - 1)))


def chain(count: int) -> Sized:
    return Sized(30, "а", (chain(count - 1),) if count > 1 else ())


TREES = [
    *(tree(count, seed) for count in (1, 2, 3, 7, 12, 30, 60) for seed in range(4)),
    tree(100, 5),
    star(40),
    chain(40),
]


@pytest.fixture(scope="module", params=TREES, ids=lambda each: f"{len(superiors(each))} boxes")
def sized(request: pytest.FixtureRequest) -> Sized:
    return request.param


@pytest.fixture(scope="module")
def fit(sized: Sized) -> Fitted:
    return fitted([(width, sized) for width in (90.0, 120.0, 180.0)], ROOM, 2)


def test_drawing_fits_the_room_and_fills_it_unless_letters_are_largest(fit: Fitted) -> None:
    filled = (fit.layout.width * fit.scale / ROOM[0], fit.layout.height * fit.scale / ROOM[1])
    assert max(filled) <= 1 + 1e-9
    assert max(filled) > 0.999 or fit.scale == 2


def test_every_box_is_drawn_in_its_frame_in_the_order_of_reading(sized: Sized, fit: Fitted) -> None:
    drawn = list(boxes(fit.layout, fit.width))
    assert [box.height for box in drawn] == heights(sized)
    assert all(box.x >= -NEAR and box.x + box.width <= fit.layout.width + NEAR for box in drawn)
    assert all(box.y >= -NEAR and box.y + box.height <= fit.layout.height + NEAR for box in drawn)


def test_boxes_stand_apart(fit: Fitted) -> None:
    for one, other in combinations(boxes(fit.layout, fit.width), 2):
        assert apart(one, other) >= 6


def test_lines_join_each_superior_with_his_reports_and_with_nobody_else(
    sized: Sized, fit: Fitted
) -> None:
    drawn = list(boxes(fit.layout, fit.width))
    joined = sorted(
        sorted(
            index for index, box in enumerate(drawn) if any(ends_at(line, box) for line in group)
        )
        for group in touching(list(connectors(fit.layout)))
    )
    assert joined == sorted(
        sorted([superior, *reports]) for superior, reports in families(superiors(sized)).items()
    )


def test_no_line_runs_through_a_box(fit: Fitted) -> None:
    drawn = list(boxes(fit.layout, fit.width))
    assert not [
        (line, box) for line in connectors(fit.layout) for box in drawn if inside(line, box)
    ]


def test_reports_of_one_group_share_a_column_rather_than_of_two() -> None:
    reports = tuple(Sized(40, group, ()) for group in "ааббвв")
    fit = fitted([(120, Sized(40, "р", reports))], (520, 160), 2)
    columns: dict[float, str] = {}
    for box, report in zip(list(boxes(fit.layout, 120))[1:], reports, strict=True):
        columns[box.x] = columns.get(box.x, "") + report.group
    assert list(columns.values()) == ["аа", "бб", "вв"]


def test_no_drawing_is_both_wider_and_higher_than_another() -> None:
    found = layouts(tree(30, 1), 120, 22)
    assert len(found) > 2
    for one, other in combinations(found, 2):
        assert (one.width < other.width) == (one.height > other.height)


def heights(sized: Sized) -> list[float]:
    return [sized.height, *(height for report in sized.reports for height in heights(report))]


def superiors(sized: Sized, above: int | None = None, start: int = 0) -> list[int | None]:
    """The superior of each box, by places in the order of reading."""
    found = [above]
    for report in sized.reports:
        found += superiors(report, start, start + len(found))
    return found


def families(above: list[int | None]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for index, superior in enumerate(above):
        if superior is not None:
            found.setdefault(superior, []).append(index)
    return found


def apart(one: PlacedBox, other: PlacedBox) -> float:
    """The greater of the two gaps, across and down."""
    across = max(one.x - other.x - other.width, other.x - one.x - one.width)
    down = max(one.y - other.y - other.height, other.y - one.y - one.height)
    return max(across, down)


def touching(found: list[Connector]) -> list[list[Connector]]:
    """Lines in groups that hang together."""
    groups: list[list[Connector]] = []
    for line in found:
        near = [group for group in groups if any(crosses(line, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([line, *(other for group in near for other in group)])
    return groups


def crosses(one: Connector, other: Connector) -> bool:
    return (
        min(one.x, one.to_x) - NEAR <= max(other.x, other.to_x)
        and min(other.x, other.to_x) - NEAR <= max(one.x, one.to_x)
        and min(one.y, one.to_y) - NEAR <= max(other.y, other.to_y)
        and min(other.y, other.to_y) - NEAR <= max(one.y, one.to_y)
    )


def ends_at(line: Connector, box: PlacedBox) -> bool:
    return any(
        box.x - NEAR <= x <= box.x + box.width + NEAR
        and box.y - NEAR <= y <= box.y + box.height + NEAR
        for x, y in ((line.x, line.y), (line.to_x, line.to_y))
    )


def inside(line: Connector, box: PlacedBox) -> bool:
    return (
        min(line.x, line.to_x) < box.x + box.width - NEAR
        and max(line.x, line.to_x) > box.x + NEAR
        and min(line.y, line.to_y) < box.y + box.height - NEAR
        and max(line.y, line.to_y) > box.y + NEAR
    )
