-- The newest accepted figure of each series: one row a publisher, indicator, area, group of people, unit and actor.
-- column indicator_label: Name of the indicator in English
-- column indicator_label_fr: Name of the indicator in French
-- column indicator_label_es: Name of the indicator in Spanish
-- column indicator_label_ar: Name of the indicator in Arabic
-- column publisher_name: A name of the publisher, or the name as source.toml gives it
-- column area_name: Name of the area in English
CREATE VIEW latest_figures AS
WITH part_of_own_series AS (
    -- "4388, of whom 300 women" where no dimension tells the 300 from the 4388: the whole speaks for the series.
    SELECT p.child_figure_id
    FROM parts p
    JOIN figures c ON c.figure_id = p.child_figure_id
    JOIN figures w ON w.figure_id = p.whole_figure_id
    WHERE c.series_id = w.series_id
)
SELECT
    f.indicator, i.label_en AS indicator_label, i.label_fr AS indicator_label_fr, i.label_es AS indicator_label_es,
    i.label_ar AS indicator_label_ar, f.value, f.value_low, f.value_high, f.qualifier, f.unit_measure,
    f.ref_area, a.label_en AS area_name, f.counterpart_area, f.sex, f.age, f.citizenship, f.actor,
    f.period_start, f.period_end, f.time_period, f.cumulation,
    f.publisher, coalesce(split_part(p.names, '; ', 1), f.publisher) AS publisher_name, f.published_on,
    f.sentence, f.quote, f.figure_id, f.series_id, f.document_id
FROM figures f
LEFT JOIN indicators i ON i.code = f.indicator
LEFT JOIN areas a ON a.code = f.ref_area
LEFT JOIN publishers p ON p.code = f.publisher
WHERE f.status = 'accepted' AND f.is_current
  AND f.figure_id NOT IN (SELECT child_figure_id FROM part_of_own_series)
QUALIFY row_number() OVER (
    PARTITION BY f.series_id
    ORDER BY f.period_end DESC NULLS LAST, f.period_start NULLS LAST, f.published_on DESC NULLS LAST, f.figure_id
) = 1
ORDER BY f.period_end DESC NULLS LAST, f.publisher, f.indicator;
