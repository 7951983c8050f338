import type { Column } from '../../ledger-column.ts';
import { division, reference } from '../../ledger-columns.ts';
import { SocialWorkStation } from '../entities/social-work-station.ts';

/** The columns that name a station which is registered already: its township and its name (哪个社工站). */
export const STATION_COLUMNS: Readonly<Record<string, Column>> = {
  stationDivision: division('社工站所在乡镇(街道)', ['TOWNSHIP'], {
    isRequired: true,
    note: '乡镇(街道)的 9 位区划代码。',
    alsoCalled: ['乡镇(街道)', '乡镇'],
  }),
  station: reference(
    '社工站',
    { entity: SocialWorkStation, by: 'name', within: 'stationDivision' },
    { isRequired: true, example: '后安镇社工站', note: '与“社工站台账”中的名称一致。', alsoCalled: ['社工站名称'] },
  ),
};
