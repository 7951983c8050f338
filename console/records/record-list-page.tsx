import query from '../operations/record-list.graphql?raw';
import { useSession } from '../signed-in.ts';
import { ExtractButton } from './extract-button.tsx';
import { Notices, Waiting } from './notices.tsx';
import { RecordDetail } from './record-detail.tsx';
import { RecordLines } from './record-lines.tsx';
import { recordFilter, searchedIn } from './record-search.ts';
import { RecordSearchForm } from './record-search-form.tsx';
import type { RecordLine } from './recorded.ts';
import { usePages } from './use-pages.ts';
import { PlaceLink, usePlace } from './use-place.ts';

/** 处理记录: search, list, and one record with everything in it. */
export function RecordListPage() {
  const { state } = usePlace();
  return state.record ? <RecordDetail id={state.record} back={searchedIn(state)} /> : <RecordSearch />;
}

function RecordSearch() {
  const { state } = usePlace();
  const searched = searchedIn(state);
  const list = usePages<RecordLine>(query, 'processingRecords', { filter: recordFilter(searched) });
  const isRefused = list.nodes !== undefined && list.notices.length > 0;
  if (isRefused) return <Refused notices={list.notices} />;
  return (
    <>
      <div className="records-title">
        <h2>记录查询</h2>
        <p>
          谁在何时、为什么、看过哪些儿童的哪些数据项。记录中没有数据的内容，也没有姓名和身份号码；您的每次查阅也会被记录。
        </p>
        <ExtractButton />
      </div>
      <RecordSearchForm state={searched} />
      {searched.ids && <p className="record-waiting">只显示所选的记录。</p>}
      {list.nodes ? <RecordLines list={list} searched={searched} /> : <Waiting />}
    </>
  );
}

/** Who may not read the record sees why, and what is there for them. */
function Refused({ notices }: { notices: Parameters<typeof Notices>[0]['notices'] }) {
  const { role } = useSession().viewer;
  return (
    <>
      <Notices title="不能查看处理记录" notices={notices} />
      <p className="records-elsewhere">
        处理记录由审计人员查阅。
        {role === 'DATA_STEWARD' && (
          <>
            监护人要求知情的，您可以出具<PlaceLink page="child">监护人知情报告</PlaceLink>。
          </>
        )}
        {['OFFICER', 'MANAGER', 'DATA_STEWARD'].includes(role) && (
          <>
            您可以查看<PlaceLink page="digest">其他部门使用本部门数据的情况</PlaceLink>。
          </>
        )}
      </p>
    </>
  );
}
