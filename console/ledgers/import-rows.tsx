import { useState } from 'react';
import { Waiting } from '../records/notices.tsx';
import { askLedgers, sentenceOf } from './ask-ledgers.ts';
import { ImportRowLines } from './import-row-lines.tsx';
import { isWritten, rowTerm } from './import-words.ts';
import type { ImportInfo, ImportRow } from './ledger-shapes.ts';
import { useAsked } from './use-asked.ts';

/** Rows that the hub gives at a time. */
const PAGE = 200;
/** What is shown unless something else is chosen: what somebody has to look at. */
const TO_LOOK_AT = 'REFUSED,REVIEW';

/** The rows of an import by what became of them, 200 at a time. */
export function ImportRows({ info, path, states }: { info: ImportInfo; path: string; states: string }) {
  const query = new URLSearchParams({ states: states || TO_LOOK_AT });
  const { data, problem } = useAsked<readonly ImportRow[]>(`${path}/rows?${query}`);
  const [later, setLater] = useState<readonly ImportRow[]>([]);
  const [fetching, setFetching] = useState<'NO' | 'YES' | string>('NO');
  const rows = [...(data ?? []), ...later];
  const total = (states || TO_LOOK_AT).split(',').reduce((sum, state) => sum + (info.counts[state] ?? 0), 0);
  const isIn = isWritten(info);
  const title = states ? `${rowTerm(states, isIn)}的行` : '需要您看的行';
  const more = () => {
    setFetching('YES');
    const after = rows.at(-1)?.ordinal ?? 0;
    askLedgers<readonly ImportRow[]>(`${path}/rows?${query}&after=${after}`).then(
      (next) => {
        setLater([...later, ...next]);
        setFetching('NO');
      },
      (error: unknown) => setFetching(sentenceOf(error)),
    );
  };
  return (
    <section className="import-rows" aria-label={title}>
      <h3>
        {title} <small>{total} 行</small>
      </h3>
      {problem && <p role="alert">{problem}</p>}
      {!data && !problem && <Waiting />}
      {data?.length === 0 && <p className="seen-nothing">{states ? '没有这样的行。' : '没有需要您处理的行。'}</p>}
      {rows.length > 0 && <ImportRowLines rows={rows} isWritten={isIn} />}
      {rows.length >= PAGE && rows.length < total && (
        <button type="button" className="record-more" disabled={fetching === 'YES'} onClick={more}>
          再看 {Math.min(PAGE, total - rows.length)} 行
        </button>
      )}
      {fetching !== 'NO' && fetching !== 'YES' && <p role="alert">{fetching}</p>}
    </section>
  );
}
