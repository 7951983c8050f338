import { Flex, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useSay, useTerm } from '../../language.ts';
import type { ChildCategory } from '../../operations.generated.ts';
import { mattersOf } from './matters.ts';
import type { ChildRow } from './rows.ts';

/** Stands where a value is not shown to this person, so that it does not look like none. */
export function Withheld() {
  const say = useSay();
  return <span className="child-line">{say('未显示', 'withheld')}</span>;
}

/** The categories (儿童类别) of a child. */
export function Categories({ of }: { of: readonly ChildCategory[] }) {
  const term = useTerm();
  if (of.length === 0) return '—';
  return (
    <Flex wrap gap="2px 4px">
      {of.map((category) => (
        <Tag key={category} color="blue" style={{ margin: 0 }}>
          {term('ChildCategory', category)}
        </Tag>
      ))}
    </Flex>
  );
}

/** The guardian, and who they are to the child. */
export function Guardian({ of: { name, relation } }: { of: NonNullable<ChildRow['guardian']> }) {
  const term = useTerm();
  return relation ? `${name}（${term('GuardianshipRelation', relation)}）` : name;
}

/** The schools of current enrolments; more than one is a double enrolment and stays visible. */
export function Schools({ of }: { of: ChildRow['schools'] }) {
  const term = useTerm();
  return of.map(({ name, grade, className }) => (
    <div key={`${name} ${grade}`}>
      {[name, grade && term('SchoolGrade', grade), className].filter(Boolean).join(' ')}
    </div>
  ));
}

/** What is due or has been done, as the list's department tells: the next visit, pairing, dates of a case. */
export function Situation({ of, otherwise }: { of: ChildRow; otherwise: ReactNode }) {
  const say = useSay();
  const term = useTerm();
  const { visitDue } = of;
  const matters = mattersOf(of.given);
  const missing = of.given.pairing?.missingRoles ?? [];
  if (!visitDue && matters.length + missing.length === 0) return otherwise;
  return (
    <>
      {visitDue && (
        <div className={visitDue.isLate ? 'child-late' : undefined}>
          {say('下次走访 ', 'Next visit ')}
          {visitDue.on}
          {visitDue.isLate && say('（已逾期）', ' (overdue)')}
        </div>
      )}
      {matters.map(({ chinese, english, on }) => (
        <div key={chinese}>
          {say(chinese, english)} {on}
        </div>
      ))}
      {missing.length > 0 && (
        <div>
          {say('结对缺：', 'Pairing lacks: ')}
          {missing.map((role) => term('PairingRole', role)).join('、')}
        </div>
      )}
    </>
  );
}
