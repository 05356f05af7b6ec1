"""The tables of codes: indicators, publishers, areas and units, as their TOML files say."""

from __future__ import annotations

from schemas.base import Table, column, table


@table("indicators", key=("code",))
class Indicators(Table):
    """One row an indicator: what is counted, and what not."""

    code: str = column("Code, as in figures.indicator", unique=True)
    label_fr: str = column("Name in French", nullable=True)
    label_en: str = column("Name in English", nullable=True)
    label_es: str = column("Name in Spanish", nullable=True)
    label_ar: str = column("Name in Arabic", nullable=True)
    definition: str = column("What it counts")
    excludes: str = column("What it does not count", nullable=True)
    unit: str = column("Its unit", codelist="units")
    kind: str = column("flow: events of a period; stock: a number on a day", codes="indicator_kind")
    parent: str = column("The indicator it is part of", nullable=True, codelist="indicators")
    term: str = column("The term it follows, in the IOM Glossary on Migration where one fits", nullable=True)


@table("publishers", key=("code",))
class Publishers(Table):
    """One row a publisher."""

    code: str = column("Code, as in figures.publisher", unique=True)
    names: str = column("All names it goes by, separated by '; '")
    country: str = column("Its country", nullable=True, codelist="areas")
    languages: str = column("Languages it publishes in, separated by '; '", nullable=True)
    rank: int = column("1 counts itself; higher numbers relay others")
    kind: str = column("What kind of body it is", nullable=True, codes="publisher_kind")


@table("areas", key=("code",))
class Areas(Table):
    """One row an area: countries by ISO 3166-1, regions by ISO 3166-2, seas and routes by own codes."""

    code: str = column("Code, as in figures.ref_area", unique=True)
    label_fr: str = column("Name in French", nullable=True)
    label_en: str = column("Name in English", nullable=True)
    label_es: str = column("Name in Spanish", nullable=True)
    label_ar: str = column("Name in Arabic", nullable=True)
    kind: str = column("What it is", codes="area_kind")
    parent: str = column("The area it lies in", nullable=True, codelist="areas")


@table("units", key=("code",))
class Units(Table):
    """One row a unit of measure."""

    code: str = column("Code, as in figures.unit_measure", unique=True)
    label_fr: str = column("Name in French", nullable=True)
    label_en: str = column("Name in English", nullable=True)
    label_es: str = column("Name in Spanish", nullable=True)
    label_ar: str = column("Name in Arabic", nullable=True)
    sdmx: str = column("The SDMX code, where one exists", nullable=True)


@table("codes", key=("codelist", "code"))
class Codes(Table):
    """One row a code of a short list: qualifiers, periods, statuses, outcomes and so on."""

    codelist: str = column("The list; data_dictionary.codelist tells it as codes.<list>")
    code: str = column("Code, as in the column that the list is for")
    position: int = column("Its place in the list, from 1", at_least=1)
    label_fr: str = column("Label in French")
    label_en: str = column("Label in English")
    label_es: str = column("Label in Spanish")
    label_ar: str = column("Label in Arabic")


@table("data_dictionary", key=("table_name", "column_name"))
class DataDictionary(Table):
    """One row a column of every table and view: what it holds."""

    table_name: str = column("Table or view")
    table_comment: str = column("What the table or view holds")
    column_name: str = column("Column")
    position: int = column("Its place, from 1", at_least=1)
    data_type: str = column("SQL type")
    nullable: bool = column("Whether it may be null")
    in_key: bool = column("Whether it is part of the primary key")
    description: str = column("What the column holds")
    allowed: str = column("The values it may have, separated by '; '", nullable=True)
    codelist: str = column("The table that lists its codes; codes.<list> is a list of the table codes", nullable=True)
