"""HTML pages to the one canonical order of parts, with zones; page furniture stays out."""

from pathlib import Path

import pytest

from standoff.model import Reject, Report
from standoff.readers import read

PARAGRAPHS = [
    "GENEVA (Reuters) - Envoys of the two countries left Geneva on Thursday without an agreement on the disputed border, diplomats said.",
    "The foreign minister accused the other side of bringing new demands to the table at the last moment. “We came in good faith,” he told reporters.",
    "A spokesman for the government in the north denied that there had been new demands and said his country would return to the talks next week.",
    "The two countries fought a brief war over the border in 2008, in which several thousand people were killed.",
]
BODY = "\n".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
FULL = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Envoys leave Geneva without a deal | Example Times</title>
<meta property="og:site_name" content="Example Times">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "WebSite", "name": "Example"}},
 {{"@type": "NewsArticle", "headline": "Envoys leave Geneva without a deal", "datePublished": "2019-03-14T18:05:00+01:00",
  "author": [{{"@type": "Person", "name": "Ann Lee"}}], "publisher": {{"@type": "Organization", "name": "Example Times"}}}}]}}</script>
<style>p {{ color: red }}</style></head>
<body><header class="site-header"><nav><a href="/">Home</a> <a href="/w">World</a></nav><h1>Example Times</h1></header>
<main><article><h1>Envoys leave Geneva <em>without</em> a deal</h1>
<p class="article-standfirst">Both sides blame each other for the failure</p>
<div class="byline">By <a href="/ann">Ann Lee</a></div>
<figure><img src="x.jpg" alt=""><figcaption>The delegations face each other in Geneva on March 13, 2019. <span class="credit">Photo: Bo Hall/Agency</span></figcaption></figure>
<ul class="key-points"><li>Talks end after three days</li><li>No date set for new round</li></ul>
<div class="share-bar">Share this article</div>
{BODY}
<div class="related"><h3>Related stories</h3><ul><li><a href="/a">Border troops exchange fire for a third day</a></li></ul></div>
</article></main>
<aside><p>Sign up for our newsletter and never miss a story that matters to you and your friends.</p></aside>
<footer><p>Copyright 2019 Example Times. All rights reserved.</p></footer></body></html>"""


def page(tmp_path: Path, source: str | bytes, name: str = "page.html", published: str | None = None) -> Report:
    path = tmp_path / name
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    (report,) = read(path, published=published)
    assert isinstance(report, Report), report
    return report


def zones(report: Report) -> list[tuple[str, str]]:
    return [(zone.kind.value, report.text[zone.start : zone.end]) for zone in report.zones]


def test_all_parts_in_their_order(tmp_path: Path) -> None:
    report = page(tmp_path, FULL)
    assert zones(report) == [
        ("headline", "Envoys leave Geneva without a deal"),
        ("summary", "Both sides blame each other for the failure"),
        ("summary", "Talks end after three days"),
        ("summary", "No date set for new round"),
        ("caption", "The delegations face each other in Geneva on March 13, 2019."),
        ("credit", "Photo: Bo Hall/Agency"),
        *(("body", paragraph) for paragraph in PARAGRAPHS),
        ("byline", "By Ann Lee"),
    ]
    assert report.text.startswith("Envoys leave Geneva without a deal\n\nBoth sides")
    assert "2019. Photo: Bo Hall/Agency\n\nGENEVA" in report.text
    assert report.source.format == "html" and report.source.publisher == "Example Times"
    assert report.published is not None
    assert (report.published.start, report.published.basis.value, report.published.span) == (
        "2019-03-14",
        "metadata",
        None,
    )


def test_a_given_date_beats_the_page(tmp_path: Path) -> None:
    report = page(tmp_path, FULL, published="2020-01-01")
    assert report.published is not None and report.published.start == "2020-01-01"


def test_html_is_told_by_content(tmp_path: Path) -> None:
    assert page(tmp_path, FULL, "page.txt").source.format == "html"
    assert page(tmp_path, "\n\n".join(PARAGRAPHS), "report.html").source.format == "text"


def test_bare_page_takes_what_there_is(tmp_path: Path) -> None:
    source = f"<html><head><title>Envoys leave Geneva - Example Times</title></head><body><h2>Envoys leave Geneva</h2>{BODY}</body></html>"
    report = page(tmp_path, source)
    assert zones(report) == [("headline", "Envoys leave Geneva"), *(("body", paragraph) for paragraph in PARAGRAPHS)]
    assert report.published is None and report.source.publisher is None


def test_meta_elements(tmp_path: Path) -> None:
    source = (
        '<html><head><meta property="og:title" content="Envoys leave Geneva"><meta name="author" content="Ann Lee">'
        '<meta property="article:published_time" content="2019-03-14T23:30:00Z"><meta property="og:site_name" content="Example Times"></head>'
        f"<body><article>{BODY}</article></body></html>"
    )
    report = page(tmp_path, source)
    assert zones(report)[0] == ("headline", "Envoys leave Geneva") and zones(report)[-1] == ("byline", "Ann Lee")
    assert report.published is not None and report.published.start == "2019-03-14"


@pytest.mark.parametrize(
    "raw",
    [
        '<html><head><meta charset="iso-8859-1"></head><body>{}</body></html>'.format(
            BODY.replace("diplomats", "diplomats in Besançon")
        ).encode("cp1252"),
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'.format(
            BODY.replace("diplomats", "diplomats in Besançon")
        ).encode(),
        '<html><head><meta charset="koi8-r"></head><body>{}</body></html>'.format(
            BODY.replace("diplomats", "diplomats in Besançon")
        ).encode("utf-8-sig"),
    ],
    ids=["declared-latin-1", "xhtml", "byte-order-mark-beats-declaration"],
)
def test_character_sets(raw: bytes, tmp_path: Path) -> None:
    assert "Besançon" in page(tmp_path, raw).text and "“We came" in page(tmp_path, raw).text


def test_a_page_that_is_one_preformatted_wire_keeps_its_lines(tmp_path: Path) -> None:
    wire = "Envoys leave Geneva\n\n   GENEVA (AP) _ Envoys of the two countries left Geneva on\nThursday without an agreement, diplomats said.\n"
    assert page(tmp_path, f"<html><body><pre>{wire}</pre></body></html>").text == wire.strip("\n")


def test_half_characters_cannot_come_in(tmp_path: Path) -> None:
    report = page(tmp_path, FULL.replace("diplomats", "diplomats &#xD83D; &#55357; &#0;"))
    assert report.text.encode()


@pytest.mark.parametrize(
    "source",
    [
        "<html></html>",
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "<!DOCTYPE html>",
        "<html><body><script>var a = 1;</script></body></html>",
        "<p></p>",
        "<div>" * 3000 + FULL,  # deeper than the parser goes
    ],
)
def test_pages_without_a_story(source: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(source)
    (reject,) = read(path)
    assert isinstance(reject, Reject) and reject.code in ("not_prose", "empty")


def test_deep_and_broken_markup_is_borne(tmp_path: Path) -> None:
    report = page(tmp_path, "<div>" * 100 + FULL + "</p></b><table><tr>")
    assert PARAGRAPHS[3] in report.text
    broken = page(tmp_path, FULL.replace('"headline":', '"headline').replace("</article>", "").replace("</figure>", ""))
    assert PARAGRAPHS[0] in broken.text
