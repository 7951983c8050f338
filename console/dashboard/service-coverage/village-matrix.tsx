import { Empty, Select, Skeleton } from 'antd';
import { useAsked } from '../../data/use-asked.ts';
import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import { DashboardVillages } from '../../operations.generated.ts';
import { restate, useWhere } from '../../where.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { TurnPages } from '../turn-pages.tsx';
import { useCursor } from '../use-cursor.ts';
import { Mark } from './mark.tsx';
import type { StandardLine } from './village-standards.tsx';

/** Villages by standards (村 × 标准), those where most children are entitled to something first. */
export function VillageMatrix({ code, standards }: { code: string; standards: readonly StandardLine[] }) {
  const say = useSay();
  const { state } = useWhere();
  const lacks = standards.some((one) => one.code === state.standard) ? (state.standard ?? null) : null;
  const cursor = useCursor(`${code} ${lacks}`);
  const { answer } = useAsked(DashboardVillages, { code, lacks, after: cursor.after });
  const villages = answer?.data?.division?.jointMeeting?.villageCoverage;
  return (
    <>
      <Select
        aria-label={say('缺哪一项', 'Lacking')}
        allowClear
        placeholder={say('缺哪一项：不限', 'Lacking: any')}
        value={lacks}
        style={{ width: 'min(100%, 240px)' }}
        onChange={(next: string | undefined) => restate({ standard: next ?? '' })}
        options={standards.map(({ code: value, title }) => ({ value, label: say(`缺：${title}`, title) }))}
      />
      {!answer && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {answer && !villages?.nodes.length && <Empty description={say('没有这样的村。', 'No such village.')} />}
      {villages && villages.nodes.length > 0 && (
        <>
          <ScrollBox label={say('各村与村级标准', 'Villages and standards')}>
            <table className="board-table">
              <thead>
                <tr>
                  <th scope="col">{say('村（社区）', 'Village')}</th>
                  <th scope="col" className="board-right">
                    {say('需要关爱的儿童', 'Children')}
                  </th>
                  {standards.map((standard) => (
                    <th
                      key={standard.code}
                      scope="col"
                      className="board-middle"
                      style={{ whiteSpace: 'normal', minWidth: 70 }}
                    >
                      {standard.title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {villages.nodes.map(({ divisionCode, division, met, lacking, needCount }) => (
                  <tr key={divisionCode}>
                    <th scope="row">
                      <Go to="/dashboard" state={{ division: divisionCode }}>
                        {[division?.parent?.name, division?.name].filter(Boolean).join(' ') || divisionCode}
                      </Go>
                    </th>
                    <td className="board-right">{needCount ?? say('不显示', 'withheld')}</td>
                    {standards.map(({ code: standard }) => (
                      <td key={standard} className="board-middle">
                        <Mark
                          has={
                            met.some((one) => one.code === standard)
                              ? true
                              : lacking.some((one) => one.code === standard)
                                ? false
                                : null
                          }
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <TurnPages
            about={say('村', 'villages')}
            cursor={cursor}
            total={villages.totalCount}
            size={20}
            pageInfo={villages.pageInfo}
          />
        </>
      )}
    </>
  );
}
