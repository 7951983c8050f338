import { Empty, Select, Skeleton } from 'antd';
import { useAsked } from '../../data/use-asked.ts';
import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import { DashboardFewestServices, type DashboardFewestServicesQuery } from '../../operations.generated.ts';
import { PurposeOffer } from '../../shown/purpose-offer.tsx';
import { WhyWithheld } from '../../shown/why-withheld.tsx';
import { useStatedPurpose } from '../../stated-purpose.ts';
import { restate, useWhere } from '../../where.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { TurnPages } from '../turn-pages.tsx';
import { useCursor } from '../use-cursor.ts';
import type { EntitlementLine } from './entitlement-table.tsx';
import { Mark } from './mark.tsx';

/** Children by what they are entitled to and receive (享有服务最少的在前), for who may see the list. */
export function FewestServices({ code, entitlements }: { code: string; entitlements: readonly EntitlementLine[] }) {
  const say = useSay();
  const { state } = useWhere();
  const { purpose } = useStatedPurpose();
  const lacks = entitlements.some((one) => one.code === state.service) ? (state.service ?? null) : null;
  const cursor = useCursor(`${code} ${lacks}`);
  const { answer } = useAsked(DashboardFewestServices, purpose === '' ? null : { code, lacks, after: cursor.after });
  if (purpose === '')
    return (
      <p className="board-note">
        {say(
          '名单涉及具体儿童：请先在页眉选择使用目的。上面的统计不需要。',
          'A list of children needs a purpose: state one above. The counts do not.',
        )}
      </p>
    );
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 5 }} />;
  const children = answer.data?.division?.jointMeeting?.childrenByCoverage;
  return (
    <>
      <div className="board-search">
        <Select
          aria-label={say('还没有哪一项', 'Lacking')}
          allowClear
          placeholder={say('还没有哪一项：不限', 'Lacking: any')}
          value={lacks}
          style={{ minWidth: 240 }}
          onChange={(next: string | undefined) => restate({ service: next ?? '' })}
          options={entitlements.map(({ code: value, title }) => ({ value, label: say(`还没有：${title}`, title) }))}
        />
        <WhyWithheld answer={answer} />
      </div>
      {children && children.nodes.length > 0 ? (
        <>
          {children.nodes.some(isWithheld) && (
            <PurposeOffer what="一些儿童已有、还缺的服务" whatInEnglish="what some children receive and lack" />
          )}
          <ChildMatrix rows={children.nodes} entitlements={entitlements} />
          <TurnPages
            about={say('儿童', 'children')}
            cursor={cursor}
            total={children.totalCount}
            size={20}
            pageInfo={children.pageInfo}
          />
        </>
      ) : (
        <Empty
          description={
            children
              ? say('没有这样的儿童。', 'No such child.')
              : say('您不能查看这份名单；原因见上。', 'You may not see this list; the reason stands above.')
          }
        />
      )}
    </>
  );
}

type Row = NonNullable<
  NonNullable<NonNullable<DashboardFewestServicesQuery['division']>['jointMeeting']>['childrenByCoverage']
>['nodes'][number];

/** What the child receives is not told: that is no sign that it receives nothing. */
function isWithheld({ received }: Row): boolean {
  return received === null;
}

function ChildMatrix({ rows, entitlements }: { rows: readonly Row[]; entitlements: readonly EntitlementLine[] }) {
  const say = useSay();
  return (
    <ScrollBox label={say('儿童与应享服务', 'Children and services')}>
      <table className="board-table">
        <thead>
          <tr>
            <th scope="col">{say('儿童', 'Child')}</th>
            <th scope="col">{say('村（社区）', 'Village')}</th>
            <th scope="col" className="board-right">
              {say('已有', 'Has')}
            </th>
            <th scope="col" className="board-right">
              {say('缺', 'Lacks')}
            </th>
            {entitlements.map(({ code, title }) => (
              <th key={code} scope="col" className="board-middle" style={{ whiteSpace: 'normal', minWidth: 64 }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.childId}>
              <th scope="row">
                <Go to="/children/profile" state={{ id: row.childId }}>
                  {row.child?.name ?? say('姓名不显示', 'name withheld')}
                </Go>
                {typeof row.child?.age === 'number' && (
                  <small className="board-quiet"> {say(`${row.child.age} 岁`, `${row.child.age}`)}</small>
                )}
              </th>
              <td style={{ whiteSpace: 'nowrap' }}>
                {[row.division?.parent?.name, row.division?.name].filter(Boolean).join(' ')}
              </td>
              <td className="board-right">{row.receivedCount ?? '—'}</td>
              <td className="board-right">{row.lackingCount ?? '—'}</td>
              {isWithheld(row) ? (
                <td colSpan={entitlements.length}>{say('未显示', 'withheld')}</td>
              ) : (
                entitlements.map(({ code }) => (
                  <td key={code} className="board-middle">
                    <Mark has={holds(row.received, code) ? true : holds(row.lacking, code) ? false : null} />
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function holds(list: readonly { code: string }[] | null, code: string): boolean {
  return list?.some((one) => one.code === code) ?? false;
}
