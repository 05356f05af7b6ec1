"""Documents come from real servers on loopback, also from those that are slow, wrong, endless or hostile."""

from __future__ import annotations

import http.server
import json
import threading
import time
import tomllib
from contextlib import contextmanager
from datetime import UTC, date, datetime
from email.utils import format_datetime

import pytest

from etl.archive import scan
from etl.errors import DiskFailed, UsageError
from etl.fetch import fetch
from etl.read import read_files
from etl.settings import Settings
from etl.sources import load_sources
from etl.web import PrivateAddress, Refused, Web, redacted

NOW = datetime(2024, 10, 6, 8, 0, tzinfo=UTC)
SENTENCE = "De janvier à septembre 2024, la Marine royale a secouru 14.260 personnes en mer."


def page(words=SENTENCE):
    return f"<!doctype html><html><body><article><p>{words}</p></article></body></html>".encode()


class Site:
    """What a server answers, by path: (status, headers, body), or a function of the handler."""

    def __init__(self):
        self.answers, self.asked = {}, []

    def put(self, path, body, status=200, **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[path] = (status, {"Content-Type": "text/html; charset=utf-8"} | named, body)

    def feed(self, *entries):
        items = "".join(
            f"<item><title>{title}</title><link>{link}</link><pubDate>{format_datetime(day)}</pubDate></item>"
            for title, link, day in entries
        )
        self.put("/feed", f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), Content_Type="text/xml")


@contextmanager
def serving(site):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            site.asked.append((self.path, dict(self.headers)))
            answer = site.answers.get(self.path, (404, {}, b""))
            if callable(answer):
                answer(self)
                return
            status, headers, body = answer
            if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
                status, body = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_):
            pass  # a client that hangs up on a hostile answer does right

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def site():
    return Site()


@pytest.fixture
def at(site):
    with serving(site) as address:
        yield address


def listed(raw, kind, url, **more):
    keys = {"kind": kind, "url": url, "allow_hosts": ["127.0.0.1"], "delay_seconds": 0} | more
    raw.mkdir(exist_ok=True)
    lines = [f"{key} = {json.dumps(value)}" for key, value in keys.items()]
    (raw / "sources.toml").write_text("\n".join(["[a-source]", *lines]), encoding="utf-8")


def fetched(raw, now=NOW, **settings):
    return fetch(raw, Settings(**{"fetch_seconds": 3, "fetch_seconds_idle": 2} | settings), now)[0]


def documents(raw):
    return read_files(raw, scan(raw, Settings()), Settings()).documents


def test_a_feed_brings_each_entry_with_its_address_its_day_and_what_the_server_said(tmp_path, site, at):
    site.put("/a", page(), ETag='"1"')
    site.feed(("Bilan migratoire", f"{at}/a", datetime(2024, 10, 5, 23, 30, tzinfo=UTC)))
    listed(tmp_path, "feed", f"{at}/feed", publisher="ma_interieur", language="fr")
    report = fetched(tmp_path)
    assert len(report.new) == 1
    assert report.new[0].startswith("ma_interieur/2024-10-05-bilan-migratoire-")
    document = documents(tmp_path)[0]
    assert (document.publisher, document.published_on, document.url) == ("ma_interieur", date(2024, 10, 5), f"{at}/a")
    assert (document.title, document.retrieved_at) == ("Bilan migratoire", NOW)
    assert SENTENCE in document.text
    source = tomllib.loads(next(tmp_path.rglob("source.toml")).read_text(encoding="utf-8"))
    assert source["response"] == {"status": 200, "url": f"{at}/a", "media_type": "text/html", "etag": '"1"'}


def test_an_index_page_brings_the_links_that_its_pattern_matches(tmp_path, site, at):
    site.put("/", b"<a href='/communique/1'>Un bilan</a> <a href='communique/1#top'>bis</a> <a href='/b'>b</a>")
    site.put("/communique/1", page())
    listed(tmp_path, "index", f"{at}/", link="/communique/")
    report = fetched(tmp_path)
    assert len(report.new) == 1
    assert [path for path, _ in site.asked] == ["/robots.txt", "/", "/communique/1"]


