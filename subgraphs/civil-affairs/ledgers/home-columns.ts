import type { Column } from '../../ledger-column.ts';
import { division, reference } from '../../ledger-columns.ts';
import { ChildrensHome } from '../entities/childrens-home.ts';

/** The columns that name a home which is registered already: its village and its name (哪一所儿童之家). */
export const HOME_COLUMNS: Readonly<Record<string, Column>> = {
  homeDivision: division('儿童之家所在村(社区)', ['VILLAGE'], {
    isRequired: true,
    note: '儿童之家所在村(社区)的 12 位区划代码。',
    alsoCalled: ['所在村', '所在村(社区)'],
  }),
  home: reference(
    '儿童之家名称',
    { entity: ChildrensHome, by: 'name', within: 'homeDivision' },
    {
      isRequired: true,
      example: '青泉村儿童之家',
      note: '与“儿童之家台账”中的名称一致。',
      alsoCalled: ['儿童之家', '名称'],
    },
  ),
};

/** The columns by which two rows are about the same home. */
export const HOME_KEY: readonly string[] = ['homeDivision', 'home'];

/** The list of homes, which have the records in question. */
export const HOMES_LIST = 'childrensHomes(filter: { divisionCode: $division }, first: 50, after: $after)';

/** Where the home stands in the export, from a record that lies in it. */
export const HOME_PATHS: Readonly<Record<string, string>> = { homeDivision: '^division.code', home: '^name' };
