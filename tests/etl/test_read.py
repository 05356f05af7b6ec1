"""Raw files: the text kept to the character, what cannot be a document set aside with its remedy."""

from __future__ import annotations

import hashlib
import os
import threading
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl import read
from etl.archive import scan
from etl.errors import UsageError
from etl.read import read_files, read_paths
from etl.readers import REASONS
from etl.settings import Settings, settings_from
from etl.source import parse_source
from tests.etl.reading.reading import readings
from tests.etl.toy import put

ARABIC = "أحبطت السلطات 48.963 محاولة"


def read_one(raw, settings=None):
    batch = read_files(raw, scan(raw, settings or Settings()), settings or Settings())
    assert len(batch.documents) + len(batch.set_aside) == len(batch.seen) == 1
    return batch.documents[0] if batch.documents else batch.set_aside[0]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("é\r\nà\n".encode(), "é\r\nà\n"),
        ("\ufeffété".encode(), "été"),
        ("\ufeffété".encode("utf-16-le"), "été"),
        ("\ufeffété".encode("utf-16-be"), "été"),
        ("\ufeffété".encode("utf-32-le"), "été"),
        ("48\u202f963 — 14.260¹".encode(), "48\u202f963 — 14.260¹"),
        ("re\u0301ve\u0300le".encode(), "re\u0301ve\u0300le"),
        (f"\u200f{ARABIC}\u200b".encode(), f"\u200f{ARABIC}\u200b"),
        ("Âge moyen : 12 ans, NÃO".encode(), "Âge moyen : 12 ans, NÃO"),
    ],
    ids=["newlines", "mark", "utf-16-le", "utf-16-be", "utf-32", "spaces", "nfd", "bidi", "capitals"],
)
def test_text_is_kept_exactly_as_decoded(tmp_path, content, text):
    put(tmp_path, "a.txt", content, source='language = "fr"')
    document = read_one(tmp_path)
    assert document.text == text
    assert document.document_id == hashlib.sha256(content).hexdigest()
    assert document.text_sha256 == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    ("content", "encoding", "text"),
    [
        ("révèle 4 %".encode("cp1252"), "cp1252", "révèle 4 %"),
        ("révèle".encode("latin-1"), "latin-1", "révèle"),
        (ARABIC.encode("cp1256"), "windows-1256", ARABIC),
        ("été".encode("utf-16-le"), "utf-16-le", "été"),
        ("été".encode(), "cp1252", "été"),
        (b"\xff\xfeA", "cp1252", "ÿþA"),
    ],
    ids=["cp1252", "latin-1", "cp1256", "utf-16 without mark", "utf-8 after all", "a wrong mark"],
)
def test_a_declared_encoding_is_used_where_the_bytes_are_not_utf8(tmp_path, content, encoding, text):
    put(tmp_path, "a.txt", content, source=f'language = "fr"\nencoding = "{encoding}"')
    assert read_one(tmp_path).text == text


@pytest.mark.parametrize(
    ("content", "source", "rule", "told"),
    [
        (b"", None, "empty", "no text"),
        (b" \n\t\n", None, "empty", "no text"),
        (b"a\0b", None, "nul", "character 1"),
        ("été".encode("cp1252"), None, "not_decodable", "byte 0 (0xe9)"),
        (b"\x81\x8d", 'encoding = "cp1252"', "not_decodable", "byte 0 is not cp1252"),
        (b"\xff\xfe\x00\xd8", None, "not_decodable", "its first bytes say utf-16-le"),
        ("révèle".encode().decode("latin-1").encode(), None, "mojibake", "character 1"),
        ("l’Intérieur".encode().decode("cp1252").encode(), None, "mojibake", "character 1"),
        (ARABIC.encode().decode("latin-1").encode(), None, "mojibake", "character 0"),
        ("révèle".encode(), None, None, None),
        ("r\ufffdvèle".encode(), None, "mojibake", "character 1"),
        (b"x" * 2000, None, "too_big", "2,000 bytes, the limit is 1,000"),
    ],
)
def test_what_is_no_text_is_set_aside_with_the_place(tmp_path, content, source, rule, told):
    put(tmp_path, "a/b.txt", content, source=source)
    found = read_one(tmp_path, Settings(max_file_bytes=1000))
    if rule is None:
        assert found.text == content.decode()
    else:
        assert (found.rule, found.raw_path) == (rule, "a/b.txt")
        assert told in found.reason
        assert found.remedy


