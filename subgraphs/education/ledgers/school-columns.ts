import type { Fits } from '../../ledger.ts';
import { division, reference } from '../../ledger-columns.ts';
import { SCHOOL_LEVELS } from '../acts/parts/school-levels.ts';
import { School } from '../entities/school.ts';

/** The columns that name a school of the area; `fits`: what is wrong with it as the school of the row. */
export const schoolColumnsWith = (fits?: Fits) => ({
  school: reference(
    '学校',
    { entity: School, by: 'name', within: 'schoolDivision', ...(fits ? { fits } : {}) },
    {
      isRequired: true,
      note: '学校全称,与学校台账的校名一致;学校要先在学校台账登记。',
      example: '青山九年一贯制学校',
      alsoCalled: ['学校名称', '校名', '就读学校'],
    },
  ),
  schoolDivision: division('学校所在地', SCHOOL_LEVELS, {
    note: '学校所在县、乡镇或村的区划代码;只有不同地方有同名学校时才需要填。',
    example: '210421102',
    alsoCalled: ['学校所在地区划'],
  }),
});

/** The columns that name any school of the area. */
export const schoolColumns = schoolColumnsWith();

/** Where a record's own school stands in an export. */
export const schoolPaths = { school: 'school.name', schoolDivision: 'school.divisionCode' };

/** The same, for what lies in a record of the school. */
export const schoolPathsAround = { school: '^school.name', schoolDivision: '^school.divisionCode' };

/** The same, for what lies in the school itself. */
export const schoolPathsOfNode = { school: '^name', schoolDivision: '^divisionCode' };
