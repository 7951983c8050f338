import { useState } from 'react';
import { useSay } from '../language.ts';
import { Waiting } from '../records/notices.tsx';
import { useSession } from '../signed-in.ts';
import { FileDrop } from './file-drop.tsx';
import type { LedgerInfo } from './ledger-shapes.ts';
import { goTo, PlaceLink, usePlace } from './place.ts';
import { Problem } from './problem.tsx';
import { objectionTo, sizeText, uploadFile } from './upload-file.ts';
import { type Act, useAct } from './use-act.ts';
import { useDepartmentTerm } from './use-department-term.ts';
import { useLedger } from './use-ledgers.ts';
import { whyNoImport } from './why-no-import.ts';

/** 上传导入: a file is chosen or dropped and sent; what becomes of it is shown at the import's own place. */
export function UploadPage() {
  const say = useSay();
  const termOf = useDepartmentTerm();
  const named = usePlace().state.ledger ?? '';
  const session = useSession();
  const { found, problem } = useLedger(named);
  if (problem) return <Problem title={say('不能导入', 'Cannot import')} sentence={problem} />;
  if (found === undefined) return <Waiting />;
  if (!found)
    return (
      <Problem
        title={say('没有这种台账', 'There is no such ledger')}
        sentence={say('请从台账目录中选择。', 'Choose one from the list.')}
      />
    );
  const { ledger, of } = found;
  const term = termOf(of);
  const objection = whyNoImport(ledger, session, term, say);
  if (objection)
    return <Problem title={say(`不能导入${ledger.title}`, `Cannot import ${ledger.title}`)} sentence={objection} />;
  return <Upload ledger={ledger} term={term} />;
}

function Upload({ ledger, term }: { ledger: LedgerInfo; term: string }) {
  const say = useSay();
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
          {say(`导入${title}`, `Import ${title}`)} <small>{term}</small>
        </h2>
        <p>
          {says} {say('不清楚怎么填的，请看', 'If you are not sure, see ')}
          <PlaceLink page="doc" state={{ ledger: `${department}/${name}` }}>
            {say('填写说明', 'how to fill it in')}
          </PlaceLink>
          {say('。', '.')}
        </p>
      </div>
      <FileDrop isBusy={act.isBusy} onChoose={setFile} />
      {file && <ChosenFile file={file} act={act} sent={sent} onSend={() => send(file)} />}
      <ol className="upload-steps">
        <li>
          {say(
            '上传后先检查：逐行说明会新增、更新还是有问题，此时什么都没有写入。',
            'The file is checked first: for each row you see whether it is new, an update or has problems. Nothing is written yet.',
          )}
        </li>
        <li>
          {say(
            '您看过结果，再写入有效的行；有问题的行不写入，随结果工作簿返回。',
            'When you have seen the result, write the valid rows; rows with problems are not written and come back in the result workbook.',
          )}
        </li>
        <li>
          {say('写入后如发现文件拿错了，可以整次撤销。', 'If it was the wrong file, the whole import can be undone.')}
        </li>
      </ol>
    </>
  );
}

function ChosenFile({ file, act, sent, onSend }: { file: File; act: Act; sent: number; onSend: () => void }) {
  const say = useSay();
  const objection = objectionTo(file, say);
  return (
    <section className="chosen-file" aria-label={say('选择的文件', 'Chosen file')}>
      <p>
        <b>{file.name}</b> <span>{sizeText(file.size, say)}</span>
      </p>
      {objection && <p role="alert">{objection}</p>}
      {act.problem && <p role="alert">{act.problem}</p>}
      {!objection && !act.isBusy && (
        <button type="button" className="ledger-main-button" onClick={onSend}>
          {act.problem ? say('重新上传', 'Upload again') : say('上传并检查', 'Upload and check')}
        </button>
      )}
      {act.isBusy && (
        <p>
          <progress max={1} value={sent} aria-label={say('上传进度', 'Upload progress')} />
          {sent < 1
            ? say(` 已上传 ${Math.round(sent * 100)}%`, ` ${Math.round(sent * 100)}% sent`)
            : say(' 已传完，枢纽正在接收……', ' Sent; the hub is taking it in …')}
        </p>
      )}
    </section>
  );
}
