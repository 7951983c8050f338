import { Skeleton } from 'antd';
import { useAsked } from '../data/use-asked.ts';
import { useSay } from '../language.ts';
import { FindingCounts } from '../operations.generated.ts';
import { goTo, useWhere } from '../where.ts';
import { SeverityMark } from './severity-mark.tsx';

/** How many are open by rule (按规则统计) in an area; each leads to its list. */
export function FindingCountList({ division }: { division: string }) {
  const say = useSay();
  const { state } = useWhere();
  const { answer } = useAsked(FindingCounts, { code: division });
  const counts = answer?.data?.division?.jointMeeting?.findingCounts;
  const total = answer?.data?.division?.jointMeeting?.openFindingCount;
  const show = (code: string) => goTo('/findings', { ...state, state: 'OPEN', code, after: '', id: '' });
  return (
    <nav className="finding-counts" aria-label={say('按规则查看', 'By rule')}>
      <h2>{say('按规则查看', 'By rule')}</h2>
      {!answer && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {answer && !counts && <p className="paper-quiet">{say('统计数暂时不能显示。', 'No counts at the moment.')}</p>}
      {counts && (
        <ul>
          <li>
            <button type="button" aria-current={!state.code} onClick={() => show('')}>
              <span>{say('全部规则', 'All rules')}</span>
              <b>{total ?? '—'}</b>
            </button>
          </li>
          {counts.map(({ code, title, severity, responsible, count }) => (
            <li key={`${code} ${responsible}`}>
              <button type="button" aria-current={state.code === code} onClick={() => show(code)}>
                <span>
                  <SeverityMark of={severity} /> {title ?? say('已停用的规则', 'A rule no longer used')}
                </span>
                <b>{count ?? say('较少', 'few')}</b>
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
