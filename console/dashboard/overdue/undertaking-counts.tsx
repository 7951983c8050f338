import { useAsked } from '../../data/use-asked.ts';
import { useSay, useTerm } from '../../language.ts';
import { DashboardUndertakingCounts } from '../../operations.generated.ts';
import { restate } from '../../where.ts';

/** How many undertakings are in each state (承诺台账各状态); each number shows which. */
export function UndertakingCounts({ code }: { code: string }) {
  const say = useSay();
  const term = useTerm();
  const { answer } = useAsked(DashboardUndertakingCounts, { code });
  const counts = answer?.data?.division?.jointMeeting;
  const named = [
    ['', say('全部承诺', 'All'), counts?.all],
    ['MET', term('UndertakingStatus', 'MET'), counts?.met],
    ['IN_PROGRESS', term('UndertakingStatus', 'IN_PROGRESS'), counts?.inProgress],
    ['NOT_STARTED', term('UndertakingStatus', 'NOT_STARTED'), counts?.notStarted],
    ['NOT_MET', term('UndertakingStatus', 'NOT_MET'), counts?.notMet],
    ['NO_TARGET', term('UndertakingStatus', 'NO_TARGET'), counts?.noTarget],
  ] as const;
  return (
    <ul className="board-stats">
      {named.map(([status, name, list]) => (
        <li key={status}>
          {name}
          <b>
            <button type="button" className="board-title board-link" onClick={() => restate({ status, late: '' })}>
              {list?.totalCount ?? '—'}
              <span className="board-unseen">{say(`条，只看${name}`, `, show ${name}`)}</span>
            </button>
          </b>
        </li>
      ))}
      <li>
        {say('过了期限仍未完成', 'Overdue')}
        <b>
          <button type="button" className="board-title board-link" onClick={() => restate({ status: '', late: '1' })}>
            {counts?.overdue?.totalCount ?? '—'}
            <span className="board-unseen">{say('条，只看逾期的', ', show the overdue')}</span>
          </button>
        </b>
      </li>
    </ul>
  );
}
