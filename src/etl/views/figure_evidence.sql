-- Every figure beside its words: the sentence with the number marked, its document and what it is part of.
-- column evidence: The sentence, with the number between » and «
-- column title: Title of the document
-- column url: Where the document was published
-- column raw_path: Where its raw file lies, relative to the raw folder
-- column page: Page of a PDF file on which the number stands
-- column sheet: Sheet of the workbook in which it stands
-- column cell: Cell of the table in which it stands
-- column part_of: figure_id of the figure that it is stated as part of
-- column part_of_value: Value of that figure
CREATE VIEW figure_evidence AS
SELECT
    f.figure_id, f.indicator, f.value, f.value_low, f.value_high, f.qualifier, f.unit_measure, f.ref_area,
    f.period_start, f.period_end, f.time_period, f.cumulation, f.status, f.review_reason,
    left(f.sentence, f.char_start - f.sentence_start) || '»' || f.quote || '«'
        || substring(f.sentence, f.char_end - f.sentence_start + 1) AS evidence,
    w.whole_figure_id AS part_of, w.value AS part_of_value,
    f.publisher, f.published_on, d.title, d.url, d.raw_path, l.page, l.sheet, l.cell, f.document_id, f.char_start, f.char_end, f.is_current
FROM figures f
JOIN documents d ON d.document_id = f.document_id
LEFT JOIN places l ON l.document_id = f.document_id AND f.char_start >= l.char_start AND f.char_end <= l.char_end
LEFT JOIN (
    SELECT p.child_figure_id, p.whole_figure_id, whole.value
    FROM parts p
    JOIN figures whole ON whole.figure_id = p.whole_figure_id
    QUALIFY row_number() OVER (PARTITION BY p.child_figure_id ORDER BY whole.value DESC NULLS LAST, p.whole_figure_id) = 1
) w ON w.child_figure_id = f.figure_id
ORDER BY d.raw_path, f.char_start;
