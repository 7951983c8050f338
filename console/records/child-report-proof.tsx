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
  const { division, role } = useSession().viewer;
  const { departments } = useTerms();
  const isAuditor = role === 'AUDITOR';
  const answer = useAnswer(isAuditor ? () => askRecord<Proof>(query, { code: division }) : null, division);
  const seal = answer?.data?.division?.processingRecord?.sealHealth?.last;
  return (
    <footer className="report-proof">
      <h3>证明</h3>
      {!isAuditor && <p>处理记录由枢纽按时封印、由各部门见证。需要封印编号和核验结果的，请联系审计人员。</p>}
      {isAuditor && !answer && <p>正在读取封印……</p>}
      {isAuditor && answer && !seal && <p>出具本报告时还没有封印。</p>}
      {seal && (
        <p>
          出具本报告时，处理记录已封印至第 <b>{seal.number}</b> 号（{instantText(seal.at)}，此前共 {seal.size} 条），
          树根 <code>{seal.root}</code>，由{' '}
          {seal.cosignatures.map(({ department }) => named(departments, department)).join('、') || '（尚无部门）'}见证。
          记录被改动、删除或插入的，可以用枢纽的公钥和各部门的见证签名核验出来。
        </p>
      )}
    </footer>
  );
}
