-- Totals and what they are made of: each figure that has parts, and below it its parts, theirs, and so on.
-- column root_figure_id: figure_id of the total at the top
-- column figure_id: The total itself at depth 0, or one of its parts
-- column parent_figure_id: The figure that it is stated as part of; null at the top
-- column depth: 0 for the total, 1 for its parts, 2 for parts of those
-- column path: From the total to this figure, as indicator and value
-- column kind: How it is part of its parent
-- column exhaustive: Whether the parts of its parent are said to be all of it
-- column cue: The words that say so
-- column percent_of_parent: Its value as a percentage of its parent's; null where either is unknown
-- column percent_of_root: Its value as a percentage of the total
CREATE VIEW parts_tree AS
WITH RECURSIVE linked AS MATERIALIZED (
    -- Few figures are parts or have any: the joins below hold these in memory, not all of them.
    SELECT * FROM figures WHERE figure_id IN (SELECT child_figure_id FROM parts UNION SELECT whole_figure_id FROM parts)
), tree AS (
    SELECT
        f.figure_id AS root_figure_id, f.figure_id, NULL::VARCHAR AS parent_figure_id, 0::BIGINT AS depth,
        coalesce(f.indicator, 'unknown') || ' ' || coalesce(f.value::VARCHAR, f.quote) AS path,
        NULL::VARCHAR AS kind, NULL::BOOLEAN AS exhaustive, NULL::VARCHAR AS cue
    FROM linked f
    WHERE f.figure_id NOT IN (SELECT child_figure_id FROM parts)
    UNION ALL
    SELECT
        t.root_figure_id, c.figure_id, t.figure_id, t.depth + 1,
        t.path || ' > ' || coalesce(c.indicator, 'unknown') || ' ' || coalesce(c.value::VARCHAR, c.quote),
        l.kind, l.exhaustive, l.cue
    FROM tree t
    JOIN parts l ON l.whole_figure_id = t.figure_id
    JOIN linked c ON c.figure_id = l.child_figure_id
    -- Texts are not to be trusted: a ring of parts must end.
    WHERE t.depth < 8
)
SELECT
    t.root_figure_id, t.figure_id, t.parent_figure_id, t.depth, t.path, f.indicator, f.value, f.value_low,
    f.value_high, f.qualifier, f.unit_measure, t.kind, t.exhaustive, t.cue,
    round(100.0::DOUBLE * f.value / nullif(parent.value, 0), 2) AS percent_of_parent,
    round(100.0::DOUBLE * f.value / nullif(root.value, 0), 2) AS percent_of_root,
    f.ref_area, f.sex, f.age, f.citizenship, f.period_start, f.period_end, f.publisher, f.document_id, f.char_start,
    f.is_current
FROM tree t
JOIN linked f ON f.figure_id = t.figure_id
JOIN linked root ON root.figure_id = t.root_figure_id
LEFT JOIN linked parent ON parent.figure_id = t.parent_figure_id
ORDER BY f.document_id, root.char_start, t.root_figure_id, t.path;