@pytest.mark.parametrize(
    ("source", "told", "remedy"),
    [
        ("publisher = ", "Invalid value", "correct x/source.toml"),
        ("published_on = 2024-02-30", "x/source.toml", "correct x/source.toml"),
        ('published_on = "2024-10-05"', "published_on is not a day", "published_on = 2024-10-05, without quot"),
        ("published_on = 2024-10-05T10:00:00", "published_on is not a day", "without quotation marks"),
        ("retrieved_at = 7", "retrieved_at is not a moment", "2024-10-05T09:30:00Z"),
        ('publishd_on = "x"', "unknown key 'publishd_on'", "write published_on"),
        ("publisher = 7", "publisher is not a text", "between quotation marks"),
        ('publisher = "  "', "publisher is not a text", "between quotation marks"),
        (f'title = "{"x" * 3000}"', "title is longer than 2000", "less"),
        ('language = "klingon"', "not a known language: 'klingon'", "fr"),
        ('url = "file:///etc/passwd"', "url is no web address", "https://"),
        ('url = "javascript:alert(1)"', "url is no web address", "https://"),
        ('url = "http://[1"', "url is no web address", "https://"),
        ('encoding = "rot13"', "not a known text encoding", "cp1252"),
        ('encoding = "unicode_escape"', "not a known text encoding", "cp1252"),
        ('encoding = "no\\u0000pe"', "not a known text encoding", "cp1252"),
        ("x = [" * 2000, "x/source.toml", "correct x/source.toml"),
        ("[publisher]\nname = 1", "publisher is not a text", "between quotation marks"),
        ("a" * 70_000, "70,000 bytes, the limit is 64,000", "cut it"),
    ],
)
def test_a_wrong_source_toml_sets_its_document_aside_with_file_key_and_remedy(tmp_path, source, told, remedy):
    put(tmp_path, "x/communique.txt", "deaths 7", source=source)
    fault = read_one(tmp_path)
    assert fault.raw_path == "x/communique.txt"
    assert told in fault.reason
    assert remedy in fault.remedy


def test_a_source_toml_that_is_not_utf8_is_told(tmp_path):
    put(tmp_path, "x/communique.txt", "deaths 7")
    (tmp_path / "x/source.toml").write_bytes('title = "été"'.encode("latin-1"))
    assert "save x/source.toml as UTF-8" in read_one(tmp_path).remedy


def test_all_keys_of_source_toml_are_known_to_the_document(tmp_path):
    source = (
        'publisher = "Somebody"\ntitle = " Bilan "\nurl = "https://example.org/x?y=1"\nlanguage = "FR"\n'
        "published_on = 2024-10-05\nretrieved_at = 2024-10-06T08:00:00+02:00\n"
    )
    put(tmp_path, "a.md", "deaths 7", source=source)
    document = read_one(tmp_path)
    assert (document.publisher, document.title, document.url) == ("Somebody", "Bilan", "https://example.org/x?y=1")
    assert (document.language, document.published_on) == ("fr", date(2024, 10, 5))
    assert document.retrieved_at == datetime(2024, 10, 6, 6, tzinfo=UTC)
    assert document.media_type == "text/markdown"


def test_a_publisher_is_known_by_any_of_its_names(tmp_path):
    put(tmp_path, "a.txt", "deaths 7", source='publisher = "Ministère de l\'Intérieur (Maroc)"\nlanguage = "fr"')
    assert read_one(tmp_path).publisher == "ma_interieur"


