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
  const session = useSession();
  const { departments } = useTerms();
  const { division = session.viewer.division, department, problem = '' } = usePlace().state;
  const own = QUALITY_DEPARTMENTS.find(([field, code]) => field === department || code === session.viewer.department);
  const field: QualityField =
    QUALITY_DEPARTMENTS.find(([each]) => each === department)?.[0] ?? own?.[0] ?? 'civilAffairs';
  const answer = useAnswer(() => askRecord<Found>(query, { code: division }), division);
  const found = answer?.data?.division;
  return (
    <>
      <div className="records-title">
        <h2>数据质量</h2>
        <p>
          {found?.fullName}各部门登记的儿童资料。关联率不低于 {LIVE_FROM * 100}% 为达标；点数字看名单。
        </p>
        <label className="ledger-search">
          部门
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
            回到我的辖区
          </PlaceLink>
        </p>
      )}
      {!answer && <Waiting />}
      {answer && <Notices notices={answer.notices} title="部分内容没有显示" />}
      {found && problem === '' && <QualityTable whole={found} parts={found.subdivisions ?? []} field={field} />}
      {found && problem !== '' && <QualityChildren division={division} field={field} problem={problem} />}
    </>
  );
}
