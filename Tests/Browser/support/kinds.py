"""One page of each kind, as tests that look at pages one by one need them."""

from dataclasses import dataclass

import pytest


@dataclass(frozen=True)
class Kind:
    name: str
    site: str
    route: str


KINDS = [
    Kind("home", "portal", ""),
    Kind("associations", "portal", "associations/"),
    Kind("association", "portal", "associations/izo-muzyka/"),
    Kind("documents", "portal", "documents/"),
    Kind("regulation", "portal", "documents/polozhenie/"),
    Kind("order", "portal", "documents/prikaz-71/"),
    Kind("news", "portal", "news/"),
    Kind("news-item", "portal", "news/plany-do-10-sentyabrya/"),
    Kind("plan", "portal", "associations/fizika/2026-2027/plan/"),
    Kind("missing-plan", "portal", "associations/himiya/2026-2027/plan/"),
    Kind("protocol", "portal", "associations/fizika/2026-2027/meeting-2/"),
    Kind("meeting", "portal", "associations/fizika/2026-2027/meeting-3/"),
    Kind("association-year", "portal", "associations/fizika/2026-2027/"),
    Kind("year-table", "portal", "associations/2026-2027/"),
    Kind("decisions", "portal", "decisions/"),
    Kind("association-decisions", "portal", "associations/fizika/decisions/"),
    Kind("association-calendar", "portal", "associations/fizika/calendar/"),
    Kind("calendar", "portal", "calendar/"),
    Kind("calendar-month", "portal", "calendar/2026-12/"),
    Kind("events", "portal", "events/"),
    Kind("event", "portal", "events/seminar-listy-obratnoj-svyazi/"),
    Kind("practices", "portal", "practices/"),
    Kind("practices-of-subject", "portal", "practices/subject/fizika/"),
    Kind("practice", "portal", "practices/listy-obratnoj-svyazi/"),
    Kind("needs", "portal", "practices/deficits/"),
    Kind("need", "portal", "practices/deficits/metod/formiruyushchee-ocenivanie/"),
    Kind("need-without-practices", "portal", "practices/deficits/norma/attestaciya/"),
    Kind("statistics", "portal", "statistics/"),
    Kind("association-statistics", "portal", "statistics/matematika/"),
    Kind("search", "portal", "search/"),
    Kind("page", "portal", "o-mumo/"),
    Kind("page-with-code", "portal", "kak-vesti-stranicu/"),
    Kind("open-data", "portal", "data/"),
    Kind("vision", "portal", "versiya-dlya-slabovidyashchih/"),
    Kind("not-found", "portal", "net-takoj-stranicy/"),
    Kind("home-with-contacts", "sample", ""),
    Kind("named-leader", "sample", "associations/fizika/"),
    Kind("named-protocol", "sample", "associations/fizika/2025-2026/meeting-1/"),
    Kind("report", "sample", "associations/fizika/2024-2025/report/"),
    Kind("overdue-decisions", "sample", "decisions/"),
    Kind("document-with-file", "sample", "documents/forma/"),
    Kind("repealed-document", "sample", "documents/poryadok/"),
    Kind("news-2-of-3", "sample", "news/page/2/"),
    Kind("literature", "sample", "news/literatura/"),
    Kind("markdown", "sample", "razmetka/"),
    Kind("practices-2-of-2", "sample", "practices/page/2/"),
    Kind("archived-practice", "sample", "practices/arhivnaya/"),
    Kind("open-data-of-many", "sample", "data/"),
    Kind("empty-home", "empty", ""),
    Kind("empty-associations", "empty", "associations/"),
    Kind("empty-documents", "empty", "documents/"),
    Kind("empty-news", "empty", "news/"),
    Kind("empty-open-data", "empty", "data/"),
    Kind("empty-practices", "empty", "practices/"),
    Kind("empty-statistics", "empty", "statistics/"),
    Kind("empty-needs", "empty", "practices/deficits/"),
]


def each_kind(*leaving_out: str) -> pytest.MarkDecorator:
    """Runs a test once for each kind of page, but for those that are named."""
    kinds = [kind for kind in KINDS if kind.name not in leaving_out]
    return pytest.mark.parametrize("kind", kinds, ids=lambda kind: kind.name)


def kind(name: str) -> Kind:
    return next(kind for kind in KINDS if kind.name == name)
