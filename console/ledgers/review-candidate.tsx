import { useSay } from '../language.ts';
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
  const say = useSay();
  return (
    <article className="review-side" data-chosen={isChosen} aria-label={say('候选儿童', 'Possible match')}>
      <h3>
        {isChosen ? say('已确认的儿童', 'Confirmed child') : say('候选儿童', 'Possible match')}{' '}
        <small>
          {say('相似度', 'score')} {score}
        </small>
      </h3>
      <Registered childId={childId} />
      <ul className="review-evidence" aria-label={say('依据', 'Evidence')}>
        {evidence.map(({ feature, says, weight }) => (
          <li key={feature} data-against={weight < 0}>
            <b>{weightText(weight)}</b> {feature + say('：', ': ') + says}
          </li>
        ))}
      </ul>
      {onConfirm && (
        <button type="button" className="ledger-main-button" disabled={isBusy} onClick={onConfirm}>
          {say('是同一名儿童', 'It is the same child')}
        </button>
      )}
    </article>
  );
}

function Registered({ childId }: { childId: string }) {
  const say = useSay();
  const answer = useAnswer(() => askRecord<Found>(query, { id: childId }), childId);
  if (!answer) return <Waiting />;
  const child = answer.data?.child;
  const lines: [string, string | null | undefined][] = [
    [say('姓名', 'Name'), child?.name],
    [say('出生日期', 'Date of birth'), child?.birthDate],
    [say('性别', 'Sex'), child?.sex],
    [say('身份证号码', 'Identification number'), child?.nationalId],
    [say('联系电话', 'Phone'), child?.phone],
    [say('居住地', 'Residence'), child?.division?.fullName],
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
              <dd>{wordText(word, say)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Notices notices={answer.notices} title={say('部分资料没有显示', 'Some of it is not shown')} />
    </>
  );
}
