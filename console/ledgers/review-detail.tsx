import { useSession } from '../signed-in.ts';
import { askLedgers } from './ask-ledgers.ts';
import { departmentFolder, type ReviewInfo } from './ledger-shapes.ts';
import { PlaceLink } from './place.ts';
import { ReviewCandidate } from './review-candidate.tsx';
import { GIVEN_TERMS, REVIEW_TERMS, wordText } from './review-words.ts';
import { useAct } from './use-act.ts';

/** One row beside the children it may mean, and the steward's decision. */
export function ReviewDetail({ review, onDecided }: { review: ReviewInfo; onDecided: (review: ReviewInfo) => void }) {
  const { id, importId, state, candidates, childId } = review;
  const department = departmentFolder(useSession().viewer.department);
  const { isBusy, problem, run } = useAct();
  const decide = (decision: ReviewInfo['state'], child: string | null) =>
    run(async () => {
      const body = { decision, childId: child };
      onDecided(await askLedgers<ReviewInfo>(`/ledgers/${department}/reviews/${id}`, { body }));
    });
  return (
    <section className="review" aria-label="核对">
      <div className="review-sides">
        <RowWords review={review} />
        {candidates.map((candidate) => (
          <ReviewCandidate
            key={candidate.childId}
            candidate={candidate}
            isChosen={state === 'CONFIRMED' && candidate.childId === childId}
            isBusy={isBusy}
            onConfirm={state === 'OPEN' ? () => decide('CONFIRMED', candidate.childId) : null}
          />
        ))}
      </div>
      {candidates.length === 0 && <p>候选儿童不在您的辖区。请与其居住地的数据管理员核对后再决定。</p>}
      <div className="ledger-buttons">
        {state === 'OPEN' ? (
          <button type="button" disabled={isBusy} onClick={() => decide('REFUSED', null)}>
            都不是，按新登记处理
          </button>
        ) : (
          <button type="button" disabled={isBusy} onClick={() => decide('OPEN', null)}>
            撤销核对
          </button>
        )}
        {state !== 'OPEN' && (
          <PlaceLink page="import" state={{ department, id: String(importId) }} className="ledger-main-button">
            打开这次导入，再次写入
          </PlaceLink>
        )}
      </div>
      {problem && <p role="alert">{problem}</p>}
      {state !== 'OPEN' && <Decided review={review} />}
    </section>
  );
}

function RowWords({ review: { given, sheet, row } }: { review: ReviewInfo }) {
  return (
    <article className="review-side" aria-label="表格中的行">
      <h3>表格中的行</h3>
      <p>
        {sheet} 第 {row} 行
      </p>
      <dl>
        {GIVEN_TERMS.map(([word, term]) => (
          <div key={word}>
            <dt>{term}</dt>
            <dd>{wordText(given[word])}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function Decided({ review: { state, decidedBy } }: { review: ReviewInfo }) {
  return (
    <p role="status">
      {decidedBy}已决定：{REVIEW_TERMS[state]}。再写入一次这次导入，这一行就会登记。
    </p>
  );
}
