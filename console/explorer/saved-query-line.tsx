import { useState } from 'react';
import { useSay, useTerm } from '../language.ts';
import type { SavedQuery } from './saved-queries.ts';

/** One saved query: what it is called, who shares it since when; a click opens it; one's own can be removed. */
export function SavedQueryLine({
  of,
  isShown,
  onOpen,
  onRemove,
}: {
  of: SavedQuery;
  isShown: boolean;
  onOpen: () => void;
  onRemove?: ((query: SavedQuery) => Promise<void>) | undefined;
}) {
  const say = useSay();
  const [isAsked, setAsked] = useState(false);
  const remove = isAsked ? say('确认删除', 'Yes, delete') : say('删除', 'Delete');
  return (
    <li className="saved-query">
      <button type="button" data-active={isShown} onClick={onOpen}>
        <b>{of.name}</b>
        {of.note && <span>{of.note}</span>}
        <small>{useOrigin(of)}</small>
      </button>
      {onRemove && (
        <button
          type="button"
          className="saved-query-remove"
          aria-label={`${remove}：${of.name}`}
          onBlur={() => setAsked(false)}
          onClick={() => (isAsked ? void onRemove(of) : setAsked(true))}
        >
          {remove}
        </button>
      )}
    </li>
  );
}

function useOrigin({ isMine, by, department, audience, savedAt }: SavedQuery): string {
  const say = useSay();
  const term = useTerm();
  const on = new Date(savedAt).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const shared = {
    ME: say('仅本人', 'only me'),
    DEPARTMENT: say('共享给本部门', 'shared with my department'),
    EVERYBODY: say('共享给所有部门', 'shared with all departments'),
  };
  return isMine ? `${on} · ${shared[audience]}` : `${on} · ${term('Department', department)} · ${by}`;
}
