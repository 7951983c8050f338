import type { ReactNode } from 'react';
import { Go } from '../go.tsx';
import { useSay } from '../language.ts';
import { type ListChoice, listPlace } from './figure-list.ts';

/** A number that leads to the list behind it (名单); a plain number when the figure opens no list. */
export function FigureLink({
  list,
  title,
  choice,
  children,
}: {
  list: string | null;
  title: string;
  choice: ListChoice;
  children: ReactNode;
}) {
  const say = useSay();
  const place = listPlace(list, choice);
  if (!place) return <span>{children}</span>;
  return (
    <Go {...place} className="board-link">
      {children}
      <span className="board-unseen">{say(`，打开“${title}”的名单`, `, open the list of ${title}`)}</span>
    </Go>
  );
}
