import { useSay } from '../language.ts';
import query from '../operations/data-quality-children.graphql?raw';
import { Notices, Waiting } from '../records/notices.tsx';
import { TableHead } from '../records/table-head.tsx';
import { askRecord, useAnswer } from '../records/use-answer.ts';
import { PlaceLink } from './place.ts';
import { PROBLEM_LISTS, QUALITY_DEPARTMENTS, type QualityField } from './quality-report.ts';

interface Listed {
  readonly childId?: string;
  readonly child?: { readonly childId: string } | null;
  readonly name: string | null;
  readonly division: { readonly name: string | null } | null;
}

type Lists = {
  readonly [Field in QualityField]?: { list: { totalCount: number; nodes: readonly Listed[] } | null } | null;
};

/** The children behind a number, as far as the viewer may open the list. */
export function QualityChildren({
  division,
  field,
  problem,
}: {
  division: string;
  field: QualityField;
  problem: string;
}) {
  const say = useSay();
  const asked = Object.fromEntries(QUALITY_DEPARTMENTS.map(([each]) => [each, each === field]));
  const answer = useAnswer(
    () => askRecord<{ division: Lists | null }>(query, { code: division, problem, ...asked }),
    `${division} ${field} ${problem}`,
  );
  const list = answer?.data?.division?.[field]?.list;
  const title = PROBLEM_LISTS[problem];
  return (
    <section className="quality-children">
      <h3>
        {title ? say(...title) : problem}{' '}
        {list && <small>{say(`共 ${list.totalCount} 人`, `${list.totalCount} in all`)}</small>}
      </h3>
      <p>
        <PlaceLink page="quality" state={{ division, department: field }}>
          {say('回到数据质量', 'Back to data quality')}
        </PlaceLink>
      </p>
      {!answer && <Waiting />}
      {answer && (
        <Notices
          notices={answer.notices}
          title={
            list
              ? say('名单没有全部显示', 'Part of the list is not shown')
              : say('不能查看名单', 'The list is not shown')
          }
        />
      )}
      {list && list.nodes.length === 0 && (
        <p className="seen-nothing">{say('没有这样的儿童。', 'There are no such children.')}</p>
      )}
      {list && list.nodes.length > 0 && <ChildLines listed={list.nodes} />}
      {list && list.totalCount > list.nodes.length && (
        <p className="record-count">
          {say(
            `先列出 ${list.nodes.length} 人；其余的请按乡镇查看。`,
            `The first ${list.nodes.length} are listed; see the others township by township.`,
          )}
        </p>
      )}
    </section>
  );
}

function ChildLines({ listed }: { listed: readonly Listed[] }) {
  const say = useSay();
  const called = say('姓名', 'Name');
  const residence = say('居住地', 'Residence');
  const number = say('儿童编号', 'Child ID');
  return (
    <table className="record-table">
      <TableHead columns={[called, residence, number]} />
      <tbody>
        {listed.map(({ childId, child, name, division }, at) => (
          <tr key={childId ?? child?.childId ?? at}>
            <td data-label={called}>{name ?? '—'}</td>
            <td data-label={residence}>{division?.name ?? '—'}</td>
            <td data-label={number}>
              <code>{childId ?? child?.childId ?? '—'}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
