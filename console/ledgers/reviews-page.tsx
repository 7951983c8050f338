import { useSay } from '../language.ts';
import { Waiting } from '../records/notices.tsx';
import type { Words } from '../records/words.ts';
import { useSession } from '../signed-in.ts';
import { departmentFolder, type ReviewInfo } from './ledger-shapes.ts';
import { PlaceLink, usePlace } from './place.ts';
import { Problem } from './problem.tsx';
import { ReviewDetail } from './review-detail.tsx';
import { REVIEW_TERMS, wordText } from './review-words.ts';
import { useAsked } from './use-asked.ts';
import { useMore } from './use-more.ts';

const STATES = Object.entries(REVIEW_TERMS) as [ReviewInfo['state'], Words][];
/** Reviews that the hub gives at a time. */
const PAGE = 50;

/** 待核对: rows that may mean a child who is registered already, for the data steward of the department. */
export function ReviewsPage() {
  const say = useSay();
  const { viewer } = useSession();
  const { state = 'OPEN', importId = '' } = usePlace().state;
  return (
    <>
      <div className="records-title">
        <h2>{say('待核对', 'To review')}</h2>
        <p>
          {say(
            '表格中的这些行可能是已登记的儿童。逐行对照后决定；没有决定的行不写入，决定以后也可以撤销。',
            'These rows may mean children who are registered already. Compare and decide row by row. Rows without a decision are not written; a decision can be taken back.',
          )}
        </p>
      </div>
      {viewer.role === 'DATA_STEWARD' ? (
        <Reviews key={`${state} ${importId}`} state={state} importId={importId} />
      ) : (
        <Problem
          title={say('待核对的行由数据管理员核对', 'These rows are reviewed by the data steward')}
          sentence={say(
            '请联系本部门的数据管理员；核对后，再写入一次那次导入即可。',
            'Ask the data steward of your department; after the review, write that import once more.',
          )}
        />
      )}
    </>
  );
}

function Reviews({ state, importId }: { state: string; importId: string }) {
  const say = useSay();
  const department = departmentFolder(useSession().viewer.department);
  const path = `/ledgers/${department}/reviews?${new URLSearchParams({ state, importId })}`;
  const { data, problem, take } = useAsked<readonly ReviewInfo[]>(path);
  const chosen = usePlace().state.id ?? '';
  const decided = (review: ReviewInfo) => take((data ?? []).map((each) => (each.id === review.id ? review : each)));
  return (
    <>
      <nav className="review-states" aria-label={say('核对的情况', 'State of the review')}>
        {STATES.map(([each, term]) => (
          <PlaceLink
            key={each}
            page="reviews"
            state={{ state: each, importId }}
            aria-current={each === state ? 'true' : undefined}
          >
            {say(...term)}
          </PlaceLink>
        ))}
        {importId && (
          <PlaceLink page="reviews" state={{ state }}>
            {say(`只看第 ${importId} 号导入`, `Only import No. ${importId}`)} ×
          </PlaceLink>
        )}
      </nav>
      {problem && <Problem title={say('不能查看待核对的行', 'The rows to review are not shown')} sentence={problem} />}
      {!data && !problem && <Waiting />}
      {data?.length === 0 && <p className="seen-nothing">{say('没有这样的行。', 'There are no such rows.')}</p>}
      {data && data.length > 0 && (
        <ReviewList first={data} path={path} state={state} importId={importId} chosen={chosen} onDecided={decided} />
      )}
    </>
  );
}

function ReviewList({
  first,
  path,
  state,
  importId,
  chosen,
  onDecided,
}: {
  first: readonly ReviewInfo[];
  path: string;
  state: string;
  importId: string;
  chosen: string;
  onDecided: (review: ReviewInfo) => void;
}) {
  const say = useSay();
  const { shown, isWhole, act, more } = useMore(path, first, PAGE);
  return (
    <>
      <ol className="review-list">
        {shown.map((review) => {
          const id = String(review.id);
          const isOpen = id === chosen;
          return (
            <li key={id} data-chosen={isOpen}>
              <PlaceLink page="reviews" state={{ state, importId, id: isOpen ? '' : id }} aria-expanded={isOpen}>
                <b>{wordText(review.given.name, say)}</b>
                <span>
                  {say(
                    `第 ${review.importId} 号导入 · ${review.sheet} 第 ${review.row} 行`,
                    `Import No. ${review.importId} · ${review.sheet}, row ${review.row}`,
                  )}
                </span>
                <span className="kind-chip">
                  {review.state === 'OPEN'
                    ? say(`${review.candidates.length} 名候选`, `Possible matches: ${review.candidates.length}`)
                    : say(...REVIEW_TERMS[review.state])}
                </span>
              </PlaceLink>
              {isOpen && <ReviewDetail review={review} onDecided={onDecided} />}
            </li>
          );
        })}
      </ol>
      {!isWhole && (
        <button type="button" className="record-more" disabled={act.isBusy} onClick={more}>
          {say('更早的行', 'Earlier rows')}
        </button>
      )}
      {act.problem && <p role="alert">{act.problem}</p>}
    </>
  );
}
