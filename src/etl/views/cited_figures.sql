-- What people take home: one row an accepted figure that stands, with labels in four languages, its words and its source. communique export writes these rows.
-- column indicator_label_fr: Name of the indicator in French
-- column indicator_label_en: Name of the indicator in English
-- column indicator_label_es: Name of the indicator in Spanish
-- column indicator_label_ar: Name of the indicator in Arabic
-- column unit_label_fr: Name of the unit in French
-- column unit_label_en: Name of the unit in English
-- column unit_label_es: Name of the unit in Spanish
-- column unit_label_ar: Name of the unit in Arabic
-- column area_label_fr: Name of the area in French
-- column area_label_en: Name of the area in English
-- column area_label_es: Name of the area in Spanish
-- column area_label_ar: Name of the area in Arabic
-- column publisher_name: A name of the publisher, or the name as source.toml gives it
-- column part_of: figure_id of the figure that it is stated as part of; of the largest, where there are several
-- column title: Title of the document
-- column url: Where the document was published
-- column language: Language of the document
-- column raw_path: Where its raw file lies, relative to the raw folder
CREATE VIEW cited_figures AS
SELECT
    f.figure_id, f.indicator, i.label_fr AS indicator_label_fr, i.label_en AS indicator_label_en,
    i.label_es AS indicator_label_es, i.label_ar AS indicator_label_ar, f.value, f.value_low, f.value_high,
    f.qualifier, f.unit_measure, u.label_fr AS unit_label_fr, u.label_en AS unit_label_en,
    u.label_es AS unit_label_es, u.label_ar AS unit_label_ar, f.ref_area, a.label_fr AS area_label_fr,
    a.label_en AS area_label_en, a.label_es AS area_label_es, a.label_ar AS area_label_ar, f.counterpart_area,
    f.sex, f.age, f.citizenship, f.actor, f.period_start, f.period_end, f.time_period, f.cumulation, f.obs_status,
    w.whole_figure_id AS part_of, f.publisher,
    coalesce(split_part(p.names, '; ', 1), f.publisher) AS publisher_name, f.published_on, d.title, d.url,
    d.language, d.raw_path, f.document_id, f.sentence, f.quote, f.char_start, f.char_end
FROM figures f
JOIN documents d ON d.document_id = f.document_id
LEFT JOIN indicators i ON i.code = f.indicator
LEFT JOIN units u ON u.code = f.unit_measure
LEFT JOIN areas a ON a.code = f.ref_area
LEFT JOIN publishers p ON p.code = f.publisher
LEFT JOIN (
    SELECT l.child_figure_id, l.whole_figure_id
    FROM parts l
    JOIN figures whole ON whole.figure_id = l.whole_figure_id
    QUALIFY row_number() OVER (PARTITION BY l.child_figure_id ORDER BY whole.value DESC NULLS LAST, l.whole_figure_id) = 1
) w ON w.child_figure_id = f.figure_id
WHERE f.status = 'accepted' AND f.is_current
ORDER BY f.published_on, f.document_id, f.char_start;
