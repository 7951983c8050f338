import { useSay, useTerm } from '../../language.ts';
import type { DashboardCoverageQuery } from '../../operations.generated.ts';
import { restate, useWhere } from '../../where.ts';
import { RuleHint } from '../rule-hint.tsx';
import { ScrollBox } from '../scroll-box.tsx';
import { ShareBar } from '../share-bar.tsx';
import { Withheld } from '../withheld.tsx';

/** A service that children are entitled to, and how many have it. */
export type EntitlementLine = NonNullable<
  NonNullable<NonNullable<DashboardCoverageQuery['division']>['jointMeeting']>['entitlements']
>[number];

/** The services that children are entitled to (应享服务), the least covered first; the number that lack one opens who they are. */
export function EntitlementTable({ entitlements }: { entitlements: readonly EntitlementLine[] }) {
  const say = useSay();
  const term = useTerm();
  const { state } = useWhere();
  const ordered = entitlements.toSorted((one, other) => (one.share ?? 2) - (other.share ?? 2));
  return (
    <ScrollBox label={say('应享服务', 'Entitlements')}>
      <table className="board-table">
        <thead>
          <tr>
            <th scope="col">{say('应享服务', 'Service')}</th>
            <th scope="col">{say('由谁提供', 'By')}</th>
            <th scope="col" className="board-right">
              {say('应有', 'Entitled')}
            </th>
            <th scope="col" className="board-right">
              {say('已有', 'Received')}
            </th>
            <th scope="col">{say('占比', 'Share')}</th>
            <th scope="col" className="board-right">
              {say('还没有', 'Lacking')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ code, title, rule, provider, entitledCount, receivedCount, share, isWithheld }) => (
            <tr key={code}>
              <th scope="row">
                {title}
                <RuleHint title={title} rule={rule} />
              </th>
              <td>{term('Department', provider)}</td>
              {isWithheld ? (
                <td colSpan={4}>
                  <Withheld />
                </td>
              ) : (
                <>
                  <td className="board-right">{entitledCount ?? '—'}</td>
                  <td className="board-right">{receivedCount ?? '—'}</td>
                  <td>
                    <ShareBar share={share} />
                  </td>
                  <td className="board-right">
                    <button
                      type="button"
                      className="board-title board-link"
                      aria-pressed={state.service === code}
                      onClick={() => restate({ service: state.service === code ? '' : code })}
                    >
                      {(entitledCount ?? 0) - (receivedCount ?? 0)}
                      <span className="board-unseen">
                        {say(`人还没有${title}，列在下面`, ` lack ${title}, listed below`)}
                      </span>
                    </button>
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
