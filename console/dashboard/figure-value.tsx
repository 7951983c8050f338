import type { ReactNode } from 'react';
import { useSay } from '../language.ts';
import { type Amount, amountText } from './figure-words.ts';
import { Withheld } from './withheld.tsx';

/** A figure's number, or why there is none. */
export function FigureValue({ figure }: { figure: Amount & { unit: string; isWithheld: boolean } }): ReactNode {
  const say = useSay();
  const { value, unit, isWithheld } = figure;
  if (isWithheld) return <Withheld />;
  if (value === null) return <span className="board-quiet">{say('无对象', 'nothing to count')}</span>;
  return (
    <>
      <b className="board-number">{amountText(value, unit)}</b>
      {unit !== '%' && <small> {unit}</small>}
    </>
  );
}
