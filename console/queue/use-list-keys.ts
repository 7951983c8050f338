import { useEffect, useRef } from 'react';
import { nextId } from './next-id.ts';

interface ListKeys {
  readonly ids: readonly string[];
  /** The one that is open; empty: none. */
  readonly open: string;
  show(id: string): void;
  close(): void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const TYPING = 'input, textarea, select, [role="combobox"], [role="dialog"], [contenteditable]';

/** Keys of a list (键盘操作): j and k, or in the list the arrows, go up and down; Enter opens, as on every link; Esc closes. */
export function useListKeys(keys: ListKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { ids, open, show, close } = now.current;
      const at = event.target instanceof Element ? event.target : document.body;
      if (event.ctrlKey || event.metaKey || event.altKey || at.closest(TYPING)) return;
      if (event.key === 'Escape' && open !== '') {
        close();
        rowOf(open)?.focus();
        return;
      }
      const step = STEPS[event.key];
      if (!step || (event.key.startsWith('Arrow') && !at.closest('.queue-list'))) return;
      const from = at.closest<HTMLElement>('[data-row]')?.dataset.row ?? open;
      const next = nextId(ids, from, step);
      if (next === undefined) return;
      event.preventDefault();
      if (open !== '') show(next);
      rowOf(next)?.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function rowOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-row="${CSS.escape(id)}"]`);
}
