-- What to plot: one row an indicator, area, publisher, unit, period and way of counting it, as last stated. Figures of a group of people, and parts of a figure of the same kind, are in figures. A running total is never a month: choose one cumulation.
-- column indicator_label: Name of the indicator in English
-- column indicator_label_fr: Name of the indicator in French
-- column indicator_label_es: Name of the indicator in Spanish
-- column indicator_label_ar: Name of the indicator in Arabic
-- column area_name: Name of the area in English
-- column cumulation: year_to_date and since are running totals, period a closed stretch of time, point a stock on a day
-- column value: As last stated; null where only one bound is known of a range
-- column first_value: As first stated
-- column first_published_on: When it was first stated
-- column statements: How many figures state it
-- column is_revised: Whether a later statement gave another value
CREATE VIEW indicator_series AS
WITH part_of_own_kind AS (
    SELECT p.child_figure_id
    FROM parts p
    JOIN figures c ON c.figure_id = p.child_figure_id
    JOIN figures w ON w.figure_id = p.whole_figure_id
    WHERE c.series_id = w.series_id
), stated AS (
    SELECT
        f.*, row_number() OVER newest AS place, count(*) OVER same AS statements,
        first_value(f.value) OVER oldest AS first_value,
        first_value(f.published_on) OVER oldest AS first_published_on
    FROM figures f
    WHERE f.status = 'accepted' AND f.is_current AND f.sex IS NULL AND f.age IS NULL AND f.citizenship IS NULL
      AND f.figure_id NOT IN (SELECT child_figure_id FROM part_of_own_kind)
    WINDOW
        same AS (
            PARTITION BY f.indicator, f.ref_area, f.publisher, f.unit_measure, f.period_start, f.period_end,
                f.cumulation
        ),
        -- A figure of all, before one that names a counterpart or an actor.
        newest AS (same ORDER BY f.counterpart_area IS NOT NULL, f.actor IS NOT NULL,
            f.published_on DESC NULLS LAST, f.value DESC NULLS LAST, f.figure_id),
        oldest AS (same ORDER BY f.counterpart_area IS NOT NULL, f.actor IS NOT NULL,
            f.published_on NULLS LAST, f.value DESC NULLS LAST, f.figure_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
)
SELECT
    s.indicator, i.label_en AS indicator_label, i.label_fr AS indicator_label_fr, i.label_es AS indicator_label_es,
    i.label_ar AS indicator_label_ar, s.ref_area, a.label_en AS area_name, s.publisher, s.unit_measure,
    s.period_start, s.period_end, s.time_period, s.cumulation, s.value, s.value_low, s.value_high, s.qualifier,
    s.counterpart_area, s.actor, s.published_on, s.first_value, s.first_published_on,
    s.statements, s.value IS DISTINCT FROM s.first_value AS is_revised, s.figure_id
FROM stated s
LEFT JOIN indicators i ON i.code = s.indicator
LEFT JOIN areas a ON a.code = s.ref_area
WHERE s.place = 1
ORDER BY s.indicator, s.ref_area, s.publisher, s.cumulation, s.period_start, s.period_end;
