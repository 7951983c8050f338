import { instantText } from './days.ts';
import type { PlaceState } from './place.ts';
import { childCount, type RecordLine } from './recorded.ts';
import { TableHead } from './table-head.tsx';
import { named, useTerms } from './terms.ts';
import type { PagedList } from './use-pages.ts';
import { PlaceLink } from './use-place.ts';

/** The records found, the newest first. */
export function RecordLines({ list, searched }: { list: PagedList<RecordLine>; searched: PlaceState }) {
  const nodes = list.nodes ?? [];
  return (
    <section aria-label="查到的处理记录">
      <p className="record-count" role="status">
        共 <b>{list.totalCount}</b> 条{nodes.length < list.totalCount && `，已显示 ${nodes.length} 条`}
      </p>
      {nodes.length > 0 && (
        <table className="record-table">
          <TableHead columns={['时刻（北京时间）', '处理类型', '处理人', '使用目的', '提供部门', '儿童', '结果']} />
          <tbody>
            {nodes.map((line) => (
              <Line key={line.id} line={line} searched={searched} />
            ))}
          </tbody>
        </table>
      )}
      {list.more && (
        <button type="button" className="record-more" onClick={list.more}>
          再显示一些
        </button>
      )}
      {list.isFetching && <p className="record-waiting">正在查询……</p>}
    </section>
  );
}

function Line({ line, searched }: { line: RecordLine; searched: PlaceState }) {
  const { kinds, departments, roles, purposes, results } = useTerms();
  const children = childCount(line);
  const isRefused = ['DENIED', 'REFUSED', 'FAILED'].includes(line.result);
  return (
    <tr data-refused={isRefused}>
      <td data-label="时刻">
        <PlaceLink page="list" state={{ ...searched, record: line.id }}>
          {instantText(line.at)}
        </PlaceLink>
      </td>
      <td data-label="处理类型">
        <span className="kind-chip" data-kind={line.kind}>
          {named(kinds, line.kind)}
        </span>
      </td>
      <td data-label="处理人">
        {line.department ? `${named(departments, line.department)} ${named(roles, line.role)}` : '系统'}
        {line.viewerId && <small>{line.viewerId}</small>}
      </td>
      <td data-label="使用目的">{named(purposes, line.purpose)}</td>
      <td data-label="提供部门">
        {line.departments.map(({ department }) => named(departments, department)).join('、') || '—'}
      </td>
      <td data-label="儿童">
        {children > 0 ? `${children} 名` : line.asked.length > 0 ? `查找 ${line.asked.length} 名` : '—'}
      </td>
      <td data-label="结果">
        {named(results, line.result)}
        {line.denied.length > 0 && <small>拒绝 {line.denied.length} 项</small>}
      </td>
    </tr>
  );
}
