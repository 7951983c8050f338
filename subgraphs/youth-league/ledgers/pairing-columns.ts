import { problem } from '../../check.ts';
import { CHILD, type Fill, type Fits, from, type LedgerRow, type Target } from '../../ledger.ts';
import type { Column } from '../../ledger-column.ts';
import { day, phone, text } from '../../ledger-columns.ts';
import { Pairing } from '../entities/pairing.ts';
import { PairingMember } from '../entities/pairing-member.ts';
import type { PairingRole } from '../schema.generated.ts';

/** The pairing of the child of a row that holds on the day of a column, which has to be there. */
export function pairingOn(column: string, sentence: string): Target {
  const holds: Fits = (pairing, row) => {
    const on = row[column];
    const isWithin = !on || ((pairing.from ?? '') <= on && (!pairing.until || on < pairing.until));
    return isWithin ? null : problem(column, sentence);
  };
  return { entity: Pairing, key: ['child'], fill: { child: CHILD }, mustExist: sentence, fits: holds };
}

/** The three places of a 1+3 pairing, as the columns about each begin. */
const PLACES = {
  cadre: { role: 'CADRE', term: '共青团干部', name: '尚启明', workplace: '后安镇团委' },
  counsellor: { role: 'COUNSELLOR', term: '少先队辅导员', name: '钱玉洁', workplace: '后安镇中心小学' },
  organisation: { role: 'ORGANISATION', term: '结对组织', name: '抚顺县青年志愿者协会', workplace: '' },
} as const satisfies Record<string, { role: PairingRole; term: string; name: string; workplace: string }>;
type Place = keyof typeof PLACES;

/** The places of a pairing, in the order of the template. */
export const places = Object.keys(PLACES) as Place[];

/** The columns about the member in one place (成员): name, workplace, phone, since when. */
export function memberColumns(place: Place): Record<string, Column> {
  const { term, name, workplace } = PLACES[place];
  const who = place === 'organisation' ? `${term}名称` : `${term}姓名`;
  return {
    [`${place}Name`]: text(who, {
      max: 100,
      note: '暂缺的不填,空缺会在系统中显示。',
      example: name,
      alsoCalled: [term],
    }),
    [`${place}Workplace`]: text(`${term}单位`, { max: 100, note: '所在单位;没有的不填。', example: workplace }),
    [`${place}Phone`]: phone(`${term}电话`),
    [`${place}From`]: day(`${term}自何日起`, { note: '不填为结对日期;中途更换的填新成员开始的日期。', example: '' }),
  };
}

/** The member in one place, whose term goes to the end of the pairing; one whose term is over stays as it was. */
export function memberTarget(place: Place, pairing: number): Target {
  return {
    entity: PairingMember,
    key: ['pairing', 'role', 'from'],
    fill: {
      role: { kind: 'ALWAYS', value: PLACES[place].role },
      name: unlessOver('name', `${place}Name`),
      workplace: unlessOver('workplace', `${place}Workplace`),
      phone: unlessOver('phone', `${place}Phone`),
      from: from([`${place}From`, 'from'], (row) => row[`${place}From`] ?? row.from ?? null),
      until: 'until',
    },
    when: [`${place}Name`],
    follows: { per: ['pairing', 'role'] },
    belongsTo: { pairing },
  };
}

/** What a row says of the present member; a former one, whose term began on the same day, stays as it was. */
function unlessOver(property: string, column: string): Fill {
  return from([column], (row, { there }) => {
    const isOver = there?.until && there.until !== row.until;
    return (isOver ? there[property] : row[column]) ?? null;
  });
}

/** What is wrong with what a row says of the member in one place. */
export function memberProblems(place: Place, row: LedgerRow) {
  const { term } = PLACES[place];
  const [name, since] = [row[`${place}Name`], row[`${place}From`]];
  const rest = [row[`${place}Workplace`], row[`${place}Phone`], since];
  const isWithin = !since || !row.from || (since >= row.from && (!row.until || since < row.until));
  return [
    name === null && rest.some(Boolean)
      ? problem(`${place}Name`, `填了${term}的其他情况,请同时填写姓名或名称。`)
      : null,
    isWithin ? null : problem(`${place}From`, '不在结对期间内,请核对日期。'),
  ];
}

/** Where the members stand in an export. */
export function memberPaths(place: Place): Record<string, string> {
  return {
    [`${place}Name`]: `${place}.name`,
    [`${place}Workplace`]: `${place}.workplace`,
    [`${place}Phone`]: `${place}.phone`,
    [`${place}From`]: `${place}.from`,
  };
}
