import { asNamed } from '../../as-named.ts';
import { inOrder } from '../../check.ts';
import type { Ledger } from '../../ledger.ts';
import { choice, day, division, phone, text } from '../../ledger-columns.ts';
import { FamilyEducationVolunteer } from '../entities/family-education-volunteer.ts';
import { QUALIFICATION } from './words.ts';

const properties = asNamed('name', 'qualification', 'organisation', 'phone', 'from', 'until');

/** 家庭教育志愿者台账: the volunteers who support families. */
export const volunteers: Ledger = {
  name: 'volunteers',
  title: '家庭教育志愿者台账',
  says: '一行是一名家庭教育志愿者,按服务区划、姓名和加入日期识别;退出时在原来的一行补填退出日期。',
  source: 'GD661 粤民函〔2020〕661号',
  act: 'enlistFamilyEducationVolunteer',
  columns: {
    name: text('姓名', {
      max: 50,
      isRequired: true,
      note: '志愿者的姓名。',
      example: '卢秀巧',
      alsoCalled: ['志愿者姓名'],
    }),
    divisionCode: division('服务区划', [], {
      isRequired: true,
      note: '服务的县、乡镇或村的区划代码。',
      example: '210421102',
      alsoCalled: ['服务的区划'],
    }),
    qualification: choice('资质', QUALIFICATION, { note: '没有专业资质的不填。', example: '教师' }),
    organisation: text('所属志愿服务组织', { max: 100, note: '没有的不填。', example: '后安镇巾帼志愿服务队' }),
    phone: phone('联系电话'),
    from: day('加入日期', { isRequired: true, example: '2024-05-01' }),
    until: day('退出日期', { note: '从这一天起不再服务;在册的不填。', example: '2026-05-01' }),
  },
  key: ['divisionCode', 'name', 'from'],
  child: null,
  place: 'divisionCode',
  targets: [
    {
      entity: FamilyEducationVolunteer,
      key: ['divisionCode', 'name', 'from'],
      fill: { ...properties, divisionCode: 'divisionCode' },
    },
  ],
  check: ({ from, until }) => [inOrder('until', from as string, until as string)],
  export: {
    list: 'familyEducationVolunteers(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: { ...properties, divisionCode: 'division.code' },
  },
};
