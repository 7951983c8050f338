import { useSay } from '../language.ts';
import { instantText } from './days.ts';
import type { RecordWhole } from './recorded.ts';
import { TableHead } from './table-head.tsx';
import { named, useTerms } from './terms.ts';
import { PlaceLink } from './use-place.ts';

/** What proves a record: its place in its chain, the departments' receipts, the seal over it and who witnessed that. */
export function RecordProofPart({ record }: { record: RecordWhole }) {
  const say = useSay();
  const { departments: names, statuses } = useTerms();
  const { departments, sealedBy } = record;
  const department = say('参与部门', 'Department asked');
  const status = say('状态', 'Status');
  const witnesses = sealedBy?.cosignatures.map((each) => named(names, each.department)).join(say('、', ', '));
  return (
    <section className="record-proof">
      <h3>{say('证明', 'Proof')}</h3>
      <table className="record-table">
        <TableHead columns={[department, status, say('部门披露日志的回执', 'Receipt of its disclosure log')]} />
        <tbody>
          {departments.map(({ receipts, lost, ...asked }) => (
            <tr key={asked.department}>
              <td data-label={department}>{named(names, asked.department)}</td>
              <td data-label={status}>{named(statuses, asked.status)}</td>
              <td data-label={say('回执', 'Receipt')}>
                {receipts.map((hash) => (
                  <code key={hash}>{hash}</code>
                ))}
                {receipts.length === 0 && '—'}
                {lost > 0 && <small>{say(`${lost} 次没有得到答复`, `${lost} not answered`)}</small>}
              </td>
            </tr>
          ))}
          {departments.length === 0 && (
            <tr>
              <td colSpan={3}>{say('没有询问任何部门', 'No department was asked')}</td>
            </tr>
          )}
        </tbody>
      </table>
      <dl className="record-facts">
        <Fact label={say('记录编号', 'Number of the record')} value={record.id} />
        <Fact label={say('哈希值（SM3）', 'Hash (SM3)')} value={record.hash} />
        <Fact label={say('操作编号', 'Number of the operation')} value={record.operation} />
        {record.document && <Fact label={say('查询文本（SM3）', 'Query text (SM3)')} value={record.document} />}
        {record.policyVersion && (
          <Fact label={say('访问策略版本', 'Version of the access policy')} value={record.policyVersion} />
        )}
        {sealedBy && <Fact label={say('封印的哈希值（SM3）', 'Hash of the seal (SM3)')} value={sealedBy.hash} />}
      </dl>
      <p>
        {sealedBy
          ? say(
              `已由第 ${sealedBy.number} 号封印（${instantText(sealedBy.at)}）封存，${sealedBy.cosignatures.length} 个部门见证：${witnesses || '尚无'}。`,
              `Sealed by seal No. ${sealedBy.number} (${instantText(sealedBy.at)}), witnessed by ${witnesses || 'nobody yet'}. `,
            )
          : say(
              '尚未封印：新的记录在 10 秒内封印，请稍后刷新。',
              'Not sealed yet: new records are sealed within 10 seconds. Reload in a moment. ',
            )}
        <PlaceLink page="health">{say('封印与核验', 'Seals and verification')}</PlaceLink>
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
