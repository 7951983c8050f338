import { useSay } from '../language.ts';
import { countText, isWritten, ROW_WORDS } from './import-words.ts';
import type { ImportInfo } from './ledger-shapes.ts';
import { PlaceLink } from './place.ts';

/** What the rows come to: big numbers, each of which shows its rows. */
export function ImportCounts({ info, chosen }: { info: ImportInfo; chosen: string }) {
  const say = useSay();
  const { department, id, counts } = info;
  const isIn = isWritten(info);
  return (
    <ul className="import-counts" aria-label={say('各行结果', 'Rows')}>
      {ROW_WORDS.map(([state, before, after, says]) => {
        const count = counts[state] ?? 0;
        const here = { department, id: String(id), ...(chosen === state ? {} : { rows: state }) };
        return (
          <li key={state} data-state={state} data-none={count === 0}>
            <PlaceLink
              page="import"
              state={here}
              title={say(...says)}
              aria-current={chosen === state ? 'true' : undefined}
            >
              <b>{countText(count)}</b>
              <span>{say(...(isIn ? after : before))}</span>
            </PlaceLink>
          </li>
        );
      })}
    </ul>
  );
}
