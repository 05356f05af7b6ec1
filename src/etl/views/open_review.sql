-- All that waits for a person, what is worth most first: rows that a rule set aside, figures in review and numerals
-- without a reading, what others hang on before what stands alone, indicators with many figures before rare ones, the
-- newest first; then decisions that no longer hold, files set aside, and last what somebody has deferred.
-- column place: 1 is worth most
-- column what: rejected, figure, numeral, decision or file
-- column subject: Its id: a figure_id, a decision_id or a rejected_id; of a numeral a hash of document and span
-- column reason: What a person has to decide
-- column words: The sentence, or the words around the number
-- column words_start: First code point of these words in documents.text
-- column raw_path: Its raw file
-- column hanging: How many parts and claims speak of it
-- column of_its_indicator: How many figures its indicator has
-- column noted: The last decision about it where that does not settle it: deferred, or why it does not hold
CREATE VIEW open_review AS
WITH hanging AS (
    SELECT figure_id, count(*) AS hanging FROM (
        SELECT child_figure_id AS figure_id FROM parts
        UNION ALL SELECT whole_figure_id FROM parts
        UNION ALL SELECT figure_id FROM claims WHERE is_current
        UNION ALL SELECT base_figure_id FROM claims WHERE is_current
        -- Parts and claims that were set aside along with their figure. No JSON function: the browser build lacks it.
        UNION ALL SELECT unnest(regexp_extract_all(
            row_json, '"(?:child_figure_id|whole_figure_id|figure_id|base_figure_id)": "([0-9a-f]+)"', 1))
        FROM rejected WHERE table_name IN ('parts', 'claims')
    ) GROUP BY figure_id
), of_indicator AS (
    SELECT indicator, count(*) AS figures FROM figures WHERE is_current GROUP BY indicator
), noted AS (
    SELECT document_id, char_start, char_end,
        arg_max(decision_id, decided_at) AS decision_id,
        arg_max(state || ' (' || decided_by || ')' || coalesce(': ' || coalesce(state_reason, because), ''), decided_at) AS noted
    FROM decisions WHERE is_current AND state IN ('deferred', 'stale', 'refused') AND char_start IS NOT NULL
    GROUP BY ALL
), spans AS (
    SELECT 'rejected' AS what, CASE WHEN table_name = 'figures' THEN subject ELSE rejected_id END AS subject,
        rule || ': ' || reason AS reason, nullif(regexp_extract(row_json, '"indicator": "(\w+)"', 1), '') AS indicator,
        document_id, char_start, char_end
    FROM rejected WHERE row_json IS NOT NULL AND rule <> 'reference_stands'
    UNION ALL
    SELECT 'numeral', left(sha256(m.document_id || ':' || m.char_start || ':' || m.char_end), 32), m.reason, NULL,
        m.document_id, m.char_start, m.char_end
    FROM mentions m JOIN documents d ON d.document_id = m.document_id
    WHERE m.outcome = 'unresolved' AND d.is_current
), around AS (
    -- They have no sentence of their own: the line that they stand in, as far as it is near.
    SELECT s.*, d.text, regexp_extract(
        substring(d.text, greatest(s.char_start - 160, 0) + 1, least(s.char_start, 160)), '[^\r\n]*$') AS before
    FROM spans s LEFT JOIN documents d ON d.document_id = s.document_id
), waiting AS (
    SELECT 1 AS rank, what, subject, reason,
        before || substring(text, char_start + 1, char_end - char_start)
            || regexp_extract(substring(text, char_end + 1, 160), '^[^\r\n]*') AS words,
        char_start - length(before) AS words_start,
        substring(text, char_start + 1, char_end - char_start) AS quote,
        indicator, NULL::BIGINT AS value, NULL::BIGINT AS value_low, NULL::BIGINT AS value_high,
        NULL AS qualifier, NULL::DATE AS period_start, NULL::DATE AS period_end, NULL AS candidates,
        document_id, char_start, char_end
    FROM around
    UNION ALL
    SELECT 2, 'figure', figure_id, review_reason, sentence, sentence_start, quote, indicator, value, value_low, value_high,
        qualifier, period_start, period_end, candidates, document_id, char_start, char_end
    FROM figures WHERE status = 'review' AND is_current
    UNION ALL
    SELECT 4, 'decision', decision_id, state || ': ' || state_reason, sentence, NULL, quote, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, NULL, document_id, char_start, char_end
    FROM decisions WHERE is_current AND state IN ('stale', 'refused')
    UNION ALL
    SELECT 5, 'file', rejected_id, rule || ': ' || reason, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, NULL, document_id, NULL, NULL
    FROM rejected WHERE row_json IS NULL
)
SELECT
    row_number() OVER (
        ORDER BY coalesce(n.noted LIKE 'deferred%', false), CASE WHEN w.what = 'numeral' THEN 3 ELSE w.rank END,
            h.hanging DESC NULLS LAST, i.figures DESC NULLS LAST, d.published_on DESC NULLS LAST,
            d.raw_path, w.char_start, w.subject
    ) AS place,
    w.what, w.subject, w.reason, w.words, w.words_start, w.quote, w.indicator, w.value, w.value_low, w.value_high,
    w.qualifier, w.period_start, w.period_end, w.candidates, coalesce(h.hanging, 0) AS hanging,
    coalesce(i.figures, 0) AS of_its_indicator, n.noted,
    w.document_id, coalesce(r.raw_path, d.raw_path) AS raw_path, d.publisher, d.published_on, w.char_start, w.char_end
FROM waiting w
LEFT JOIN documents d ON d.document_id = w.document_id
LEFT JOIN rejected r ON r.rejected_id = w.subject AND w.what = 'file'
LEFT JOIN hanging h ON h.figure_id = w.subject
LEFT JOIN of_indicator i ON i.indicator = w.indicator
LEFT JOIN noted n ON n.document_id = w.document_id AND n.char_start = w.char_start AND n.char_end = w.char_end
    AND w.what <> 'decision'
WHERE w.what <> 'decision' OR NOT EXISTS (
    SELECT 1 FROM waiting o WHERE o.what <> 'decision' AND o.document_id = w.document_id
        AND o.char_start = w.char_start AND o.char_end = w.char_end
)
ORDER BY place;
