import { Go } from '../../go.tsx';
import { useSay, useTerm } from '../../language.ts';
import type { DashboardOverdueQuery } from '../../operations.generated.ts';
import { ScrollBox } from '../scroll-box.tsx';

type Counts = NonNullable<NonNullable<NonNullable<DashboardOverdueQuery['division']>['jointMeeting']>['findingCounts']>;

/** Open findings by rule (比对结果按规则), the urgent first; each number leads to them. */
export function FindingsByRule({ counts, division }: { counts: Counts; division: string }) {
  const say = useSay();
  const term = useTerm();
  const most = Math.max(1, ...counts.map(({ count }) => count ?? 0));
  return (
    <section>
      <h2>{say('待办比对结果', 'Open findings')}</h2>
      {counts.length === 0 && <p className="board-quiet">{say('没有待办的比对结果。', 'No open findings.')}</p>}
      {counts.length > 0 && (
        <ScrollBox label={say('待办比对结果按规则', 'Open findings by rule')}>
          <table className="board-table">
            <thead>
              <tr>
                <th scope="col">{say('规则', 'Rule')}</th>
                <th scope="col">{say('程度', 'Severity')}</th>
                <th scope="col">{say('责任部门', 'Responsible')}</th>
                <th scope="col">{say('待办', 'Open')}</th>
              </tr>
            </thead>
            <tbody>
              {counts.map(({ code: rule, title, severity, responsible, count }) => (
                <tr key={`${rule} ${responsible}`}>
                  <th scope="row">{title ?? rule}</th>
                  <td>
                    <span className="board-severity" data-severity={severity}>
                      {term('Severity', severity)}
                    </span>
                  </td>
                  <td>{term('Department', responsible)}</td>
                  <td>
                    <span className="board-share">
                      <span aria-hidden="true">
                        <i style={{ width: `${((count ?? 0) / most) * 100}%` }} />
                      </span>
                      <b>
                        {count === null ? (
                          say('不显示', 'withheld')
                        ) : (
                          <Go className="board-link" to="/findings" state={{ code: rule, responsible, division }}>
                            {count}
                          </Go>
                        )}
                      </b>
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}
