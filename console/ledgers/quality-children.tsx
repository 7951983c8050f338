import query from '../operations/data-quality-children.graphql?raw';
import { Notices, Waiting } from '../records/notices.tsx';
import { TableHead } from '../records/table-head.tsx';
import { askRecord, useAnswer } from '../records/use-answer.ts';
import { PlaceLink } from './place.ts';
import { PROBLEM_TERMS, QUALITY_DEPARTMENTS, type QualityField } from './quality-report.ts';

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
  const asked = Object.fromEntries(QUALITY_DEPARTMENTS.map(([each]) => [each, each === field]));
  const answer = useAnswer(
    () => askRecord<{ division: Lists | null }>(query, { code: division, problem, ...asked }),
    `${division} ${field} ${problem}`,
  );
  const list = answer?.data?.division?.[field]?.list;
  return (
    <section className="quality-children">
      <h3>
        {PROBLEM_TERMS[problem] ?? problem}的儿童 {list && <small>共 {list.totalCount} 人</small>}
      </h3>
      <p>
        <PlaceLink page="quality" state={{ division, department: field }}>
          回到数据质量
        </PlaceLink>
      </p>
      {!answer && <Waiting />}
      {answer && <Notices notices={answer.notices} title={list ? '名单没有全部显示' : '不能查看名单'} />}
      {list && list.nodes.length === 0 && <p className="seen-nothing">没有这样的儿童。</p>}
      {list && list.nodes.length > 0 && <ChildLines listed={list.nodes} />}
      {list && list.totalCount > list.nodes.length && (
        <p className="record-count">先列出 {list.nodes.length} 人；其余的请按乡镇查看。</p>
      )}
    </section>
  );
}

function ChildLines({ listed }: { listed: readonly Listed[] }) {
  return (
    <table className="record-table">
      <TableHead columns={['姓名', '居住地', '儿童编号']} />
      <tbody>
        {listed.map(({ childId, child, name, division }, at) => (
          <tr key={childId ?? child?.childId ?? at}>
            <td data-label="姓名">{name ?? '—'}</td>
            <td data-label="居住地">{division?.name ?? '—'}</td>
            <td data-label="儿童编号">
              <code>{childId ?? child?.childId ?? '—'}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
