import { useSay } from '../language.ts';
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
  const say = useSay();
  const { division } = useSession().viewer;
  const answer = useAnswer(() => askRecord<Found>(query, { code: division }), division);
  const found = answer?.data?.division?.processingRecord;
  return (
    <>
      <div className="records-title">
        <h2>{say('封印与核验', 'Seals and verification')}</h2>
        <p>
          {say(
            '新的记录在 10 秒内由枢纽封印，并由各部门见证；至少要有两个部门的见证签名。',
            'The hub seals new records within 10 seconds and the departments witness each seal; at least two of them have to sign.',
          )}
        </p>
      </div>
      {!answer && <Waiting />}
      {answer && <Notices title={say('不能查看封印', 'Seals are not shown')} notices={answer.notices} />}
      {found?.sealHealth && <Seals health={found.sealHealth} />}
      {found?.counts && <WeekCounts counts={found.counts} />}
      <Verification />
    </>
  );
}

function Seals({ health: { last, unsealedCount, unsealedSince, uncosignedCount } }: { health: Health }) {
  const say = useSay();
  const { departments } = useTerms();
  const witness = say('见证部门', 'Witness');
  const key = say('密钥', 'Key');
  const time = say('见证时刻', 'Witnessed');
  return (
    <>
      <div className="health-cards">
        <Card
          label={say('最近的封印', 'Latest seal')}
          value={last ? say(`第 ${last.number} 号`, `No. ${last.number}`) : say('还没有', 'None yet')}
          note={last ? instantText(last.at) : ''}
        />
        <Card
          label={say('已封印的记录', 'Sealed records')}
          value={String(last?.size ?? 0)}
          note={say('条', 'in all')}
        />
        <Card
          label={say('尚未封印的记录', 'Records not sealed yet')}
          value={String(unsealedCount)}
          note={unsealedSince ? `${say('最早的一条', 'oldest')} ${instantText(unsealedSince)}` : say('没有', 'none')}
        />
        <Card
          label={say('见证不足两个部门的封印', 'Seals with fewer than two witnesses')}
          value={String(uncosignedCount)}
          note={
            uncosignedCount > 0
              ? say('请检查各部门服务是否正常', 'check whether the services of the departments run')
              : say('正常', 'all right')
          }
          isBad={uncosignedCount > 0}
        />
      </div>
      {last && (
        <section className="record-seal">
          <h3>{say(`第 ${last.number} 号封印`, `Seal No. ${last.number}`)}</h3>
          <table className="record-table">
            <TableHead columns={[witness, key, time]} />
            <tbody>
              {last.cosignatures.map(({ department, keyId, at }) => (
                <tr key={department}>
                  <td data-label={witness}>{named(departments, department)}</td>
                  <td data-label={key}>{keyId}</td>
                  <td data-label={time}>{instantText(at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <dl className="record-facts">
            <div>
              <dt>{say('默克尔树根（SHA-256）', 'Merkle root (SHA-256)')}</dt>
              <dd>
                <code>{last.root}</code>
              </dd>
            </div>
            <div>
              <dt>{say('封印的哈希值（SM3）', 'Hash of the seal (SM3)')}</dt>
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
  const say = useSay();
  return (
    <section className="health-verify">
      <h3>{say('怎样核验', 'How to verify')}</h3>
      <p>
        {say(
          '本页只说明封印是否及时、见证是否齐全。记录有没有被改动、删除、插入、调换或回退，由系统管理员在服务器上运行',
          'This page tells only whether seals are made in time and witnessed. Whether records were changed, removed, inserted, reordered or rolled back is verified record by record by a system administrator, who runs on the server',
        )}{' '}
        <code>npm run record:verify</code>
        {say(
          ' 逐条核验：它重算每一条记录的哈希值、每一个封印的树根和签名，并与各部门自己保存的见证和披露日志对照， 指出有问题的位置。证据可以导出，由第三方用另一个程序独立核验。',
          ': it computes the hash of every record and the root and signature of every seal again, compares them with the witness and disclosure logs that the departments keep themselves, and points at what is wrong. The evidence can be exported and verified by a third party with a program of its own.',
        )}
      </p>
    </section>
  );
}
