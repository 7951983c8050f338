import { useAsked } from '../../data/use-asked.ts';
import { useSay } from '../../language.ts';
import { PlaceGaps } from '../../operations.generated.ts';
import { useMoment } from '../../shown/days.ts';
import { type Gaps, gapsOf } from './gaps.ts';

/** Asks which villages of a division have none; undefined: on its way, or no standard says so. */
export function useGaps(code: string, lacks: string | undefined): Gaps | null | undefined {
  const { answer } = useAsked(PlaceGaps, lacks === undefined ? null : { code, lacks });
  return answer && gapsOf(answer.data);
}

/** The villages that have none within reach, most children in need first, so that one sees where one is wanted most. */
export function VillagesWithout({ gaps, title }: { gaps: Gaps | null | undefined; title: string }) {
  const say = useSay();
  const moment = useMoment();
  if (!gaps) return null;
  return (
    <section>
      <h2>
        {title}
        {say(`（${gaps.totalCount}）`, ` (${gaps.totalCount})`)}
      </h2>
      {gaps.totalCount === 0 ? (
        <p className="places-note">{say('没有这样的村。', 'There is no such village.')}</p>
      ) : (
        <>
          <p className="places-note">
            {say(
              `住着最多需要关爱的儿童的在前${gaps.measuredAt ? `，${moment(gaps.measuredAt)} 测算` : ''}`,
              `Most children in need first${gaps.measuredAt ? `, measured ${moment(gaps.measuredAt)}` : ''}`,
            )}
          </p>
          <ol className="places-gaps">
            {gaps.villages.map(({ code, name, township, needCount }) => (
              <li key={code}>
                <span>
                  {township} {name}
                </span>
                <span className={needCount === null ? 'places-absent' : undefined}>
                  {needCount === null
                    ? say('儿童数不显示', 'number withheld')
                    : say(`${needCount} 名儿童`, `${needCount} children`)}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
