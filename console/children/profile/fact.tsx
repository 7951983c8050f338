import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../language.ts';
import { useProfileAnswer } from './profile-answer.ts';
import { isWithheld } from './withheld.ts';

interface FactProps {
  name: string;
  /** `Type.field` of what is shown: when it is withheld, nothing is claimed. */
  of: readonly string[];
  /** What is said when there is none, if not 无. */
  none?: string;
  children?: ReactNode;
}

/** One line of a card: what it is and how it stands. What is withheld reads 未显示, never 无; what may be, says so. */
export function Fact({ name, of, none, children }: FactProps) {
  const say = useSay();
  const { notices, partly, masked } = useProfileAnswer();
  const isEmpty = children === null || children === undefined || children === '' || children === false;
  const isInPart = partly.some(({ coordinate }) => of.includes(coordinate));
  const nothing = isWithheld(notices, of) ? (
    <Withheld />
  ) : (
    <span className="none">{isInPart ? say('无或未显示', 'none, or withheld') : (none ?? say('无', 'none'))}</span>
  );
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        {isEmpty ? nothing : children}
        {!isEmpty && of.some((coordinate) => masked.includes(coordinate)) && <Masked />}
      </dd>
    </div>
  );
}

/** Says that something is kept back; the reason stands below the card. */
export function Withheld() {
  const say = useSay();
  return <span className="withheld">{say('未显示', 'withheld')}</span>;
}

/** A lock beside what is shown in part (脱敏). */
export function Masked() {
  const say = useSay();
  const word = say('脱敏', 'masked');
  const why = say(
    '部分隐去：所述目的和您的权限不需要全部内容。',
    'Shown in part: the purpose and your rights do not need all of it.',
  );
  return (
    <Tooltip title={why}>
      <button type="button" className="masked" aria-label={`${word}：${why}`}>
        <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
          <path
            d="M4 7h8v7H4zM5.500 7V5a2.500 2.500 0 0 1 5 0v2"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.500"
          />
        </svg>
        {word}
      </button>
    </Tooltip>
  );
}