def test_a_folder_is_copied_and_links_out_of_it_are_not_followed(tmp_path):
    (tmp_path / "share").mkdir()
    (tmp_path / "share" / "Bilan 2024.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "share" / "secret.txt").symlink_to("/etc/passwd")
    listed(tmp_path / "raw", "folder", str(tmp_path / "share"))
    report = fetched(tmp_path / "raw")
    assert len(report.new) == 1
    assert [document.text for document in documents(tmp_path / "raw")] == [SENTENCE]
    assert fetched(tmp_path / "raw").unchanged == 1


def test_a_second_fetch_asks_only_for_changes_and_brings_nothing(tmp_path, site, at):
    site.put("/a", page(), ETag='"1"')
    listed(tmp_path, "page", f"{at}/a")
    assert len(fetched(tmp_path).new) == 1
    report = fetched(tmp_path)
    assert (report.new, report.changed, report.unchanged) == ([], [], 1)
    assert site.asked[-1][1]["If-None-Match"] == '"1"'


def test_a_document_edited_at_its_address_becomes_a_new_version_and_the_old_one_is_kept(tmp_path, site, at):
    site.put("/a", page())
    listed(tmp_path, "page", f"{at}/a")
    path = fetched(tmp_path).new[0]
    site.put("/a", page(SENTENCE.replace("14.260", "14.261")))
    report = fetched(tmp_path)
    assert report.changed == [path]
    assert "14.261" in documents(tmp_path)[0].text
    kept = list((tmp_path / path).parent.joinpath(".versions").iterdir())
    assert [file.read_bytes() for file in kept] == [page()]


def test_what_was_fetched_is_known_again_though_the_memory_of_it_is_lost(tmp_path, site, at):
    site.put("/a", page())
    listed(tmp_path, "page", f"{at}/a")
    fetched(tmp_path)
    (tmp_path / ".fetch" / "a-source.json").write_text("{ broken", encoding="utf-8")
    report = fetched(tmp_path)
    assert (report.new, report.changed, report.unchanged) == ([], [], 1)


def drip(handler):
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.2)


def endless(handler):
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"<p>12</p>" * 10_000)


def mute(handler):
    time.sleep(4)


