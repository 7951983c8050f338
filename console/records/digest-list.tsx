import query from '../operations/department-disclosures.graphql?raw';
import { useSession } from '../signed-in.ts';
import { instantText } from './days.ts';
import { Notices, Waiting } from './notices.tsx';
import type { SeenData } from './recorded.ts';
import { SeenDataList } from './seen-data.tsx';
import { TableHead } from './table-head.tsx';
import { named, useTerms } from './terms.ts';
import { usePages } from './use-pages.ts';
import { PlaceLink } from './use-place.ts';

interface Use {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly agreements: readonly string[];
  readonly childCount: number;
  readonly result: string;
  readonly data: readonly SeenData[];
}

/** The single uses behind a line of the digest, the newest first. */
export function DigestList({ variables }: { variables: Readonly<Record<string, unknown>> }) {
  const { kinds, results } = useTerms();
  const isAuditor = useSession().viewer.role === 'AUDITOR';
  const list = usePages<Use>(query, 'departmentDisclosures', variables);
  if (!list.nodes) return <Waiting />;
  return (
    <section>
      <h3>各次使用（共 {list.totalCount} 次）</h3>
      <Notices title="没有全部列出" notices={list.notices} />
      <table className="record-table">
        <TableHead columns={['时刻', '处理类型', '儿童', '看到的数据项', '共享授权', '结果']} />
        <tbody>
          {list.nodes.map(({ id, at, kind, childCount, data, agreements, result }) => (
            <tr key={id}>
              <td data-label="时刻">
                {isAuditor ? (
                  <PlaceLink page="list" state={{ record: id.split('/')[0] ?? '' }}>
                    {instantText(at)}
                  </PlaceLink>
                ) : (
                  instantText(at)
                )}
              </td>
              <td data-label="处理类型">{named(kinds, kind)}</td>
              <td data-label="儿童">{childCount} 名</td>
              <td data-label="看到的数据项">
                <SeenDataList data={data} isOwnerKnown />
              </td>
              <td data-label="共享授权">{agreements.join('、') || '—'}</td>
              <td data-label="结果">{named(results, result)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.more && (
        <button type="button" className="record-more" onClick={list.more}>
          再显示一些
        </button>
      )}
    </section>
  );
}
