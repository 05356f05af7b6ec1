-- Every reading of every figure, one row a figure and run that read it: what a figure says, and what it once said.
-- column stands: Whether this is the reading in the table figures
CREATE VIEW figure_history AS
SELECT
    figure_id, run_id, document_id, indicator, value, value_low, value_high, qualifier, period_start, period_end,
    status, decision_id, quote, char_start, extractor_version, recorded_at, recorded_on, true AS stands
FROM figures
UNION ALL
SELECT
    figure_id, run_id, document_id, indicator, value, value_low, value_high, qualifier, period_start, period_end,
    status, decision_id, quote, char_start, extractor_version, recorded_at, recorded_on, false AS stands
FROM replaced_readings;
