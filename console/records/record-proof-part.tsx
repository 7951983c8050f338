import { instantText } from './days.ts';
import type { RecordWhole } from './recorded.ts';
import { TableHead } from './table-head.tsx';
import { named, useTerms } from './terms.ts';
import { PlaceLink } from './use-place.ts';

/** What proves a record: its place in its chain, the departments' receipts, the seal over it and who witnessed that. */
export function RecordProofPart({ record }: { record: RecordWhole }) {
  const { departments: names, statuses } = useTerms();
  const { departments, sealedBy } = record;
  return (
    <section className="record-proof">
      <h3>证明</h3>
      <table className="record-table">
        <TableHead columns={['参与部门', '状态', '部门披露日志的回执']} />
        <tbody>
          {departments.map(({ department, status, receipts, lost }) => (
            <tr key={department}>
              <td data-label="参与部门">{named(names, department)}</td>
              <td data-label="状态">{named(statuses, status)}</td>
              <td data-label="回执">
                {receipts.map((hash) => (
                  <code key={hash}>{hash}</code>
                ))}
                {receipts.length === 0 && '—'}
                {lost > 0 && <small>{lost} 次没有得到答复</small>}
              </td>
            </tr>
          ))}
          {departments.length === 0 && (
            <tr>
              <td colSpan={3}>没有询问任何部门</td>
            </tr>
          )}
        </tbody>
      </table>
      <dl className="record-facts">
        <Fact label="记录编号" value={record.id} />
        <Fact label="哈希值（SM3）" value={record.hash} />
        <Fact label="操作编号" value={record.operation} />
        {record.document && <Fact label="查询文本（SM3）" value={record.document} />}
        {record.policyVersion && <Fact label="访问策略版本" value={record.policyVersion} />}
        {sealedBy && <Fact label="封印的哈希值（SM3）" value={sealedBy.hash} />}
      </dl>
      <p>
        {sealedBy
          ? `已由第 ${sealedBy.number} 号封印（${instantText(sealedBy.at)}）封存，${sealedBy.cosignatures.length} 个部门见证：` +
            `${sealedBy.cosignatures.map(({ department }) => named(names, department)).join('、') || '尚无'}。`
          : '尚未封印：新的记录在 10 秒内封印，请稍后刷新。'}
        <PlaceLink page="health">封印与核验</PlaceLink>
      </p>
    </section>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <code>{value}</code>
      </dd>
    </div>
  );
}
