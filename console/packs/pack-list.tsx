import { useEffect } from 'react';
import { instantText } from '../../schema/meeting-pack/pack-words.ts';
import { useAsked } from '../data/use-asked.ts';
import { useSay } from '../language.ts';
import { MeetingPackList, type MeetingPackListQuery } from '../operations.generated.ts';
import { Notices, Waiting } from '../records/notices.tsx';
import { PackOrderForm } from './pack-order-form.tsx';

type ListedPack = NonNullable<MeetingPackListQuery['meetingPacks']>['nodes'][number];

const ASK_AGAIN_MS = 2_000;

/** The packs of the area, the latest first, and how to order another one; asked for again while one is being gathered. */
export function PackList() {
  const say = useSay();
  const { answer, again } = useAsked(MeetingPackList, {});
  const packs = answer?.data?.meetingPacks;
  const isGathering = packs?.nodes.some(({ state }) => state === 'ORDERED') ?? false;
  useEffect(() => {
    if (!isGathering) return;
    const later = setInterval(() => void again(), ASK_AGAIN_MS);
    return () => clearInterval(later);
  }, [isGathering, again]);
  if (!answer) return <Waiting />;
  return (
    <>
      <div className="records-title">
        <p>
          {say(
            '一次把各部门的统计、变化、逾期任务、主要比对结果和承诺固定下来；封存之后任何时候看到的都一样。',
            'Freezes the figures, changes, late tasks, findings and undertakings of all departments; once sealed, a pack never changes.',
          )}
        </p>
      </div>
      {packs && <PackOrderForm onOrdered={again} />}
      <Notices title={say('不能查看会议材料', 'Meeting packs are not shown')} notices={answer.notices} />
      {packs?.nodes.length === 0 && (
        <p>
          {say(
            '还没有会议材料。填写题目，点“订一份材料”，几秒之后就能打开。',
            'There are no packs yet. Enter a title and order one; it can be opened a few seconds later.',
          )}
        </p>
      )}
      {packs && packs.nodes.length > 0 && <PackTable packs={packs.nodes} />}
    </>
  );
}

function PackTable({ packs }: { packs: readonly ListedPack[] }) {
  const say = useSay();
  const stateOf = ({ state, isComplete }: ListedPack) => {
    if (state === 'ORDERED') return say('正在汇集……', 'being gathered …');
    return isComplete ? say('已封存', 'sealed') : say('已封存（有缺）', 'sealed, with gaps');
  };
  const headings = [
    say('材料号', 'Number'),
    say('题目', 'Title'),
    say('区划', 'Area'),
    say('状态', 'State'),
    say('封存时间', 'Sealed'),
  ];
  return (
    <table className="report-table">
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {packs.map((pack) => (
          <tr key={pack.id}>
            <td>
              <a href={`/packs/${pack.id}`}>{pack.number}</a>
            </td>
            <td>{pack.title}</td>
            <td>{pack.divisionCode}</td>
            <td>{stateOf(pack)}</td>
            <td>{pack.sealedAt ? instantText(pack.sealedAt) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
