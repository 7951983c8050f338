import { useSay } from '../language.ts';
import query from '../operations/owners-digest.graphql?raw';
import { useSession } from '../signed-in.ts';
import { daysLater, dayText, isDay, mondayOf, today } from './days.ts';
import { type DigestLine, DigestLines } from './digest-lines.tsx';
import { DigestList } from './digest-list.tsx';
import { Notices, Waiting } from './notices.tsx';
import type { PlaceState } from './place.ts';
import { named, useTerms } from './terms.ts';
import { askRecord, useAnswer } from './use-answer.ts';
import { goTo, PlaceLink, usePlace } from './use-place.ts';

/** 其他部门使用本部门数据情况: the owner's digest of a week, and the list behind each line. */
export function DigestPage() {
  const say = useSay();
  const { state } = usePlace();
  const { viewer } = useSession();
  const { departments } = useTerms();
  const isAuditor = viewer.role === 'AUDITOR';
  const department = (isAuditor && state.department) || (isAuditor ? 'CIVIL_AFFAIRS' : viewer.department);
  const owner = named(departments, department);
  const week = mondayOf(isDay(state.week) ? state.week : today());
  const period = { department, from: week, until: daysLater(week, 7) };
  return (
    <>
      <div className="records-title">
        <h2>{say(`其他部门使用${owner}数据的情况`, `How other departments use the data of ${owner}`)}</h2>
        <p>
          {say(
            '一周内其他部门、以什么角色、为什么看过本部门的哪些数据项。',
            'Which data items of this department others saw in a week, in which role and what for.',
          )}
        </p>
      </div>
      <WeekChooser state={{ ...state, department, week }} isAuditor={isAuditor} />
      <Digest period={period} state={{ ...state, department, week }} />
    </>
  );
}

function WeekChooser({ state, isAuditor }: { state: PlaceState; isAuditor: boolean }) {
  const say = useSay();
  const { departments } = useTerms();
  const { department = '', week = '' } = state;
  const own = isAuditor ? { department } : ({} as PlaceState);
  return (
    <div className="record-form">
      {isAuditor && (
        <label>
          {say('数据提供部门', 'Department that holds the data')}
          <select value={department} onChange={(event) => goTo('digest', { department: event.target.value, week })}>
            {Object.entries(departments)
              .filter(([value]) => value !== 'PROCESSING_RECORD')
              .map(([value, term]) => (
                <option key={value} value={value}>
                  {term}
                </option>
              ))}
          </select>
        </label>
      )}
      <label>
        {say('周', 'Week')}
        <input
          type="date"
          value={week}
          onChange={({ target: { value } }) => isDay(value) && goTo('digest', { ...own, week: mondayOf(value) })}
        />
      </label>
      <div className="record-form-buttons">
        <PlaceLink page="digest" state={{ ...own, week: daysLater(week, -7) }}>
          {say('上一周', 'Week before')}
        </PlaceLink>
        <PlaceLink page="digest" state={{ ...own, week: daysLater(week, 7) }}>
          {say('下一周', 'Week after')}
        </PlaceLink>
        <span>
          {dayText(week, say)} {say('至', 'to')} {dayText(daysLater(week, 6), say)}
        </span>
      </div>
    </div>
  );
}

type Period = { department: string; from: string; until: string };

function Digest({ period, state }: { period: Period; state: PlaceState }) {
  const say = useSay();
  const answer = useAnswer(
    () => askRecord<{ ownersDigest: readonly DigestLine[] | null }>(query, period),
    JSON.stringify(period),
  );
  if (!answer) return <Waiting />;
  if (!answer.data?.ownersDigest)
    return <Notices title={say('不能查看数据使用情况', 'The use of data is not shown')} notices={answer.notices} />;
  const { consumer, role, purpose } = state;
  return (
    <>
      <DigestLines lines={answer.data.ownersDigest} state={state} />
      {consumer && <DigestList variables={{ ...period, filter: { consumer, role, purpose: purpose || undefined } }} />}
    </>
  );
}
