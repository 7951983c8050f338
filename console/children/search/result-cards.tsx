import type { Answer } from '../../data/answer.ts';
import { Go } from '../../go.tsx';
import { useSay, useTerm } from '../../language.ts';
import { Categories, Guardian, Schools, Situation, Withheld } from './row-parts.tsx';
import type { ChildRow } from './rows.ts';
import { isWithheld } from './withheld.ts';

/** The found children on a phone: a card each, which opens the child. */
export function ResultCards({ rows, answer }: { rows: readonly ChildRow[]; answer: Answer<unknown> }) {
  return (
    <ul className="child-cards">
      {rows.map((row) => (
        <li key={row.key}>
          {row.id ? (
            <Go to="/children/profile" state={{ id: row.id }} data-row>
              <CardLines row={row} answer={answer} />
            </Go>
          ) : (
            <CardLines row={row} answer={answer} />
          )}
        </li>
      ))}
    </ul>
  );
}

function CardLines({ row, answer }: { row: ChildRow; answer: Answer<unknown> }) {
  const say = useSay();
  const term = useTerm();
  const { name, sex, age, village, categories, guardian, schools } = row;
  return (
    <>
      <div>
        <b>{name ?? (isWithheld(answer, 'name') ? <Withheld /> : '—')}</b>
        {[sex && term('Sex', sex), age !== null && say(`${age} 岁`, `${age}`), village].filter(Boolean).join(' · ')}
      </div>
      {categories && categories.length > 0 && <Categories of={categories} />}
      {guardian && (
        <div className="child-line">
          {say('监护人：', 'Guardian: ')}
          <Guardian of={guardian} />
        </div>
      )}
      {schools.length > 0 && (
        <div className="child-line">
          <Schools of={schools} />
        </div>
      )}
      <div className="child-line">
        <Situation of={row} otherwise={null} />
      </div>
    </>
  );
}
