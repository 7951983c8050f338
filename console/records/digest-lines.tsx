import { useSay } from '../language.ts';
import type { PlaceState } from './place.ts';
import type { SeenData } from './recorded.ts';
import { SeenDataList } from './seen-data.tsx';
import { named, useTerms } from './terms.ts';
import { PlaceLink } from './use-place.ts';

/** What one department's people of one role did for one purpose. */
export interface DigestLine {
  readonly consumer: string | null;
  readonly role: string | null;
  readonly purpose: string | null;
  readonly operationCount: number;
  readonly childCount: number;
  readonly maskedShare: number | null;
  readonly denialCount: number;
  readonly data: readonly SeenData[];
}

/** The lines of the digest; each leads to the list behind it. */
export function DigestLines({ lines, state }: { lines: readonly DigestLine[]; state: PlaceState }) {
  const say = useSay();
  const { departments, roles, purposes } = useTerms();
  if (lines.length === 0)
    return (
      <p className="record-waiting">
        {say(
          '这一周没有其他部门使用过这个部门的数据。',
          'No other department used the data of this department in this week.',
        )}
      </p>
    );
  const { department = '', week = '' } = state;
  return (
    <div className="digest-lines">
      {lines.map(({ consumer, role, purpose, ...line }) => {
        const chosen = { consumer: consumer ?? '', role: role ?? '', purpose: purpose ?? '' };
        const isChosen = Object.entries(chosen).every(([name, value]) => (state[name] ?? '') === value);
        return (
          <section key={Object.values(chosen).join()} data-chosen={isChosen}>
            <h3>
              {named(departments, consumer)} {named(roles, role)}
              <small>{purpose ? named(purposes, purpose) : say('未说明目的', 'Purpose not stated')}</small>
            </h3>
            <p className="digest-counts">
              <span>
                <b>{line.operationCount}</b> {say('次', line.operationCount === 1 ? 'time' : 'times')}
              </span>
              <span>
                <b>{line.childCount}</b> {say('名儿童', line.childCount === 1 ? 'child' : 'children')}
              </span>
              {line.maskedShare !== null && (
                <span>
                  <b>{Math.round(line.maskedShare * 100)}%</b> {say('只看到脱敏值', 'seen masked only')}
                </span>
              )}
              <span>
                <b>{line.denialCount}</b> {say('项次被拒绝', 'refused')}
              </span>
              <PlaceLink page="digest" state={{ department, week, ...chosen }}>
                {say('查看各次', 'Show each use')}
              </PlaceLink>
            </p>
            <SeenDataList data={line.data} isOwnerKnown />
          </section>
        );
      })}
    </div>
  );
}
