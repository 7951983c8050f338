import type { ReactNode } from 'react';
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

/** One processing record with everything in it, in plain Chinese. */
export function RecordDetail({ id, back }: { id: string; back: PlaceState }) {
  const answer = useAnswer(() => askRecord<Found>(query, { ids: [id] }), id);
  const record = answer?.data?.processingRecords?.nodes[0];
  return (
    <>
      <p>
        <PlaceLink page="list" state={back}>
          ‹ 返回列表
        </PlaceLink>
      </p>
      {!answer && <Waiting />}
      {answer && <Notices title="不能查看这条处理记录" notices={answer.notices} />}
      {answer && !record && answer.notices.length === 0 && <p>没有这条处理记录，或者不在您的辖区。请核对编号。</p>}
      {record && <Whole record={record} />}
    </>
  );
}

function Whole({ record }: { record: RecordWhole }) {
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
          <small>{record.milliseconds} 毫秒</small>
        </p>
      </header>
      <WhoAndWhy record={record} />
      <Seen record={record} />
      {record.denied.length > 0 && (
        <section>
          <h3>被拒绝的数据项</h3>
          <DeniedList denied={record.denied} />
        </section>
      )}
      <RecordProofPart record={record} />
    </article>
  );
}

function WhoAndWhy({ record }: { record: RecordWhole }) {
  const { departments, roles, purposes, grounds } = useTerms();
  const { viewerId, ground, asked } = record;
  const person = viewerId && (
    <PlaceLink page="list" state={{ viewer: viewerId }}>
      {viewerId}
    </PlaceLink>
  );
  const facts: Record<string, ReactNode> = {
    处理人: record.department ? (
      <>
        {named(departments, record.department)} · {named(roles, record.role)} {person}
      </>
    ) : (
      '系统'
    ),
    辖区: record.division?.code,
    认证级别: record.assurance && `${record.assurance} 级`,
    使用目的: record.purpose && named(purposes, record.purpose),
    依据: ground && `${named(grounds, ground.kind)} ${ground.number}`,
    共享授权: record.agreements.join('、'),
    操作: record.name,
    业务: record.acts.join('、'),
    按编号查找: asked.length > 0 && <Children ids={asked} />,
    其他事项: record.detail && <code>{record.detail}</code>,
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
  const { departments } = useTerms();
  if (groups.length === 0) return <p className="seen-nothing">没有看到任何数据。</p>;
  const terms = new Map(groups.flatMap(({ data }) => data.map(({ type, typeTerm }) => [type, typeTerm])));
  return (
    <section>
      <h3>看到的数据项</h3>
      {groups.map(({ department, childIds, data }) => (
        <div className="record-group" key={`${department} ${childIds.join()} ${data.map(({ type }) => type).join()}`}>
          <h4>
            {named(departments, department)}：
            {childIds.length > 0 ? `${childIds.length} 名儿童` : '不涉及具体儿童的内容'}
          </h4>
          <SeenDataList data={data} isOwnerKnown />
          <Children ids={childIds} />
        </div>
      ))}
      <p className="record-rows">
        条数：{rows.map(({ type, count }) => `${terms.get(type) ?? type} ${count}`).join('，')}
      </p>
    </section>
  );
}

const FEW = 5;

/** Children's ids, each with the way to its guardian's report; many are folded up. */
function Children({ ids }: { ids: readonly string[] }) {
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
      <summary>{ids.length} 名儿童的编号</summary>
      {list}
    </details>
  );
}
