import { useEffect, useState } from 'react';
import { readPack } from '../../schema/meeting-pack/pack-content.ts';
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
  const [asked, setAsked] = useState(0);
  const answer = useAnswer(() => askRecord<Answer>(meetingPack, { id }), `${id} ${asked}`);
  const pack = answer?.data?.meetingPack;
  const isWaiting = pack ? pack.content === null : false;
  useEffect(() => {
    if (!isWaiting) return;
    const later = setTimeout(() => setAsked((before) => before + 1), ASK_AGAIN_MS);
    return () => clearTimeout(later);
  }, [isWaiting]);
  if (!answer) return <Waiting text="正在打开会议材料……" />;
  if (answer.notices.length > 0) return <Notices title="不能查看这份材料" notices={answer.notices} />;
  if (!pack) return <p className="record-waiting">没有找到这份材料。请从会议材料列表中打开。</p>;
  if (!pack.content || !pack.hash) return <Waiting text="正在汇集各部门的数字……" />;
  return (
    <>
      <Buttons id={id} />
      <PackPaper pack={readPack(pack.content)} hash={pack.hash} />
    </>
  );
}

function Buttons({ id }: { id: string }) {
  const { isBusy, problem, run } = useAct();
  return (
    <div className="pack-buttons not-printed">
      <a href="/packs">全部材料</a>
      <button type="button" onClick={() => print()}>
        打印或存为 PDF
      </button>
      <button type="button" disabled={isBusy} onClick={() => run(() => saveFile(`/meeting-packs/${id}/export`, {}))}>
        {isBusy ? '正在导出……' : '导出 xlsx'}
      </button>
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}