def test_a_bare_file_is_a_document_with_nothing_guessed_but_its_language(tmp_path):
    put(
        tmp_path,
        "2024-10-05-ministere.txt",
        "Le ministère de l'Intérieur a annoncé lundi que les autorités ont mis en échec 7 tentatives dans le pays.",
    )
    document = read_one(tmp_path)
    assert (document.publisher, document.published_on, document.title) == (None, None, None)
    assert document.language == "fr"


def test_links_pipes_and_unknown_kinds_are_told_and_not_opened(tmp_path):
    outside = put(tmp_path, "outside/secret.txt", "deaths 7")
    raw = tmp_path / "raw"
    put(raw, "good.txt", "deaths 7")
    put(raw, "a.odt", b"PK")
    put(raw, "LOUD.TXT", "deaths 8")
    (raw / "link.txt").symlink_to(outside)
    (raw / "folder").symlink_to(outside.parent)
    (raw / "broken.txt").symlink_to(raw / "nowhere")
    os.mkfifo(raw / "pipe.txt")
    batch = read_files(raw, scan(raw, Settings()), Settings())
    assert [document.raw_path for document in batch.documents] == ["LOUD.TXT", "good.txt"]
    assert [(fault.raw_path, fault.rule) for fault in batch.set_aside] == [
        ("a.odt", "no_reader"),
        ("broken.txt", "not_regular"),
        ("folder", "not_regular"),
        ("link.txt", "not_regular"),
        ("pipe.txt", "not_regular"),
    ]


def test_a_file_that_becomes_a_link_after_it_was_listed_is_not_followed(tmp_path):
    outside = put(tmp_path, "outside.txt", "deaths 7")
    raw = tmp_path / "raw"
    file = put(raw, "a.txt", "deaths 8")
    listed = list(scan(raw, Settings()))
    file.unlink()
    file.symlink_to(outside)
    batch = read_files(raw, listed, Settings())
    assert (batch.documents, [fault.rule for fault in batch.set_aside]) == ([], ["not_regular"])


def test_what_is_no_communique_is_passed_over(tmp_path):
    for name in ("README.md", ".hidden.txt", "a.txt~", "decisions.toml", ".git/config.txt"):
        put(tmp_path, name, "deaths 7")
    assert list(scan(tmp_path, Settings())) == []


def test_folders_too_deep_and_names_that_are_not_utf8_are_told(tmp_path):
    put(tmp_path, "a/b/c/d.txt", "deaths 7")
    odd = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(odd, "wb") as file:  # noqa: PTH123 - a name that no Path can hold
        file.write(b"deaths 8")
    batch = read_files(tmp_path, scan(tmp_path, Settings(max_depth=2)), Settings())
    assert [(fault.raw_path, fault.rule) for fault in batch.set_aside] == [
        ("a/b/c", "too_deep"),
        ("caf\\xe9.txt", "name_not_utf8"),
    ]


def test_a_file_that_changes_while_it_is_read_is_read_again_or_set_aside(tmp_path, monkeypatch):
    file = put(tmp_path, "a.txt", "deaths 7")
    fstat = os.fstat
    changes = iter([True, False, False, False])

    def moving(descriptor):
        found = fstat(descriptor)
        if next(changes, False):
            file.write_text("deaths 78", encoding="utf-8")
        return found

    monkeypatch.setattr(read.os, "fstat", moving)
    document = read_one(tmp_path)
    assert document.text == "deaths 78"
    assert document.document_id == hashlib.sha256(b"deaths 78").hexdigest()
    changes = iter(range(1, 100))
    monkeypatch.setattr(
        read.os, "fstat", lambda descriptor: (file.write_text("x" * next(changes)), fstat(descriptor))[1]
    )
    assert read_one(tmp_path).rule == "changing"


def test_what_is_hashed_is_what_was_read_while_a_writer_rewrites(tmp_path):
    file = put(tmp_path, "a.txt", "0" * 50_000)
    done = threading.Event()

    def rewrite():
        for digit in range(10**6):
            if done.is_set():
                return
            file.write_text(str(digit % 10) * 50_000, encoding="utf-8")

    writer = threading.Thread(target=rewrite)
    writer.start()
    try:
        for _ in range(40):
            for document in read_files(tmp_path, scan(tmp_path, Settings()), Settings()).documents:
                assert document.document_id == hashlib.sha256(document.text.encode()).hexdigest()
                assert len(set(document.text)) == 1
    finally:
        done.set()
        writer.join()


