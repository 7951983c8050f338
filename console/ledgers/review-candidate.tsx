import query from '../operations/review-child.graphql?raw';
import { Notices, Waiting } from '../records/notices.tsx';
import { askRecord, useAnswer } from '../records/use-answer.ts';
import type { ReviewInfo } from './ledger-shapes.ts';
import { weightText, wordText } from './review-words.ts';

interface Found {
  readonly child: {
    readonly name: string | null;
    readonly sex: string | null;
    readonly birthDate: string | null;
    readonly nationalId: string | null;
    readonly phone: string | null;
    readonly division: { readonly fullName: string | null } | null;
  } | null;
}

type Candidate = ReviewInfo['candidates'][number];

/** A child whom a row may mean: what speaks for it and against it, and what is registered. */
export function ReviewCandidate({
  candidate: { childId, score, evidence },
  isChosen,
  isBusy,
  onConfirm,
}: {
  candidate: Candidate;
  isChosen: boolean;
  isBusy: boolean;
  onConfirm: (() => void) | null;
}) {
  return (
    <article className="review-side" data-chosen={isChosen} aria-label="候选儿童">
      <h3>
        {isChosen ? '已确认的儿童' : '候选儿童'} <small>相似度 {score}</small>
      </h3>
      <Registered childId={childId} />
      <ul className="review-evidence" aria-label="依据">
        {evidence.map(({ feature, says, weight }) => (
          <li key={feature} data-against={weight < 0}>
            <b>{weightText(weight)}</b> {feature}：{says}
          </li>
        ))}
      </ul>
      {onConfirm && (
        <button type="button" className="ledger-main-button" disabled={isBusy} onClick={onConfirm}>
          是同一名儿童
        </button>
      )}
    </article>
  );
}

function Registered({ childId }: { childId: string }) {
  const answer = useAnswer(() => askRecord<Found>(query, { id: childId }), childId);
  if (!answer) return <Waiting />;
  const child = answer.data?.child;
  const lines: [string, string | null | undefined][] = [
    ['姓名', child?.name],
    ['出生日期', child?.birthDate],
    ['性别', child?.sex],
    ['身份证号码', child?.nationalId],
    ['联系电话', child?.phone],
    ['居住地', child?.division?.fullName],
  ];
  return (
    <>
      <p>
        <code>{childId}</code>
      </p>
      {child && (
        <dl>
          {lines.map(([term, word]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{wordText(word)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Notices notices={answer.notices} title="部分资料没有显示" />
    </>
  );
}
