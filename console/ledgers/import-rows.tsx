import { useState } from 'react';
import { useSay } from '../language.ts';
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
  const say = useSay();
  const query = new URLSearchParams({ states: states || TO_LOOK_AT });
  const { data, problem } = useAsked<readonly ImportRow[]>(`${path}/rows?${query}`);
  const [later, setLater] = useState<readonly ImportRow[]>([]);
  const [fetching, setFetching] = useState<'NO' | 'YES' | string>('NO');
  const rows = [...(data ?? []), ...later];
  const total = (states || TO_LOOK_AT).split(',').reduce((sum, state) => sum + (info.counts[state] ?? 0), 0);
  const isIn = isWritten(info);
  const next = Math.min(PAGE, total - rows.length);
  const title = states
    ? say(`${rowTerm(states, isIn, say)}的行`, `Rows: ${rowTerm(states, isIn, say)}`)
    : say('需要您看的行', 'Rows to look at');
  const more = () => {
    setFetching('YES');
    const after = rows.at(-1)?.ordinal ?? 0;
    askLedgers<readonly ImportRow[]>(`${path}/rows?${query}&after=${after}`).then(
      (fetched) => {
        setLater([...later, ...fetched]);
        setFetching('NO');
      },
      (error: unknown) => setFetching(sentenceOf(error)),
    );
  };
  return (
    <section className="import-rows" aria-label={title}>
      <h3>
        {title} <small>{say(`${total} 行`, `${total} in all`)}</small>
      </h3>
      {problem && <p role="alert">{problem}</p>}
      {!data && !problem && <Waiting />}
      {data?.length === 0 && (
        <p className="seen-nothing">
          {states
            ? say('没有这样的行。', 'There are no such rows.')
            : say('没有需要您处理的行。', 'No rows need your attention.')}
        </p>
      )}
      {rows.length > 0 && <ImportRowLines rows={rows} isWritten={isIn} />}
      {rows.length >= PAGE && rows.length < total && (
        <button type="button" className="record-more" disabled={fetching === 'YES'} onClick={more}>
          {say(`再看 ${next} 行`, `Show ${next} more`)}
        </button>
      )}
      {fetching !== 'NO' && fetching !== 'YES' && <p role="alert">{fetching}</p>}
    </section>
  );
}
