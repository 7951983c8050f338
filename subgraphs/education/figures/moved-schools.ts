/**
 * SQL of the written schools that stand in another division than before: only these concern what is counted where the
 * school is, and a school has many pupils.
 */
export const movedSchools = '(select id from changed group by id having count(distinct division_code) > 1)';
