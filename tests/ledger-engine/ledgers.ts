import { birthDateOf, findNationalId, sexOf } from '../../schema/national-id.ts';
import { ChildrensHome } from '../../subgraphs/civil-affairs/entities/childrens-home.ts';
import { Guardianship } from '../../subgraphs/civil-affairs/entities/guardianship.ts';
import { RegisteredChild } from '../../subgraphs/civil-affairs/entities/registered-child.ts';
import { keptNumber } from '../../subgraphs/civil-affairs/national-id-column.ts';
import { CHILD, from, type Ledger, type LedgerRow } from '../../subgraphs/ledger.ts';
import {
  amount,
  childId,
  choice,
  day,
  division,
  flag,
  nationalId,
  phone,
  text,
} from '../../subgraphs/ledger-columns.ts';

const SEXES = { MALE: '男', FEMALE: '女' };
const RELATIONS = { FATHER: '父亲', MOTHER: '母亲', GRANDPARENT: '祖父母' };

const numberOf = (row: LedgerRow) => findNationalId(String(row.nationalId ?? ''));
const perhapsFromNumber = (column: string, read: typeof sexOf | typeof birthDateOf) =>
  from([column, 'nationalId'], (row) => {
    const number = numberOf(row);
    return row[column] ?? (number ? read(number) : null);
  });

const columnsOfChild = {
  childId: childId(),
  nationalId: nationalId(),
  name: text('姓名', { isRequired: true, max: 50 }),
  sex: choice('性别', SEXES),
  birthDate: day('出生日期'),
};

const child = { childId: 'childId', nationalId: 'nationalId', name: 'name', birthDate: 'birthDate', sex: 'sex' };
const nowhere = { list: 'children(first: 50, after: $after)', paths: {} };

/** A register of children with their guardians, small enough to be seen through. */
export const children: Ledger = {
  name: 'children',
  title: '儿童名册',
  says: '一行一名儿童。',
  source: 'TEST',
  act: 'registerChild',
  columns: {
    ...columnsOfChild,
    village: division('现居住村', ['VILLAGE'], { isRequired: true }),
    address: text('住址'),
    phone: phone('电话'),
    guardian: text('监护人'),
    relation: choice('与儿童关系', RELATIONS),
    guardianPhone: phone('监护人电话'),
    guardianFrom: day('监护开始日期'),
  },
  key: ['nationalId', 'childId'],
  child: {
    ...child,
    divisionCode: 'village',
    guardianName: 'guardian',
    guardianPhone: 'guardianPhone',
    mayRegister: true,
  },
  place: 'village',
  targets: [
    {
      entity: RegisteredChild,
      key: ['id'],
      fill: {
        id: CHILD,
        name: 'name',
        sex: perhapsFromNumber('sex', sexOf),
        birthDate: perhapsFromNumber('birthDate', birthDateOf),
        divisionCode: 'village',
        address: 'address',
        phone: 'phone',
      },
      atFirst: { registeredOn: from([], (_, { today }) => today), residentSince: from([], (_, { today }) => today) },
      together: [
        {
          columns: ['nationalId'],
          properties: ['nationalIdSealed', 'nationalIdIndex'],
          comparedBy: 'nationalIdIndex',
          seals: true,
          make: (row, { childId: id }, keys) => {
            const number = numberOf(row);
            return number ? { ...keptNumber(number, id, keys) } : {};
          },
        },
      ],
    },
    {
      entity: Guardianship,
      key: ['child', 'from'],
      when: ['guardian'],
      fill: {
        child: CHILD,
        guardianName: 'guardian',
        relation: 'relation',
        phone: 'guardianPhone',
        from: 'guardianFrom',
      },
      follows: { per: ['child'] },
    },
  ],
  export: nowhere,
};

/** Guardianships alone, of children whom the register knows. */
export const guardianships: Ledger = {
  ...children,
  name: 'guardianships',
  title: '监护台账',
  columns: {
    ...columnsOfChild,
    guardian: text('监护人', { isRequired: true }),
    relation: choice('与儿童关系', RELATIONS, { isRequired: true }),
    guardianPhone: phone('监护人电话'),
    guardianFrom: day('监护开始日期', { isRequired: true }),
    guardianUntil: day('监护结束日期'),
  },
  key: ['nationalId', 'childId', 'guardianFrom'],
  child: { ...child, mayRegister: false },
  place: null,
  targets: [
    {
      entity: Guardianship,
      key: ['child', 'from'],
      fill: {
        child: CHILD,
        guardianName: 'guardian',
        relation: 'relation',
        phone: 'guardianPhone',
        from: 'guardianFrom',
        until: 'guardianUntil',
      },
      follows: { per: ['child'] },
    },
  ],
};

/** Homes, which are about no child. */
export const homes: Ledger = {
  ...children,
  name: 'homes',
  title: '儿童之家台账',
  act: 'createChildrensHome',
  columns: {
    name: text('名称', { isRequired: true }),
    village: division('所在村', ['VILLAGE'], { isRequired: true }),
    address: text('地址'),
    area: amount('面积', { decimals: 2 }),
    isInsured: flag('是否投保'),
    openedOn: day('启用日期'),
  },
  key: ['village', 'name'],
  child: null,
  place: 'village',
  targets: [
    {
      entity: ChildrensHome,
      key: ['divisionCode', 'name'],
      fill: {
        name: 'name',
        divisionCode: 'village',
        address: 'address',
        indoorAreaSquareMetres: 'area',
        isInsured: 'isInsured',
        openedOn: 'openedOn',
      },
      atFirst: {
        buildingKind: from([], () => 'SCHOOL'),
        hasVideoContact: from([], () => false),
        hasReadingEquipment: from([], () => false),
        hasRecreationEquipment: from([], () => false),
        hasOutdoorSpace: from([], () => false),
        hasCounsellingRoom: from([], () => false),
        functions: from([], () => ['CARE']),
        status: from([], () => 'OPERATING'),
      },
    },
  ],
};
