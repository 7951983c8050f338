import { openOn } from '../../check-place.ts';
import type { Fits } from '../../ledger.ts';
import { division, reference } from '../../ledger-columns.ts';
import { HeartHarbour } from '../entities/heart-harbour.ts';

/** The columns that name a harbour, which was open on the day of another column. */
export const harbourColumns = (on: string) => ({
  harbour: reference(
    '童心港湾',
    { entity: HeartHarbour, by: 'name', within: 'harbourDivision', fits: harbourOpenOn(on) },
    {
      isRequired: true,
      note: '先在童心港湾台账登记,名称一字不差。',
      example: '后安村童心港湾',
      alsoCalled: ['港湾', '港湾名称'],
    },
  ),
  harbourDivision: division('港湾所在村或乡镇', ['TOWNSHIP', 'VILLAGE'], {
    note: '港湾所在地的区划代码;只有不同地方有同名港湾时才需要填。',
    alsoCalled: ['港湾所在地'],
  }),
});

/** Where the harbour stands in an export, from a record that lies in one. */
export const harbourPathsAround = { harbour: '^name', harbourDivision: '^divisionCode' };

function harbourOpenOn(column: string): Fits {
  return (harbour, row) => (row[column] ? openOn(column, harbour as never, String(row[column])) : null);
}
