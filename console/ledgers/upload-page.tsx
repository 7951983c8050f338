import { useState } from 'react';
import { Waiting } from '../records/notices.tsx';
import { firstWords } from '../records/terms.ts';
import { useSession } from '../signed-in.ts';
import { FileDrop } from './file-drop.tsx';
import type { LedgerInfo } from './ledger-shapes.ts';
import { goTo, PlaceLink, usePlace } from './place.ts';
import { Problem } from './problem.tsx';
import { objectionTo, sizeText, uploadFile } from './upload-file.ts';
import { type Act, useAct } from './use-act.ts';
import { useLedger } from './use-ledgers.ts';
import { whyNoImport } from './why-no-import.ts';

/** 上传导入: a file is chosen or dropped and sent; what becomes of it is shown at the import's own place. */
export function UploadPage() {
  const named = usePlace().state.ledger ?? '';
  const session = useSession();
  const { found, problem } = useLedger(named);
  if (problem) return <Problem title="不能导入" sentence={problem} />;
  if (found === undefined) return <Waiting />;
  if (!found) return <Problem title="没有这种台账" sentence="请从台账目录中选择。" />;
  const { ledger, of } = found;
  const term = firstWords(of.term) ?? of.department;
  const objection = whyNoImport(ledger, session, term);
  if (objection) return <Problem title={`不能导入${ledger.title}`} sentence={objection} />;
  return <Upload ledger={ledger} term={term} />;
}

function Upload({ ledger, term }: { ledger: LedgerInfo; term: string }) {
  const { department, name, title, says } = ledger;
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState(0);
  const act = useAct();
  const send = (chosen: File) =>
    act.run(async () => {
      setSent(0);
      const { id } = await uploadFile({ department, ledger: name, file: chosen }, setSent);
      goTo('import', { department, id: String(id) });
    });
  return (
    <>
      <div className="records-title">
        <h2>
          导入{title} <small>{term}</small>
        </h2>
        <p>
          {says} 不清楚怎么填的，请看
          <PlaceLink page="doc" state={{ ledger: `${department}/${name}` }}>
            填写说明
          </PlaceLink>
          。
        </p>
      </div>
      <FileDrop isBusy={act.isBusy} onChoose={setFile} />
      {file && <ChosenFile file={file} act={act} sent={sent} onSend={() => send(file)} />}
      <ol className="upload-steps">
        <li>上传后先检查：逐行说明会新增、更新还是有问题，此时什么都没有写入。</li>
        <li>您看过结果，再写入有效的行；有问题的行不写入，随结果工作簿返回。</li>
        <li>写入后如发现文件拿错了，可以整次撤销。</li>
      </ol>
    </>
  );
}

function ChosenFile({ file, act, sent, onSend }: { file: File; act: Act; sent: number; onSend: () => void }) {
  const objection = objectionTo(file);
  return (
    <section className="chosen-file" aria-label="选择的文件">
      <p>
        <b>{file.name}</b> <span>{sizeText(file.size)}</span>
      </p>
      {objection && <p role="alert">{objection}</p>}
      {act.problem && <p role="alert">{act.problem}</p>}
      {!objection && !act.isBusy && (
        <button type="button" className="ledger-main-button" onClick={onSend}>
          {act.problem ? '重新上传' : '上传并检查'}
        </button>
      )}
      {act.isBusy && (
        <p>
          <progress max={1} value={sent} aria-label="上传进度" />
          {sent < 1 ? ` 已上传 ${Math.round(sent * 100)}%` : ' 已传完，枢纽正在接收……'}
        </p>
      )}
    </section>
  );
}
