import { type FormEvent, useState } from 'react';
import { instantText } from '../../schema/meeting-pack/pack-words.ts';
import { askHub } from '../hub-fetcher.ts';
import freezeMeetingPack from '../operations/freeze-meeting-pack.graphql?raw';
import meetingPacks from '../operations/meeting-packs.graphql?raw';
import { Notices, Waiting } from '../records/notices.tsx';
import { askRecord, useAnswer } from '../records/use-answer.ts';
import { useSession } from '../signed-in.ts';

interface ListedPack {
  id: string;
  number: string;
  title: string;
  divisionCode: string;
  state: 'ORDERED' | 'READY';
  orderedAt: string;
  sealedAt: string | null;
  isComplete: boolean | null;
}

type Answer = { meetingPacks: { totalCount: number; nodes: readonly ListedPack[] } | null };

/** The packs of the area, the latest first, and how to order another one. */
export function PackList() {
  const [asked, askAgain] = useState(0);
  const answer = useAnswer(() => askRecord<Answer>(meetingPacks, {}), String(asked));
  if (!answer) return <Waiting />;
  const packs = answer.data?.meetingPacks;
  return (
    <>
      <div className="records-title">
        <h2>会议材料</h2>
        <p>一次把各部门的统计、变化、逾期任务、主要比对结果和承诺固定下来；封存之后任何时候看到的都一样。</p>
      </div>
      {packs && <OrderForm onOrdered={() => askAgain(asked + 1)} />}
      <Notices title="不能查看会议材料" notices={answer.notices} />
      {packs?.nodes.length === 0 && <p>还没有会议材料。</p>}
      {packs && packs.nodes.length > 0 && <PackTable packs={packs.nodes} />}
    </>
  );
}

function PackTable({ packs }: { packs: readonly ListedPack[] }) {
  return (
    <table className="report-table">
      <thead>
        <tr>
          <th scope="col">材料号</th>
          <th scope="col">题目</th>
          <th scope="col">区划</th>
          <th scope="col">状态</th>
          <th scope="col">封存时间</th>
        </tr>
      </thead>
      <tbody>
        {packs.map(({ id, number, title, divisionCode, state, sealedAt, isComplete }) => (
          <tr key={id}>
            <td>
              <a href={`/packs/${id}`}>{number}</a>
            </td>
            <td>{title}</td>
            <td>{divisionCode}</td>
            <td>{state === 'ORDERED' ? '正在汇集' : isComplete ? '已封存' : '已封存（有缺）'}</td>
            <td>{sealedAt ? instantText(sealedAt) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OrderForm({ onOrdered }: { onOrdered: () => void }) {
  const { viewer } = useSession();
  const [problem, setProblem] = useState<string | null>(null);
  const order = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const input = { title: String(given.get('title')).trim(), divisionCode: String(given.get('division')).trim() };
    const variables = { input, key: crypto.randomUUID() };
    const { errors } = await askHub({ query: freezeMeetingPack, variables, operationName: 'FreezeMeetingPack' });
    setProblem(errors?.[0] ? sentenceOf(errors[0]) : null);
    if (!errors?.length) onOrdered();
  };
  return (
    <form className="record-form" onSubmit={order}>
      <label className="record-form-wide">
        题目
        <input name="title" required maxLength={200} autoComplete="off" />
      </label>
      <label>
        区划代码
        <input name="division" required defaultValue={viewer.division} pattern="[0-9]{2,12}" autoComplete="off" />
      </label>
      <div className="record-form-buttons">
        <button type="submit">汇集一份材料</button>
      </div>
      {problem && <p role="alert">{problem}</p>}
    </form>
  );
}

/** What to do about a refused order: the field's own sentence, else the refusal's. */
function sentenceOf({ message, extensions }: { message: string; extensions?: unknown }): string {
  const { fields } = (extensions ?? {}) as { fields?: readonly { message: string }[] };
  return fields?.map((field) => field.message).join('') || message;
}
