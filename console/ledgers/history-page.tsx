import { type Say, useSay } from '../language.ts';
import { instantText } from '../records/days.ts';
import { Waiting } from '../records/notices.tsx';
import { TableHead } from '../records/table-head.tsx';
import { useSession } from '../signed-in.ts';
import { countText, isWritten, ROW_WORDS, STATE_TERMS } from './import-words.ts';
import { departmentFolder, type ImportInfo } from './ledger-shapes.ts';
import { goTo, PlaceLink, usePlace } from './place.ts';
import { Problem } from './problem.tsx';
import { useAsked } from './use-asked.ts';
import { useLedgers } from './use-ledgers.ts';
import { useMore } from './use-more.ts';

/** Imports that the hub gives at a time. */
const PAGE = 50;

/** 导入记录: one's own imports; for a data steward or manager those of the whole area. */
export function HistoryPage() {
  const say = useSay();
  const { viewer } = useSession();
  const { ledger = '' } = usePlace().state;
  const department = departmentFolder(viewer.department);
  const all = useLedgers();
  const ledgers = all.data?.departments.find((each) => each.department === department)?.ledgers ?? [];
  const path = `/ledgers/${department}/imports?${new URLSearchParams({ ledger })}`;
  const { data, problem } = useAsked<readonly ImportInfo[]>(ledgers.length > 0 ? path : null);
  const seesAll = viewer.role === 'DATA_STEWARD' || viewer.role === 'MANAGER';
  return (
    <>
      <div className="records-title">
        <h2>{say('导入记录', 'Imports')}</h2>
        <p>
          {seesAll
            ? say('本部门在您辖区内的导入', 'Imports of your department in your area')
            : say('您上传的文件', 'Files you uploaded')}
          {say(
            '，从近到远；打开一次导入，可以继续写入、下载结果或撤销。',
            ', the latest first. Open an import to go on writing, fetch its result or undo it.',
          )}
        </p>
        <label className="ledger-search">
          {say('台账', 'Ledger')}
          <select value={ledger} onChange={({ target }) => goTo('history', { ledger: target.value })}>
            <option value="">{say('全部', 'All')}</option>
            {ledgers.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      {(problem ?? all.problem) && (
        <Problem title={say('不能查看导入记录', 'Imports are not shown')} sentence={problem ?? all.problem ?? ''} />
      )}
      {!data && !problem && !all.problem && <Absent isKnown={all.data !== undefined && ledgers.length === 0} />}
      {data && <Imports key={path} path={path} first={data} />}
    </>
  );
}

/** On its way, or nothing to wait for. */
function Absent({ isKnown }: { isKnown: boolean }) {
  const say = useSay();
  if (!isKnown) return <Waiting />;
  return (
    <p className="seen-nothing">
      {say(
        '您所在的部门没有可以导入的台账，或者暂时无法访问。',
        'Your department has no ledgers to import, or cannot be reached at the moment.',
      )}
    </p>
  );
}

function Imports({ path, first }: { path: string; first: readonly ImportInfo[] }) {
  const say = useSay();
  const { shown, isWhole, act, more } = useMore(path, first, PAGE);
  if (shown.length === 0)
    return (
      <p className="records-elsewhere">
        {say('还没有导入过。请到', 'Nothing has been imported yet. Choose a ledger under ')}
        <PlaceLink page="list">{say('台账', 'Ledgers')}</PlaceLink>
        {say('选择一种上传。', ' and upload it.')}
      </p>
    );
  return (
    <>
      <ImportLines imports={shown} />
      {!isWhole && (
        <button type="button" className="record-more" disabled={act.isBusy} onClick={more}>
          {say('更早的导入', 'Earlier imports')}
        </button>
      )}
      {act.problem && <p role="alert">{act.problem}</p>}
    </>
  );
}

function ImportLines({ imports }: { imports: readonly ImportInfo[] }) {
  const say = useSay();
  const file = say('文件', 'File');
  const ledger = say('台账', 'Ledger');
  const status = say('状态', 'State');
  const rows = say('各行结果', 'Rows');
  const upload = say('上传', 'Uploaded');
  return (
    <table className="record-table">
      <TableHead columns={[file, ledger, status, rows, upload]} />
      <tbody>
        {imports.map(({ department, id, fileName, title, state, counts, importedBy, createdAt, runs, failure }) => (
          <tr key={id}>
            <td data-label={file}>
              <PlaceLink page="import" state={{ department, id: String(id) }}>
                {fileName}
              </PlaceLink>
              <small>{say(`第 ${id} 号导入`, `Import No. ${id}`)}</small>
            </td>
            <td data-label={ledger}>{title}</td>
            <td data-label={status}>
              <span className="kind-chip" data-state={state}>
                {say(...STATE_TERMS[state])}
              </span>
            </td>
            <td data-label={rows}>{failure?.message ?? countsText(counts, isWritten({ state, runs }), say)}</td>
            <td data-label={upload}>
              {importedBy}
              <small>{instantText(createdAt)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function countsText(counts: ImportInfo['counts'], isIn: boolean, say: Say): string {
  const told = ROW_WORDS.flatMap(([state, before, after]) =>
    counts[state] ? [`${say(...(isIn ? after : before))} ${countText(counts[state])}`] : [],
  );
  return told.join(say('，', ', ')) || '—';
}
