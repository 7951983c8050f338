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
  const { departments, roles, purposes } = useTerms();
  if (lines.length === 0) return <p className="record-waiting">这一周没有其他部门使用过这个部门的数据。</p>;
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
              <small>{purpose ? named(purposes, purpose) : '未说明目的'}</small>
            </h3>
            <p className="digest-counts">
              <span>
                <b>{line.operationCount}</b> 次
              </span>
              <span>
                <b>{line.childCount}</b> 名儿童
              </span>
              {line.maskedShare !== null && (
                <span>
                  <b>{Math.round(line.maskedShare * 100)}%</b> 只看到脱敏值
                </span>
              )}
              <span>
                <b>{line.denialCount}</b> 项次被拒绝
              </span>
              <PlaceLink page="digest" state={{ department, week, ...chosen }}>
                查看各次
              </PlaceLink>
            </p>
            <SeenDataList data={line.data} isOwnerKnown />
          </section>
        );
      })}
    </div>
  );
}
