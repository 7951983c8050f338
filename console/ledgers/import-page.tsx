import { isRunning } from '../../subgraphs/ledger/door.ts';
import { useSay } from '../language.ts';
import { instantText } from '../records/days.ts';
import { Waiting } from '../records/notices.tsx';
import { ImportActions } from './import-actions.tsx';
import { ImportCounts } from './import-counts.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportRows } from './import-rows.tsx';
import { STATE_TERMS } from './import-words.ts';
import type { ImportInfo } from './ledger-shapes.ts';
import { usePlace } from './place.ts';
import { Problem } from './problem.tsx';
import { useImport } from './use-import.ts';

/** 一次导入: how far it is, what became of its rows, and what one can do about it. */
export function ImportPage() {
  const say = useSay();
  const { department = '', id = '', rows = '' } = usePlace().state;
  const { data, problem, path, take } = useImport(department, id);
  if (problem) return <Problem title={say('不能查看这次导入', 'This import is not shown')} sentence={problem} />;
  if (!data) return <Waiting />;
  return (
    <div className="import-page">
      <ImportHeading info={data} />
      {isRunning(data) && <ImportProgress info={data} path={path} onKnown={take} />}
      {data.failure && <Failure info={data} />}
      {!isRunning(data) && !isWithoutRows(data) && <ImportCounts info={data} chosen={rows} />}
      {!isRunning(data) && <ImportActions info={data} path={path} onKnown={take} />}
      {data.notes.length > 0 && (
        <section className="import-notes">
          <h3>{say('关于这个文件', 'About this file')}</h3>
          <ul>
            {data.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      {!isRunning(data) && !isWithoutRows(data) && (
        <ImportRows key={`${rows} ${data.state} ${data.runs}`} info={data} path={path} states={rows} />
      )}
    </div>
  );
}

const isWithoutRows = ({ counts }: ImportInfo) => Object.keys(counts).length === 0;

function ImportHeading({ info }: { info: ImportInfo }) {
  const say = useSay();
  const { id, title, fileName, importedBy, createdAt, state, rows } = info;
  return (
    <header className="import-heading">
      <h2>
        {title}{' '}
        <span className="kind-chip" data-state={state}>
          {say(...STATE_TERMS[state])}
        </span>
      </h2>
      <p>
        <b>{fileName}</b>
        <span>
          {say(`第 ${id} 号导入`, `Import No. ${id}`)} · {importedBy} · {instantText(createdAt)}
          {rows !== null && say(` · 共 ${rows} 行`, ` · ${rows} rows`)}
        </span>
      </p>
    </header>
  );
}

function Failure({ info: { failure, state } }: { info: ImportInfo }) {
  const say = useSay();
  const title =
    state === 'FAILED' ? say('这个文件没有导入', 'This file was not imported') : say('没有撤销', 'Not undone');
  return <Problem title={title} sentence={failure?.message ?? ''} />;
}
