import { type Say, useSay } from '../language.ts';
import { instantText } from './days.ts';
import type { PlaceState } from './place.ts';
import { childCount, type RecordLine } from './recorded.ts';
import { TableHead } from './table-head.tsx';
import { named, useTerms } from './terms.ts';
import type { PagedList } from './use-pages.ts';
import { PlaceLink } from './use-place.ts';

/** The records found, the newest first. */
export function RecordLines({ list, searched }: { list: PagedList<RecordLine>; searched: PlaceState }) {
  const say = useSay();
  const heads = columnsIn(say);
  const nodes = list.nodes ?? [];
  return (
    <section aria-label={say('查到的处理记录', 'Records found')}>
      <p className="record-count" role="status">
        {say('共', 'In all')} <b>{list.totalCount}</b> {say('条', list.totalCount === 1 ? 'record' : 'records')}
        {nodes.length < list.totalCount && say(`，已显示 ${nodes.length} 条`, `, ${nodes.length} shown`)}
      </p>
      {nodes.length > 0 && (
        <table className="record-table">
          <TableHead columns={[say('时刻（北京时间）', 'Time (Beijing)'), ...Object.values(heads).slice(1)]} />
          <tbody>
            {nodes.map((line) => (
              <Line key={line.id} line={line} searched={searched} />
            ))}
          </tbody>
        </table>
      )}
      {list.more && (
        <button type="button" className="record-more" onClick={list.more}>
          {say('再显示一些', 'Show more')}
        </button>
      )}
      {list.isFetching && <p className="record-waiting">{say('正在查询……', 'Asking …')}</p>}
    </section>
  );
}

/** What the columns are called. */
function columnsIn(say: Say) {
  return {
    time: say('时刻', 'Time'),
    kind: say('处理类型', 'Kind'),
    person: say('处理人', 'Person'),
    purpose: say('使用目的', 'Purpose'),
    owners: say('提供部门', 'Data of'),
    children: say('儿童', 'Children'),
    result: say('结果', 'Result'),
  };
}

function Line({ line, searched }: { line: RecordLine; searched: PlaceState }) {
  const say = useSay();
  const heads = columnsIn(say);
  const { kinds, departments, roles, purposes, results } = useTerms();
  const children = childCount(line);
  const asked = line.asked.length;
  const isRefused = ['DENIED', 'REFUSED', 'FAILED'].includes(line.result);
  return (
    <tr data-refused={isRefused}>
      <td data-label={heads.time}>
        <PlaceLink page="list" state={{ ...searched, record: line.id }}>
          {instantText(line.at)}
        </PlaceLink>
      </td>
      <td data-label={heads.kind}>
        <span className="kind-chip" data-kind={line.kind}>
          {named(kinds, line.kind)}
        </span>
      </td>
      <td data-label={heads.person}>
        {line.department ? `${named(departments, line.department)} ${named(roles, line.role)}` : say('系统', 'System')}
        {line.viewerId && <small>{line.viewerId}</small>}
      </td>
      <td data-label={heads.purpose}>{named(purposes, line.purpose)}</td>
      <td data-label={heads.owners}>
        {line.departments.map(({ department }) => named(departments, department)).join(say('、', ', ')) || '—'}
      </td>
      <td data-label={heads.children}>
        {children > 0 && say(`${children} 名`, `${children}`)}
        {children === 0 && (asked > 0 ? say(`查找 ${asked} 名`, `${asked} looked up`) : '—')}
      </td>
      <td data-label={heads.result}>
        {named(results, line.result)}
        {line.denied.length > 0 && (
          <small>{say(`拒绝 ${line.denied.length} 项`, `${line.denied.length} refused`)}</small>
        )}
      </td>
    </tr>
  );
}
