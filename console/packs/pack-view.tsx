import { useEffect, useState } from 'react';
import { readPack } from '../../schema/meeting-pack/pack-content.ts';
import { useSay } from '../language.ts';
import { saveFile } from '../ledgers/ask-ledgers.ts';
import { useAct } from '../ledgers/use-act.ts';
import meetingPack from '../operations/meeting-pack.graphql?raw';
import { Notices, Waiting } from '../records/notices.tsx';
import { askRecord, useAnswer } from '../records/use-answer.ts';
import { PackPaper } from './pack-paper.tsx';

type Answer = { meetingPack: { content: string | null; hash: string | null } | null };

const ASK_AGAIN_MS = 3_000;

/** One pack: asked for again until it is gathered, then shown as it was sealed. */
export function PackView({ id }: { id: string }) {
  const say = useSay();
  const [asked, setAsked] = useState(0);
  const answer = useAnswer(() => askRecord<Answer>(meetingPack, { id }), `${id} ${asked}`);
  const pack = answer?.data?.meetingPack;
  const isWaiting = pack ? pack.content === null : false;
  useEffect(() => {
    if (!isWaiting) return;
    const later = setTimeout(() => setAsked((before) => before + 1), ASK_AGAIN_MS);
    return () => clearTimeout(later);
  }, [isWaiting]);
  if (!answer) return <Waiting text={say('正在打开会议材料……', 'Opening the pack …')} />;
  if (answer.notices.length > 0)
    return <Notices title={say('不能查看这份材料', 'This pack is not shown')} notices={answer.notices} />;
  if (!pack)
    return (
      <p className="record-waiting">
        {say('没有找到这份材料。', 'There is no such pack.')}{' '}
        <a href="/packs">{say('请从会议材料列表中打开', 'Open one from the list')}</a>
      </p>
    );
  if (!pack.content || !pack.hash)
    return <Waiting text={say('正在汇集各部门的数字……', 'Gathering the figures of all departments …')} />;
  return (
    <>
      <Buttons id={id} />
      <div lang="zh-CN">
        <PackPaper pack={readPack(pack.content)} hash={pack.hash} />
      </div>
    </>
  );
}

function Buttons({ id }: { id: string }) {
  const say = useSay();
  const { isBusy, problem, run } = useAct();
  return (
    <div className="pack-buttons not-printed">
      <a href="/packs">{say('全部材料', 'All packs')}</a>
      <button type="button" onClick={() => print()}>
        {say('打印或存为 PDF', 'Print or save as PDF')}
      </button>
      <button type="button" disabled={isBusy} onClick={() => run(() => saveFile(`/meeting-packs/${id}/export`, {}))}>
        {isBusy ? say('正在导出……', 'Exporting …') : say('导出 xlsx', 'Export xlsx')}
      </button>
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}