def test_explicit_files_and_folders_are_read_with_the_source_beside_them(tmp_path):
    one = put(tmp_path, "x/communique.txt", "deaths 7", source='title = "X"\nlanguage = "fr"')
    put(tmp_path, "folder/a/b.txt", "deaths 8")
    batch = read_paths([one, tmp_path / "folder"], Settings())
    assert [(d.raw_path, d.title) for d in batch.documents] == [("communique.txt", "X"), ("a/b.txt", None)]
    with pytest.raises(UsageError, match="no such file"):
        read_paths([tmp_path / "nothing"], Settings())


def test_every_reason_says_what_must_hold_and_what_to_do():
    for code, reason in REASONS.items():
        assert code.isidentifier()
        assert all((reason.sentence_en, reason.sentence_fr, reason.reason, reason.remedy))


@given(st.binary(max_size=200), st.sampled_from(["", 'encoding = "cp1252"\n', 'encoding = "utf-16-le"\n']))
def test_any_bytes_are_a_document_or_set_aside(tmp_path_factory, content, encoding):
    raw = tmp_path_factory.mktemp("raw")
    put(raw, "a.txt", content, source=encoding + 'language = "fr"')
    found = read_one(raw)
    assert hasattr(found, "text") or found.rule in REASONS


@pytest.mark.parametrize("value", ["0", "-1", "x", "", "1.5", "٣"])
def test_a_setting_that_is_no_number_is_told(value):
    with pytest.raises(UsageError, match="ETL_MAX_FILE_BYTES"):
        settings_from({"ETL_MAX_FILE_BYTES": value})


def test_settings_come_from_the_environment():
    assert settings_from({"ETL_MAX_DEPTH": "3"}) == Settings(max_depth=3)


def test_the_page_on_formats_shows_every_key_of_a_source_file_but_those_of_tables_and_of_fetching():
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    example = page.split("## source.toml")[1].split("```toml\n")[1].split("```")[0]
    source = parse_source(example.encode(), "source.toml")
    unset = {each.name for each in fields(source) if getattr(source, each.name) is None}
    assert unset == {"table", "response"}


def test_a_folder_named_as_a_file_that_we_read_costs_its_own_documents_only(tmp_path):
    raw = tmp_path / "raw"
    put(raw, "a/communique.txt")
    (raw / "a" / "source.toml").mkdir()
    put(raw, "b/communique.txt")
    (raw / "b" / "decisions.toml").mkdir()
    batch = read_files(raw, scan(raw, Settings()), Settings())
    assert [(fault.raw_path, fault.reason) for fault in batch.set_aside] == [
        ("a/communique.txt", "a/source.toml is a folder, not a file")
    ]
    assert [document.raw_path for document in batch.documents] == ["b/communique.txt"]
    assert "b/decisions.toml is a folder" in batch.decisions["b/communique.txt"][0].fault


@pytest.mark.parametrize(
    ("between", "kept"),
    [
        ("\n", "\n"), ("\r\n", "\r\n"), ("\r", "\n"), ("\f", "\n"), ("\v", "\n"), ("\x85", "\n"),
        ("\u2028", "\n"), ("\u2029", "\n"), ("\n\f", "\n "), ("\f\r\n", " \r\n"),
    ],
)  # fmt: skip
def test_every_kind_of_line_ends_a_sentence(tmp_path, between, kept):
    first, second = "En 2023, 435 migrants ont été secourus en mer.", "En 2022, 436 migrants ont été secourus en mer."
    put(tmp_path, "a/b.txt", f"{first}{between}{second}", source='language = "fr"')
    document = read_one(tmp_path)
    assert document.text == f"{first}{kept}{second}"
    assert [f.period_start.year for f in readings([document])[0].figures] == [2023, 2022]
