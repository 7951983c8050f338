import { useSay, useTerm } from '../../language.ts';
import type { DashboardCoverageQuery } from '../../operations.generated.ts';
import { restate, useWhere } from '../../where.ts';
import { RuleHint } from '../rule-hint.tsx';
import { ScrollBox } from '../scroll-box.tsx';
import { ShareBar } from '../share-bar.tsx';

/** A standard that each village should meet, and how many do. */
export type StandardLine = NonNullable<
  NonNullable<NonNullable<DashboardCoverageQuery['division']>['jointMeeting']>['villageStandards']
>[number];

/** The village standards (村级标准), the least met first; the number that lack one opens which. */
export function VillageStandards({ standards }: { standards: readonly StandardLine[] }) {
  const say = useSay();
  const term = useTerm();
  const { state } = useWhere();
  const ordered = standards.toSorted((one, other) => (one.share ?? 2) - (other.share ?? 2));
  return (
    <ScrollBox label={say('村级标准', 'Village standards')}>
      <table className="board-table">
        <thead>
          <tr>
            <th scope="col">{say('标准', 'Standard')}</th>
            <th scope="col">{say('部门', 'Department')}</th>
            <th scope="col" className="board-right">
              {say('达到', 'Meet it')}
            </th>
            <th scope="col">{say('占比', 'Share')}</th>
            <th scope="col" className="board-right">
              {say('没有达到', 'Lack it')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ code, title, rule, department, metCount, lackingCount, share }) => (
            <tr key={code}>
              <th scope="row">
                {title}
                <RuleHint title={title} rule={rule} />
              </th>
              <td>{term('Department', department)}</td>
              <td className="board-right">{say(`${metCount} 个村`, `${metCount}`)}</td>
              <td>
                <ShareBar share={share} />
              </td>
              <td className="board-right">
                <button
                  type="button"
                  className="board-title board-link"
                  aria-pressed={state.standard === code}
                  onClick={() => restate({ standard: state.standard === code ? '' : code })}
                >
                  {say(`${lackingCount} 个村`, `${lackingCount}`)}
                  <span className="board-unseen">
                    {say(`没有达到“${title}”，列在下面`, ` lack ${title}, listed below`)}
                  </span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
