import { type Counter, period } from '../../figure.ts';
import { pupil } from './subjects.ts';

/** SQL of the days on which a school file is open. */
export const fileDays = period('f.opened_on', 'f.closed_on');

/** SQL of a join to a table (days): when a parent is away as the school file records it (父母外出变动). */
export function awayDays(who: 'FATHER' | 'MOTHER' | 'ANY', alias: string): string {
  const wanted = who === 'ANY' ? '' : `and ${alias}.parent = '${who}'`;
  const until = 'lead(w.changed_on) over (partition by w.parent order by w.changed_on)';
  return `join lateral (select w.parent, w.kind, ${period('w.changed_on', until)} as days
    from school_file_parent_change w where w.school_file_id = f.id) ${alias} on ${alias}.kind = 'LEFT' ${wanted}`;
}

interface More {
  /** More joins to the pupil `p` and the file `f`. */
  joins?: string;
  /** SQL of more days that are asked for. */
  held?: string;
  part?: string;
  division?: string;
}

/** Counts pupils while a school keeps an open left-behind file on them. */
export function inSchoolFile(code: string, { joins = '', held, ...more }: More = {}): Counter {
  return {
    code,
    subject: pupil,
    joins: `join school_file f on f.child_id = p.id ${joins}`,
    held: [fileDays, ...(held ? [held] : [])].join(' * '),
    ...more,
  };
}

/** Pupils with an open file. */
export const filed = inSchoolFile('FILED');
