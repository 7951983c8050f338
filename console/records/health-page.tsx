import query from '../operations/record-health.graphql?raw';
import { useSession } from '../signed-in.ts';
import { instantText } from './days.ts';
import { Notices, Waiting } from './notices.tsx';
import type { SealShown } from './recorded.ts';
import { TableHead } from './table-head.tsx';
import { named, useTerms } from './terms.ts';
import { askRecord, useAnswer } from './use-answer.ts';
import { type DailyCount, WeekCounts } from './week-counts.tsx';

interface Health {
  readonly last: SealShown | null;
  readonly unsealedCount: number;
  readonly unsealedSince: string | null;
  readonly uncosignedCount: number;
}

interface Found {
  readonly division: {
    readonly processingRecord: { sealHealth: Health | null; counts: readonly DailyCount[] | null } | null;
  } | null;
}

/** 封印与核验: how the seals stand, who witnessed the last one, and what the verification is for. */
export function HealthPage() {
  const { division } = useSession().viewer;
  const answer = useAnswer(() => askRecord<Found>(query, { code: division }), division);
  const found = answer?.data?.division?.processingRecord;
  return (
    <>
      <div className="records-title">
        <h2>封印与核验</h2>
        <p>新的记录在 10 秒内由枢纽封印，并由各部门见证；至少要有两个部门的见证签名。</p>
      </div>
      {!answer && <Waiting />}
      {answer && <Notices title="不能查看封印" notices={answer.notices} />}
      {found?.sealHealth && <Seals health={found.sealHealth} />}
      {found?.counts && <WeekCounts counts={found.counts} />}
      <Verification />
    </>
  );
}

function Seals({ health: { last, unsealedCount, unsealedSince, uncosignedCount } }: { health: Health }) {
  const { departments } = useTerms();
  return (
    <>
      <div className="health-cards">
        <Card
          label="最近的封印"
          value={last ? `第 ${last.number} 号` : '还没有'}
          note={last ? instantText(last.at) : ''}
        />
        <Card label="已封印的记录" value={String(last?.size ?? 0)} note="条" />
        <Card
          label="尚未封印的记录"
          value={String(unsealedCount)}
          note={unsealedSince ? `最早的一条 ${instantText(unsealedSince)}` : '没有'}
        />
        <Card
          label="见证不足两个部门的封印"
          value={String(uncosignedCount)}
          note={uncosignedCount > 0 ? '请检查各部门服务是否正常' : '正常'}
          isBad={uncosignedCount > 0}
        />
      </div>
      {last && (
        <section className="record-seal">
          <h3>第 {last.number} 号封印</h3>
          <table className="record-table">
            <TableHead columns={['见证部门', '密钥', '见证时刻']} />
            <tbody>
              {last.cosignatures.map(({ department, keyId, at }) => (
                <tr key={department}>
                  <td data-label="见证部门">{named(departments, department)}</td>
                  <td data-label="密钥">{keyId}</td>
                  <td data-label="见证时刻">{instantText(at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <dl className="record-facts">
            <div>
              <dt>默克尔树根（SHA-256）</dt>
              <dd>
                <code>{last.root}</code>
              </dd>
            </div>
            <div>
              <dt>封印的哈希值（SM3）</dt>
              <dd>
                <code>{last.hash}</code>
              </dd>
            </div>
          </dl>
        </section>
      )}
    </>
  );
}

function Card({ label, value, note, isBad = false }: { label: string; value: string; note: string; isBad?: boolean }) {
  return (
    <div data-bad={isBad}>
      <span>{label}</span>
      <b>{value}</b>
      <small>{note}</small>
    </div>
  );
}

function Verification() {
  return (
    <section className="health-verify">
      <h3>怎样核验</h3>
      <p>
        本页只说明封印是否及时、见证是否齐全。记录有没有被改动、删除、插入、调换或回退，由系统管理员在服务器上运行{' '}
        <code>npm run record:verify</code>{' '}
        逐条核验：它重算每一条记录的哈希值、每一个封印的树根和签名，并与各部门自己保存的见证和披露日志对照，
        指出有问题的位置。证据可以导出，由第三方用另一个程序独立核验。
      </p>
    </section>
  );
}
