import { openOn } from '../../check-place.ts';
import type { Fits, LedgerRow } from '../../ledger.ts';
import type { Column, Reference } from '../../ledger-column.ts';
import { division, reference } from '../../ledger-columns.ts';
import { FamilyEducationExpert } from '../entities/family-education-expert.ts';
import { FamilyEducationVolunteer } from '../entities/family-education-volunteer.ts';
import { GuidanceSite } from '../entities/guidance-site.ts';
import { inOffice } from './in-office.ts';

/** The site a row names; `fits`: what must hold of it. */
export function siteColumn(header: string, note: string, isRequired: boolean, fits?: Fits): Column {
  const refersTo: Reference = { entity: GuidanceSite, by: 'name', within: 'siteDivision', ...(fits ? { fits } : {}) };
  const example = '后安镇家庭教育指导服务站';
  return reference(header, refersTo, { isRequired, note, example, alsoCalled: ['站点名称', '家庭教育指导服务站点'] });
}

/** Where it is, when sites of several places have the same name. */
export const siteDivision = division('站点所在区划', [], {
  note: '站点所在地的区划代码;只有不同地方有同名站点时才需要填。',
  example: '210421102',
});

/** A site that was open on the day of a column. */
export const siteOpenOn =
  (column: string): Fits =>
  (site, row: LedgerRow) =>
    row[column] ? openOn('site', site as never, String(row[column])) : null;

/** The expert a row names, in office on the day of a column, and where the expert serves. */
export const expertColumns = (on: string): Record<'expert' | 'expertDivision', Column> => ({
  expert: reference(
    '专家',
    { entity: FamilyEducationExpert, by: 'name', within: 'expertDivision', fits: inOffice('expert', on) },
    {
      note: '已聘任的家庭教育专家的姓名;没有专家的不填。',
      example: '沈佩云',
      alsoCalled: ['主讲专家', '指导专家', '专家姓名', '主讲人'],
    },
  ),
  expertDivision: division('专家服务区划', [], {
    note: '专家服务的区划代码;只有同名专家时才需要填。',
    example: '210421',
  }),
});

/** The volunteer a row names, in the register on the day of a column, and where the volunteer serves. */
export const volunteerColumns = (on: string): Record<'volunteer' | 'volunteerDivision', Column> => ({
  volunteer: reference(
    '志愿者',
    { entity: FamilyEducationVolunteer, by: 'name', within: 'volunteerDivision', fits: inOffice('volunteer', on) },
    { note: '已登记的家庭教育志愿者的姓名;由专家指导的不填。', example: '', alsoCalled: ['指导志愿者', '志愿者姓名'] },
  ),
  volunteerDivision: division('志愿者服务区划', [], {
    note: '志愿者服务的区划代码;只有同名志愿者时才需要填。',
    example: '',
  }),
});
