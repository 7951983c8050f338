import { birthDateOf, findNationalId, type NationalId, sexOf } from '../../../schema/national-id.ts';
import { problem } from '../../check.ts';
import { always, CHILD, type Fill, type Fits, from, type Target } from '../../ledger.ts';
import { ChildCategoryRecord } from '../entities/child-category-record.ts';
import { FormerParentStatus } from '../entities/former-parent-status.ts';
import { Parent } from '../entities/parent.ts';
import { ParentWorkPlace } from '../entities/parent-work-place.ts';
import { RegisteredChild } from '../entities/registered-child.ts';
import { ResidenceRecord } from '../entities/residence-record.ts';
import { keptNumber } from '../national-id-column.ts';
import { type ParentColumn, type ParentOfRow, parentColumn } from './parent-of-row.ts';

const onTheDay: Fill = from([], (row, { today }) => row.registeredOn ?? today);

/** What the column says, else what the number says (GB 11643). */
function orOfNumber(column: string, read: (number: NationalId) => string): Fill {
  return from([column, 'nationalId'], (row) => {
    const number = typeof row.nationalId === 'string' ? findNationalId(row.nationalId) : null;
    return row[column] ?? (number && read(number));
  });
}

/** A child who lives in another village now has moved there on a day; an older table never moves a child back. */
const hasMovedOnADay: Fits = (record, row) => {
  const { division, residentSince } = row;
  if (typeof division !== 'string' || division === record.divisionCode) return null;
  if (typeof residentSince === 'string' && residentSince > String(record.residentSince)) return null;
  return problem(
    'residentSince',
    '台账中这名儿童住在另一个村(社区)。已经搬来的,请填写搬到现居住地的日期;没有搬家的,请核对区划代码。',
  );
};

/** 登记儿童: a number is kept sealed; a residence that the child has left is kept. */
export const childTarget: Target = {
  entity: RegisteredChild,
  key: ['id'],
  fill: {
    id: CHILD,
    name: 'name',
    sex: orOfNumber('sex', sexOf),
    birthDate: orOfNumber('birthDate', birthDateOf),
    divisionCode: 'division',
    address: 'address',
    residentSince: 'residentSince',
    householdDivisionCode: 'householdDivision',
    phone: 'phone',
    hobbies: 'hobbies',
    familySituation: 'familySituation',
    schoolResults: 'schoolResults',
    registeredOn: 'registeredOn',
    removedOn: 'removedOn',
    removalReason: 'removalReason',
  },
  atFirst: {
    registeredOn: onTheDay,
    residentSince: from([], (row, { today }) => row.residentSince ?? row.registeredOn ?? today),
  },
  together: [
    {
      columns: ['nationalId'],
      properties: ['nationalIdSealed', 'nationalIdIndex'],
      comparedBy: 'nationalIdIndex',
      seals: true,
      make: ({ nationalId }, { childId }, keys) =>
        typeof nationalId === 'string' ? { ...keptNumber(nationalId as NationalId, childId, keys) } : {},
    },
  ],
  fits: hasMovedOnADay,
  keeps: { entity: ResidenceRecord, owner: 'child', of: ['divisionCode', 'address'], since: 'residentSince' },
};

/** 儿童类别认定: the one that the row names; others of the child stay as they are. */
export const categoryTarget: Target = {
  entity: ChildCategoryRecord,
  key: ['child', 'category', 'from'],
  when: ['category'],
  fill: { child: CHILD, category: 'category', from: 'categoryFrom', document: 'categoryDocument' },
  atFirst: { determinedBy: always('CIVIL_AFFAIRS') },
};

/** A parent and where that parent works; `at`: its place among the targets of the row. */
export function parentTargets({ prefix, relation }: ParentOfRow, at: number): Target[] {
  const column = (name: ParentColumn) => parentColumn(prefix, name);
  const parent: Target = {
    entity: Parent,
    key: ['child', 'relation'],
    when: [column('Name')],
    fill: {
      child: CHILD,
      relation: always(relation),
      name: column('Name'),
      phone: column('Phone'),
      status: column('Status'),
      statusSince: column('StatusSince'),
    },
    atFirst: { status: always('UNKNOWN'), statusSince: onTheDay },
    keeps: { entity: FormerParentStatus, owner: 'parent', of: ['status'], since: 'statusSince' },
  };
  const workPlace: Target = {
    entity: ParentWorkPlace,
    key: ['parent', 'from'],
    when: [column('WorkPlace')],
    fill: {
      place: column('WorkPlace'),
      occupation: column('Occupation'),
      employer: column('Employer'),
      from: column('WorkFrom'),
    },
    belongsTo: { parent: at },
    follows: { per: ['parent'] },
  };
  return [parent, workPlace];
}
