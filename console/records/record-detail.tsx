import type { ReactNode } from 'react';
import { type Say, useSay } from '../language.ts';
import query from '../operations/record-detail.graphql?raw';
import { instantText } from './days.ts';
import { Notices, Waiting } from './notices.tsx';
import type { PlaceState } from './place.ts';
import { RecordProofPart } from './record-proof-part.tsx';
import type { RecordWhole } from './recorded.ts';
import { DeniedList, SeenDataList } from './seen-data.tsx';
import { named, useTerms } from './terms.ts';
import { askRecord, useAnswer } from './use-answer.ts';
import { PlaceLink } from './use-place.ts';

interface Found {
  readonly processingRecords: { readonly nodes: readonly RecordWhole[] } | null;
}

/** One processing record with everything in it, in plain words. */
export function RecordDetail({ id, back }: { id: string; back: PlaceState }) {
  const say = useSay();
  const answer = useAnswer(() => askRecord<Found>(query, { ids: [id] }), id);
  const record = answer?.data?.processingRecords?.nodes[0];
  return (
    <>
      <p>
        <PlaceLink page="list" state={back}>
          ‹ {say('返回列表', 'Back to the list')}
        </PlaceLink>
      </p>
      {!answer && <Waiting />}
      {answer && <Notices title={say('不能查看这条处理记录', 'This record is not shown')} notices={answer.notices} />}
      {answer && !record && answer.notices.length === 0 && (
        <p>
          {say(
            '没有这条处理记录，或者不在您的辖区。请核对编号。',
            'There is no such record, or it is not of your area. Check its number.',
          )}
        </p>
      )}
      {record && <Whole record={record} />}
    </>
  );
}

function Whole({ record }: { record: RecordWhole }) {
  const say = useSay();
  const { kinds, results } = useTerms();
  return (
    <article className="record-whole">
      <header>
        <h2>
          <span className="kind-chip" data-kind={record.kind}>
            {named(kinds, record.kind)}
          </span>
          {instantText(record.at)}
        </h2>
        <p>
          {named(results, record.result)}
          {record.code && <code>{record.code}</code>}
          <small>
            {record.milliseconds} {say('毫秒', 'ms')}
          </small>
        </p>
      </header>
      <WhoAndWhy record={record} />
      <Seen record={record} />
      {record.denied.length > 0 && (
        <section>
          <h3>{say('被拒绝的数据项', 'Data items refused')}</h3>
          <DeniedList denied={record.denied} />
        </section>
      )}
      <RecordProofPart record={record} />
    </article>
  );
}

function WhoAndWhy({ record }: { record: RecordWhole }) {
  const say = useSay();
  const { departments, roles, purposes, grounds } = useTerms();
  const { viewerId, ground, asked } = record;
  const person = viewerId && (
    <PlaceLink page="list" state={{ viewer: viewerId }}>
      {viewerId}
    </PlaceLink>
  );
  const facts: Record<string, ReactNode> = {
    [say('处理人', 'Person')]: record.department ? (
      <>
        {named(departments, record.department)} · {named(roles, record.role)} {person}
      </>
    ) : (
      say('系统', 'System')
    ),
    [say('辖区', 'Area')]: record.division?.code,
    [say('认证级别', 'Strength of sign-in')]:
      record.assurance && say(`${record.assurance} 级`, `Level ${record.assurance}`),
    [say('使用目的', 'Purpose')]: record.purpose && named(purposes, record.purpose),
    [say('依据', 'Grounds')]: ground && `${named(grounds, ground.kind)} ${ground.number}`,
    [say('共享授权', 'Sharing agreement')]: record.agreements.join(say('、', ', ')),
    [say('操作', 'Operation')]: record.name,
    [say('业务', 'Acts')]: record.acts.join(say('、', ', ')),
    [say('按编号查找', 'Looked up by ID')]: asked.length > 0 && <Children ids={asked} />,
    [say('其他事项', 'Other')]: record.detail && <code>{record.detail}</code>,
  };
  return (
    <dl className="record-facts">
      {Object.entries(facts)
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Seen({ record: { groups, rows } }: { record: RecordWhole }) {
  const say = useSay();
  const { departments } = useTerms();
  if (groups.length === 0) return <p className="seen-nothing">{say('没有看到任何数据。', 'No data were seen.')}</p>;
  const terms = new Map(groups.flatMap(({ data }) => data.map(({ type, typeTerm }) => [type, typeTerm])));
  return (
    <section>
      <h3>{say('看到的数据项', 'Data items seen')}</h3>
      {groups.map(({ department, childIds, data }) => (
        <div className="record-group" key={`${department} ${childIds.join()} ${data.map(({ type }) => type).join()}`}>
          <h4>
            {named(departments, department) + say('：', ': ')}
            {childIds.length > 0
              ? childrenText(childIds.length, say)
              : say('不涉及具体儿童的内容', 'not about single children')}
          </h4>
          <SeenDataList data={data} isOwnerKnown />
          <Children ids={childIds} />
        </div>
      ))}
      <p className="record-rows">
        {say('条数：', 'Rows: ')}
        {rows.map(({ type, count }) => `${terms.get(type) ?? type} ${count}`).join(say('，', ', '))}
      </p>
    </section>
  );
}

const FEW = 5;

function childrenText(count: number, say: Say): string {
  return say(`${count} 名儿童`, count === 1 ? '1 child' : `${count} children`);
}

/** Children's ids, each with the way to its guardian's report; many are folded up. */
function Children({ ids }: { ids: readonly string[] }) {
  const say = useSay();
  if (ids.length === 0) return null;
  const list = (
    <ul className="child-ids">
      {ids.map((id) => (
        <li key={id}>
          <PlaceLink page="child" state={{ id }}>
            {id}
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
  if (ids.length <= FEW) return list;
  return (
    <details>
      <summary>{say(`${ids.length} 名儿童的编号`, `IDs of ${ids.length} children`)}</summary>
      {list}
    </details>
  );
}
