-- What each run did: one row a run that wrote something, the newest first.
-- column new_figures: Figures that no earlier run had read
-- column changed_figures: Figures that this run read otherwise than the run before it
-- column same_figures: Figures that it read again, the same
-- column rules_failed: Cases in which a blocking rule failed
-- column rules_warned: Cases in which a rule failed that only warns
-- column rules_undecidable: Cases that no rule could decide, as an operand was not known
CREATE VIEW run_history AS
WITH readings AS (
    SELECT
        run_id, row_number() OVER of_figure = 1 AS is_new,
        lag({'i': indicator, 'v': value, 'l': value_low, 'h': value_high, 'q': qualifier, 's': period_start,
            'e': period_end, 't': status}) OVER of_figure
            IS NOT DISTINCT FROM {'i': indicator, 'v': value, 'l': value_low, 'h': value_high, 'q': qualifier,
            's': period_start, 'e': period_end, 't': status} AS is_same
    FROM figure_history
    WINDOW of_figure AS (PARTITION BY figure_id ORDER BY run_id)
), figures_of AS (
    SELECT
        run_id, count(*) FILTER (is_new) AS fresh, count(*) FILTER (NOT is_new AND NOT is_same) AS changed,
        count(*) FILTER (NOT is_new AND is_same) AS same
    FROM readings
    GROUP BY run_id
), cases AS (
    SELECT
        run_id, count(*) FILTER (outcome = 'fail' AND severity = 'block') AS failed,
        count(*) FILTER (outcome = 'fail' AND severity = 'warn') AS warned,
        count(*) FILTER (outcome = 'undecidable') AS undecidable
    FROM rule_results
    GROUP BY run_id
)
SELECT
    r.run_number, r.run_id, r.recorded_at, r.recorded_on, r.documents, r.rows_in, r.rows_accepted, r.rows_rejected,
    coalesce(f.fresh, 0) AS new_figures, coalesce(f.changed, 0) AS changed_figures,
    coalesce(f.same, 0) AS same_figures, coalesce(c.failed, 0) AS rules_failed,
    coalesce(c.warned, 0) AS rules_warned, coalesce(c.undecidable, 0) AS rules_undecidable,
    r.extractor_version
FROM runs r
LEFT JOIN figures_of f ON f.run_id = r.run_id
LEFT JOIN cases c ON c.run_id = r.run_id
ORDER BY r.run_number DESC;
