import { period } from '../../figure.ts';

const RELATIONS = {
  FATHER: "('FATHER', 'STEPFATHER', 'ADOPTIVE_FATHER')",
  MOTHER: "('MOTHER', 'STEPMOTHER', 'ADOPTIVE_MOTHER')",
} as const;

/** SQL of a join to a table (days): when a parent of the child is or was away (外出); of the father, the mother or any of them. */
export function awayDays(who: keyof typeof RELATIONS | 'ANY', alias: string): string {
  const wanted = who === 'ANY' ? '' : `and p.relation in ${RELATIONS[who]}`;
  return `cross join lateral (
    select ${period('p.status_since', 'null')} as days from parent p
      where p.child_id = c.id and p.status = 'AWAY' ${wanted}
    union all select ${period('s."from"', 's."until"')} from parent p join former_parent_status s on s.parent_id = p.id
      where p.child_id = c.id and s.status = 'AWAY' ${wanted}) ${alias}`;
}
