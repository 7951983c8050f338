import { useSay } from '../language.ts';
import { named, useTerms } from './terms.ts';

/** How often something was done on a day. */
export interface DailyCount {
  readonly on: string;
  readonly kind: string;
  readonly department: string | null;
  readonly purpose: string | null;
  readonly count: number;
}

/** The last seven days: days down, kinds of processing across. */
export function WeekCounts({ counts }: { counts: readonly DailyCount[] }) {
  const say = useSay();
  const { kinds } = useTerms();
  if (counts.length === 0) return null;
  const days = [...new Set(counts.map(({ on }) => on))].sort().reverse();
  const shown = Object.keys(kinds).filter((kind) => counts.some((count) => count.kind === kind));
  const sum = (on: string, kind: string) =>
    counts.reduce((total, each) => (each.on === on && each.kind === kind ? total + each.count : total), 0);
  return (
    <section>
      <h3>{say('近七日（本辖区）', 'Last seven days (your area)')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard */}
      <section className="records-wide" tabIndex={0} aria-label={say('近七日的表', 'Table of seven days')}>
        <table className="record-counts">
          <thead>
            <tr>
              <th scope="col">{say('日期', 'Date')}</th>
              {shown.map((kind) => (
                <th scope="col" key={kind}>
                  {named(kinds, kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((on) => (
              <tr key={on}>
                <th scope="row">{on}</th>
                {shown.map((kind) => (
                  <td key={kind}>{sum(on, kind) || '—'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
