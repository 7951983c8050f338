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
        <h2>导入记录</h2>
        <p>
          {seesAll ? '本部门在您辖区内的导入' : '您上传的文件'}，从近到远；打开一次导入，可以继续写入、下载结果或撤销。
        </p>
        <label className="ledger-search">
          台账
          <select value={ledger} onChange={({ target }) => goTo('history', { ledger: target.value })}>
            <option value="">全部</option>
            {ledgers.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      {(problem ?? all.problem) && <Problem title="不能查看导入记录" sentence={problem ?? all.problem ?? ''} />}
      {!data && !problem && !all.problem && <Absent isKnown={all.data !== undefined && ledgers.length === 0} />}
      {data && <Imports key={path} path={path} first={data} />}
    </>
  );
}

/** On its way, or nothing to wait for. */
function Absent({ isKnown }: { isKnown: boolean }) {
  return isKnown ? <p className="seen-nothing">您所在的部门没有可以导入的台账，或者暂时无法访问。</p> : <Waiting />;
}

function Imports({ path, first }: { path: string; first: readonly ImportInfo[] }) {
  const { shown, isWhole, act, more } = useMore(path, first, PAGE);
  if (shown.length === 0)
    return (
      <p className="records-elsewhere">
        还没有导入过。请到<PlaceLink page="list">台账</PlaceLink>选择一种上传。
      </p>
    );
  return (
    <>
      <ImportLines imports={shown} />
      {!isWhole && (
        <button type="button" className="record-more" disabled={act.isBusy} onClick={more}>
          更早的导入
        </button>
      )}
      {act.problem && <p role="alert">{act.problem}</p>}
    </>
  );
}

function ImportLines({ imports }: { imports: readonly ImportInfo[] }) {
  return (
    <table className="record-table">
      <TableHead columns={['文件', '台账', '状态', '各行结果', '上传']} />
      <tbody>
        {imports.map(({ department, id, fileName, title, state, counts, importedBy, createdAt, runs, failure }) => (
          <tr key={id}>
            <td data-label="文件">
              <PlaceLink page="import" state={{ department, id: String(id) }}>
                {fileName}
              </PlaceLink>
              <small>第 {id} 号导入</small>
            </td>
            <td data-label="台账">{title}</td>
            <td data-label="状态">
              <span className="kind-chip" data-state={state}>
                {STATE_TERMS[state]}
              </span>
            </td>
            <td data-label="各行结果">{failure?.message ?? countsText(counts, isWritten({ state, runs }))}</td>
            <td data-label="上传">
              {importedBy}
              <small>{instantText(createdAt)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function countsText(counts: ImportInfo['counts'], isIn: boolean): string {
  const told = ROW_WORDS.flatMap(([state, before, after]) =>
    counts[state] ? [`${isIn ? after : before} ${countText(counts[state])}`] : [],
  );
  return told.join('，') || '—';
}
