import { useSay } from '../language.ts';
import query from '../operations/record-proof.graphql?raw';
import { useSession } from '../signed-in.ts';
import { instantText } from './days.ts';
import type { SealShown } from './recorded.ts';
import { named, useTerms } from './terms.ts';
import { askRecord, useAnswer } from './use-answer.ts';

interface Proof {
  readonly division: { processingRecord: { sealHealth: { last: SealShown | null } | null } | null } | null;
}

/** The last line of a report: the newest seal over the whole record, and the departments that witnessed it. */
export function ChildReportProof() {
  const say = useSay();
  const { division, role } = useSession().viewer;
  const { departments } = useTerms();
  const isAuditor = role === 'AUDITOR';
  const answer = useAnswer(isAuditor ? () => askRecord<Proof>(query, { code: division }) : null, division);
  const seal = answer?.data?.division?.processingRecord?.sealHealth?.last;
  const witnesses = seal?.cosignatures.map(({ department }) => named(departments, department)).join(say('、', ', '));
  return (
    <footer className="report-proof">
      <h3>{say('证明', 'Proof')}</h3>
      {!isAuditor && (
        <p>
          {say(
            '处理记录由枢纽按时封印、由各部门见证。需要封印编号和核验结果的，请联系审计人员。',
            'The hub seals the processing record at regular times, and the departments witness the seals. For the number of a seal and the result of a verification ask an auditor.',
          )}
        </p>
      )}
      {isAuditor && !answer && <p>{say('正在读取封印……', 'Reading the seal …')}</p>}
      {isAuditor && answer && !seal && (
        <p>{say('出具本报告时还没有封印。', 'There was no seal yet when this report was made.')}</p>
      )}
      {seal && (
        <p>
          {say(
            '出具本报告时，处理记录已封印至第',
            'When this report was made, the processing record was sealed up to number',
          )}{' '}
          <b>{seal.number}</b>{' '}
          {say(
            `号（${instantText(seal.at)}，此前共 ${seal.size} 条），`,
            `(${instantText(seal.at)}, ${seal.size} records in all),`,
          )}{' '}
          {say('树根', 'root')} <code>{seal.root}</code>
          {say(`，由 ${witnesses || '（尚无部门）'}见证。`, `, witnessed by ${witnesses || '(no department yet)'}.`)}{' '}
          {say(
            '记录被改动、删除或插入的，可以用枢纽的公钥和各部门的见证签名核验出来。',
            'Any record changed, removed or inserted shows when it is verified with the public key of the hub and the signatures of the witnesses.',
          )}
        </p>
      )}
    </footer>
  );
}
