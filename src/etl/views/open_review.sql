-- All that waits for a person: rows and files set aside, figures in review, numerals without a reading.
-- column what: rejected, file, figure or numeral
-- column subject: Its id: a figure_id, a rejected_id, or document and span of a numeral
-- column reason: What a person has to decide
-- column words: The sentence, or the number as written
-- column raw_path: Its raw file
CREATE VIEW open_review AS
SELECT 'rejected' AS what, rejected_id AS subject, rule || ': ' || reason AS reason, sentence AS words,
    document_id, raw_path, char_start, char_end
FROM rejected WHERE row_json IS NOT NULL
UNION ALL
SELECT 'file', rejected_id, rule || ': ' || reason, NULL, document_id, raw_path, NULL, NULL
FROM rejected WHERE row_json IS NULL
UNION ALL
SELECT 'figure', f.figure_id, f.review_reason, f.sentence, f.document_id, d.raw_path, f.char_start, f.char_end
FROM figures f JOIN documents d ON d.document_id = f.document_id
WHERE f.status = 'review' AND f.is_current
UNION ALL
SELECT 'numeral', m.document_id || ':' || m.char_start || ':' || m.char_end, m.reason, m.quote, m.document_id,
    d.raw_path, m.char_start, m.char_end
FROM mentions m JOIN documents d ON d.document_id = m.document_id
WHERE m.outcome = 'unresolved' AND d.is_current;
