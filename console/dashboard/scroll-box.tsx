import type { ReactNode } from 'react';

/** What is wider than the page scrolls inside itself, by keyboard too. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="board-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
