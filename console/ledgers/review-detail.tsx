import { useSay } from '../language.ts';
import { useSession } from '../signed-in.ts';
import { askLedgers } from './ask-ledgers.ts';
import { departmentFolder, type ReviewInfo } from './ledger-shapes.ts';
import { PlaceLink } from './place.ts';
import { ReviewCandidate } from './review-candidate.tsx';
import { GIVEN_TERMS, REVIEW_TERMS, wordText } from './review-words.ts';
import { useAct } from './use-act.ts';

/** One row beside the children it may mean, and the steward's decision. */
export function ReviewDetail({ review, onDecided }: { review: ReviewInfo; onDecided: (review: ReviewInfo) => void }) {
  const say = useSay();
  const { id, importId, state, candidates, childId } = review;
  const department = departmentFolder(useSession().viewer.department);
  const { isBusy, problem, run } = useAct();
  const decide = (decision: ReviewInfo['state'], child: string | null) =>
    run(async () => {
      const body = { decision, childId: child };
      onDecided(await askLedgers<ReviewInfo>(`/ledgers/${department}/reviews/${id}`, { body }));
    });
  return (
    <section className="review" aria-label={say('核对', 'Review')}>
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
      {candidates.length === 0 && (
        <p>
          {say(
            '候选儿童不在您的辖区。请与其居住地的数据管理员核对后再决定。',
            'The possible match is not of your area. Ask the data steward where the child lives before you decide.',
          )}
        </p>
      )}
      <div className="ledger-buttons">
        {state === 'OPEN' ? (
          <button type="button" disabled={isBusy} onClick={() => decide('REFUSED', null)}>
            {say('都不是，按新登记处理', 'None of them: register as new')}
          </button>
        ) : (
          <button type="button" disabled={isBusy} onClick={() => decide('OPEN', null)}>
            {say('撤销核对', 'Take the decision back')}
          </button>
        )}
        {state !== 'OPEN' && (
          <PlaceLink page="import" state={{ department, id: String(importId) }} className="ledger-main-button">
            {say('打开这次导入，再次写入', 'Open the import and write again')}
          </PlaceLink>
        )}
      </div>
      {problem && <p role="alert">{problem}</p>}
      {state !== 'OPEN' && <Decided review={review} />}
    </section>
  );
}

function RowWords({ review: { given, sheet, row } }: { review: ReviewInfo }) {
  const say = useSay();
  const title = say('表格中的行', 'Row of the table');
  return (
    <article className="review-side" aria-label={title}>
      <h3>{title}</h3>
      <p>{say(`${sheet} 第 ${row} 行`, `${sheet}, row ${row}`)}</p>
      <dl>
        {GIVEN_TERMS.map(([word, ...term]) => (
          <div key={word}>
            <dt>{say(...term)}</dt>
            <dd>{wordText(given[word], say)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function Decided({ review: { state, decidedBy } }: { review: ReviewInfo }) {
  const say = useSay();
  const decision = say(...REVIEW_TERMS[state]);
  return (
    <p role="status">
      {say(
        `${decidedBy}已决定：${decision}。再写入一次这次导入，这一行就会登记。`,
        `${decidedBy} has decided: ${decision}. Write the import once more, and the row is registered.`,
      )}
    </p>
  );
}
