import { useSay } from '../language.ts';
import query from '../operations/data-quality.graphql?raw';
import { Notices, Waiting } from '../records/notices.tsx';
import { useTerms } from '../records/terms.ts';
import { askRecord, useAnswer } from '../records/use-answer.ts';
import { useSession } from '../signed-in.ts';
import { goTo, PlaceLink, usePlace } from './place.ts';
import { QualityChildren } from './quality-children.tsx';
import { LIVE_FROM, QUALITY_DEPARTMENTS, type QualityField, type QualityPlace } from './quality-report.ts';
import { QualityTable } from './quality-table.tsx';

interface Found {
  readonly division:
    | (QualityPlace & { readonly fullName: string | null; readonly subdivisions: readonly QualityPlace[] | null })
    | null;
}

/** 数据质量: how complete, valid, fresh and linked the records of a department are, township by township. */
export function QualityPage() {
  const say = useSay();
  const session = useSession();
  const { departments } = useTerms();
  const { division = session.viewer.division, department, problem = '' } = usePlace().state;
  const own = QUALITY_DEPARTMENTS.find(([field, code]) => field === department || code === session.viewer.department);
  const field: QualityField =
    QUALITY_DEPARTMENTS.find(([each]) => each === department)?.[0] ?? own?.[0] ?? 'civilAffairs';
  const answer = useAnswer(() => askRecord<Found>(query, { code: division }), division);
  const found = answer?.data?.division;
  const place = found?.fullName ?? '';
  return (
    <>
      <div className="records-title">
        <h2>{say('数据质量', 'Data quality')}</h2>
        <p>
          {say(
            `${place}各部门登记的儿童资料。关联率不低于 ${LIVE_FROM * 100}% 为达标；点数字看名单。`,
            `${place && `${place}: `}what the departments have registered about children. A department is live when ${LIVE_FROM * 100}% or more are linked. Click a number for its list.`,
          )}
        </p>
        <label className="ledger-search">
          {say('部门', 'Department')}
          <select value={field} onChange={({ target }) => goTo('quality', { division, department: target.value })}>
            {QUALITY_DEPARTMENTS.map(([each, code]) => (
              <option key={each} value={each}>
                {departments[code] ?? code}
              </option>
            ))}
          </select>
        </label>
      </div>
      {division !== session.viewer.division && (
        <p className="records-elsewhere">
          <PlaceLink page="quality" state={{ department: field }}>
            {say('回到我的辖区', 'Back to my area')}
          </PlaceLink>
        </p>
      )}
      {!answer && <Waiting />}
      {answer && <Notices notices={answer.notices} title={say('部分内容没有显示', 'Some of it is not shown')} />}
      {found && problem === '' && <QualityTable whole={found} parts={found.subdivisions ?? []} field={field} />}
      {found && problem !== '' && <QualityChildren division={division} field={field} problem={problem} />}
    </>
  );
}
