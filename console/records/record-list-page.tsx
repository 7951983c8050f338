import { useSay } from '../language.ts';
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
  const say = useSay();
  const { state } = usePlace();
  const searched = searchedIn(state);
  const list = usePages<RecordLine>(query, 'processingRecords', { filter: recordFilter(searched) });
  const isRefused = list.nodes !== undefined && list.notices.length > 0;
  if (isRefused) return <Refused notices={list.notices} />;
  return (
    <>
      <div className="records-title">
        <h2>{say('记录查询', 'Search the record')}</h2>
        <p>
          {say(
            '谁在何时、为什么、看过哪些儿童的哪些数据项。记录中没有数据的内容，也没有姓名和身份号码；您的每次查阅也会被记录。',
            'Who saw which data items of which children, when and what for. The record holds no data, no names and no identification numbers; that you read it is recorded too.',
          )}
        </p>
        <ExtractButton />
      </div>
      <RecordSearchForm state={searched} />
      {searched.ids && (
        <p className="record-waiting">{say('只显示所选的记录。', 'Only the chosen records are shown.')}</p>
      )}
      {list.nodes ? <RecordLines list={list} searched={searched} /> : <Waiting />}
    </>
  );
}

/** Who may not read the record sees why, and what is there for them. */
function Refused({ notices }: { notices: Parameters<typeof Notices>[0]['notices'] }) {
  const say = useSay();
  const { role } = useSession().viewer;
  return (
    <>
      <Notices title={say('不能查看处理记录', 'The processing record is not shown')} notices={notices} />
      <p className="records-elsewhere">
        {say('处理记录由审计人员查阅。', 'The processing record is read by auditors. ')}
        {role === 'DATA_STEWARD' && (
          <>
            {say('监护人要求知情的，您可以出具', 'When a guardian asks, you can make the ')}
            <PlaceLink page="child">{say('监护人知情报告', 'report for the guardian')}</PlaceLink>
            {say('。', '. ')}
          </>
        )}
        {['OFFICER', 'MANAGER', 'DATA_STEWARD'].includes(role) && (
          <>
            {say('您可以查看', 'You can see ')}
            <PlaceLink page="digest">
              {say('其他部门使用本部门数据的情况', 'how other departments use the data of yours')}
            </PlaceLink>
            {say('。', '.')}
          </>
        )}
      </p>
    </>
  );
}
