import { useSay } from '../language.ts';
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
  const say = useSay();
  const { kinds, results } = useTerms();
  const isAuditor = useSession().viewer.role === 'AUDITOR';
  const list = usePages<Use>(query, 'departmentDisclosures', variables);
  if (!list.nodes) return <Waiting />;
  const time = say('时刻', 'Time');
  const processing = say('处理类型', 'Kind');
  const children = say('儿童', 'Children');
  const seen = say('看到的数据项', 'Data items seen');
  const agreement = say('共享授权', 'Sharing agreement');
  const outcome = say('结果', 'Result');
  return (
    <section>
      <h3>{say(`各次使用（共 ${list.totalCount} 次）`, `Each use (${list.totalCount} in all)`)}</h3>
      <Notices title={say('没有全部列出', 'Not all are listed')} notices={list.notices} />
      <table className="record-table">
        <TableHead columns={[time, processing, children, seen, agreement, outcome]} />
        <tbody>
          {list.nodes.map(({ id, at, kind, childCount, data, agreements, result }) => (
            <tr key={id}>
              <td data-label={time}>
                {isAuditor ? (
                  <PlaceLink page="list" state={{ record: id.split('/')[0] ?? '' }}>
                    {instantText(at)}
                  </PlaceLink>
                ) : (
                  instantText(at)
                )}
              </td>
              <td data-label={processing}>{named(kinds, kind)}</td>
              <td data-label={children}>{say(`${childCount} 名`, `${childCount}`)}</td>
              <td data-label={seen}>
                <SeenDataList data={data} isOwnerKnown />
              </td>
              <td data-label={agreement}>{agreements.join(say('、', ', ')) || '—'}</td>
              <td data-label={outcome}>{named(results, result)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.more && (
        <button type="button" className="record-more" onClick={list.more}>
          {say('再显示一些', 'Show more')}
        </button>
      )}
    </section>
  );
}