def cut(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(b"<p>12")


def garbage(handler):
    handler.wfile.write(b"\x00\x01\x02 no http\r\n\r\n")


def redirect_to(place):
    def answer(handler):
        handler.send_response(302)
        handler.send_header("Location", place)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


@pytest.mark.parametrize(
    ("answer", "out_of_reach", "words"),
    [
        (drip, True, "longer than 3 seconds"),
        (endless, False, "larger than"),
        (mute, True, "Timeout"),
        (cut, True, "RemoteProtocolError"),
        (garbage, True, "RemoteProtocolError"),
        (redirect_to("/b"), False, "redirected more than"),
        (redirect_to("file:///etc/passwd"), False, "no web address"),
        (redirect_to("http://localhost:1/"), False, "private address"),
        (redirect_to("http://169.254.169.254/latest/meta-data"), False, "private address"),
        (redirect_to("http://[::1]:1/"), False, "private address"),
        (redirect_to("http://["), False, "no web address"),
        ((503, {}, b""), True, "answers 503"),
        ((404, {}, b""), False, "answers 404"),
        ((200, {"Content-Type": "application/zip"}, b"PK"), False, "no reader for .zip"),
    ],
    ids=[
        "drip", "endless", "mute", "cut", "garbage", "loop", "file", "loopback", "link-local", "ipv6", "brackets",
        "503", "404", "zip",
    ],
)  # fmt: skip
def test_a_hostile_answer_is_told_and_the_other_documents_come(tmp_path, site, at, answer, out_of_reach, words):
    site.answers["/b"] = answer
    site.put("/c", page())
    site.put("/", b"<a href='/b'>b</a> <a href='/c'>c</a>")
    listed(tmp_path, "index", f"{at}/", link="/[bc]$")
    report = fetched(tmp_path, max_file_bytes=2_000_000)
    assert len(report.new) == 1
    assert report.out_of_reach == out_of_reach
    assert words in report.warnings[0]


@pytest.mark.parametrize(
    ("kind", "body", "words"),
    [
        ("feed", b"<html>moved</html>", "no feed"),
        ("feed", b"<!DOCTYPE x [<!ENTITY a 'b'>]><rss>&a;</rss>", "no feed"),
        ("index", b"<p>nothing here</p>", "its form has changed"),
        ("index", b"", "no page"),
    ],
)
def test_a_source_that_changed_its_form_raises_a_warning(tmp_path, site, at, kind, body, words):
    site.put("/list", body)
    listed(tmp_path, kind, f"{at}/list", link="communique")
    report = fetched(tmp_path)
    assert words in report.warnings[0]
    assert not report.new


def test_a_source_that_fell_silent_raises_a_warning(tmp_path, site, at):
    site.put("/a", page(), ETag='"1"')
    listed(tmp_path, "page", f"{at}/a", silent_after_days=30)
    assert not fetched(tmp_path).warnings
    assert "nothing new since 2024-10-06" in fetched(tmp_path, NOW.replace(year=2025)).warnings[0]


def test_links_that_lead_nowhere_do_not_keep_the_others_from_coming(tmp_path, site, at):
    site.put("/", b"<a href='http://['>a</a> <a href='http://%s.org/'>b</a> <a href='/c'>c</a>" % (b"x" * 300))
    site.put("/c", page())
    listed(tmp_path, "index", f"{at}/", link=".")
    assert len(fetched(tmp_path).new) == 1


def test_a_site_that_asks_for_days_between_requests_is_not_waited_for(tmp_path, site, at):
    site.put("/robots.txt", b"User-agent: *\nCrawl-delay: 999999999\n", Content_Type="text/plain")
    listed(tmp_path, "page", f"{at}/a")
    assert "999999999 s between requests" in fetched(tmp_path).warnings[0]


@pytest.mark.parametrize("place", [".", "share", ".."])
def test_the_raw_folder_is_not_copied_into_itself(tmp_path, place):
    raw = tmp_path / "raw"
    (raw / "share").mkdir(parents=True)
    (raw / "share" / "a.txt").write_text(SENTENCE, encoding="utf-8")
    listed(raw, "folder", str(raw / place))
    report = fetched(raw)
    assert not report.new
    assert "copied again" in report.warnings[0]


def test_a_memory_with_a_day_that_is_none_is_forgotten(tmp_path, site, at):
    site.put("/a", page())
    listed(tmp_path, "page", f"{at}/a", silent_after_days=3)
    (tmp_path / ".fetch").mkdir()
    (tmp_path / ".fetch" / "a-source.json").write_text('{"kept": {}, "last_new_on": "yesterday"}', encoding="utf-8")
    assert len(fetched(tmp_path).new) == 1


def test_a_raw_folder_that_cannot_be_written_is_told_with_what_to_do(tmp_path, site, at):
    site.put("/a", page())
    listed(tmp_path, "page", f"{at}/a")
    (tmp_path / ".fetch").write_text("in the way", encoding="utf-8")
    with pytest.raises(DiskFailed, match="raw folder could not be written"):
        fetched(tmp_path)


def test_a_sources_toml_that_cannot_be_read_is_told(tmp_path):
    (tmp_path / "sources.toml").mkdir()
    with pytest.raises(UsageError, match=r"sources\.toml is wrong"):
        load_sources(tmp_path)


def test_robots_txt_is_obeyed(tmp_path, site, at):
    site.put("/robots.txt", b"User-agent: *\nDisallow: /a\n", Content_Type="text/plain")
    site.put("/a", page())
    listed(tmp_path, "page", f"{at}/a")
    assert "robots.txt forbids it" in fetched(tmp_path).warnings[0]
    assert [path for path, _ in site.asked] == ["/robots.txt"]
    assert site.asked[0][1]["User-Agent"].startswith("communique-etl/")


@pytest.mark.parametrize(
    "url", ["http://localhost:1/", "http://127.0.0.1:1/", "http://10.0.0.1/", "http://[::1]/", "http://0.0.0.0/"]
)
def test_no_private_address_is_asked_unless_the_source_allows_it_by_name(url):
    with Web(Settings(), delay_seconds=0) as web, pytest.raises(PrivateAddress, match="allow_hosts"):
        web.get(url)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/a", "gopher://example.org", "http:///a"])
def test_only_http_and_https_are_asked(url):
    with Web(Settings(), delay_seconds=0) as web, pytest.raises(Refused, match="no web address"):
        web.get(url)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://u:p@example.org/a?b=1", "https://example.org/a?b=1"),
        ("https://example.org/a?access_token=x&page=2", "https://example.org/a?access_token=...&page=2"),
        ("https://example.org/a?API_KEY=x#frag", "https://example.org/a?API_KEY=..."),
        ("https://example.org/a?123", "https://example.org/a?123"),
    ],
)
def test_an_address_is_shown_and_stored_without_its_secrets(url, shown):
    assert redacted(url) == shown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[a", "table each"),
        ("a = 1", "outside a table"),
        ("[A b]", "table each"),
        ('["A b"]\nkind = "page"', "no name"),
        ('[a]\nkind = "page"', "no web address"),
        ('[a]\nkind = "page"\nurl = "file:///etc/passwd"', "no web address"),
        ('[a]\nkind = "telegram"\nurl = "https://a.org"', "feed, folder, index, page"),
        ('[a]\nkind = "page"\nurl = "https://a.org"\ncolour = "red"', "unknown key 'colour'"),
        ('[a]\nkind = "index"\nurl = "https://a.org"\nlink = "("', "no pattern"),
        ('[a]\nkind = "page"\nurl = "https://a.org"\ndelay_seconds = -1', "below zero"),
        ('[a]\nkind = "page"\nurl = "https://a.org"\nallow_hosts = "b"', "allow_hosts"),
        ('[a]\nkind = "folder"', "where it is"),
        ('[a]\nkind = "page"\nurl = "http://["', "no web address"),
        ('[a]\nkind = "page"\nurl = "https://a.org"\ndelay_seconds = inf', "3600 or less"),
        ('[a]\nkind = "page"\nurl = "https://a.org"\ndelay_seconds = nan', "3600 or less"),
        ('[a]\nkind = "page"\nurl = "https://a.org"\nsilent_after_days = 99999999999', "36500 or less"),
    ],
)
def test_a_wrong_sources_toml_is_told_with_its_table_its_key_and_what_to_write(tmp_path, text, words):
    (tmp_path / "sources.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        load_sources(tmp_path)
    assert words in str(caught.value)
    assert caught.value.next_step
