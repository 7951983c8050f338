import { asNamed } from '../../as-named.ts';
import { inOrder } from '../../check.ts';
import type { Ledger } from '../../ledger.ts';
import { choice, choices, day, division, text } from '../../ledger-columns.ts';
import { FamilyEducationExpert } from '../entities/family-education-expert.ts';
import { QUALIFICATION, TOPIC } from './words.ts';

const properties = asNamed('name', 'qualification', 'topics', 'employer', 'from', 'until');

/** 家庭教育专家台账: the qualified people who lecture and guide families. */
export const experts: Ledger = {
  name: 'experts',
  title: '家庭教育专家台账',
  says: '一行是一名家庭教育专家的一段聘期,按服务区划、姓名和聘任日期识别;解聘时在原来的一行补填解聘日期。',
  source: 'GD661 粤民函〔2020〕661号',
  act: 'enlistFamilyEducationExpert',
  columns: {
    name: text('姓名', {
      max: 50,
      isRequired: true,
      note: '专家的姓名。',
      example: '沈佩云',
      alsoCalled: ['专家姓名'],
    }),
    divisionCode: division('服务区划', [], {
      isRequired: true,
      note: '服务的县、乡镇或村的区划代码。',
      example: '210421',
      alsoCalled: ['服务的区划'],
    }),
    qualification: choice('资质', QUALIFICATION, { isRequired: true }),
    topics: choices('擅长的主题', TOPIC, { isRequired: true, example: '亲子沟通、心理健康' }),
    employer: text('工作单位', { max: 100, note: '所在单位;没有的不填。', example: '抚顺县中心医院' }),
    from: day('聘任日期', { isRequired: true, example: '2024-05-01' }),
    until: day('解聘日期', { note: '从这一天起不再受聘;在聘的不填。', example: '2026-05-01' }),
  },
  key: ['divisionCode', 'name', 'from'],
  child: null,
  place: 'divisionCode',
  targets: [
    {
      entity: FamilyEducationExpert,
      key: ['divisionCode', 'name', 'from'],
      fill: { ...properties, divisionCode: 'divisionCode' },
    },
  ],
  check: ({ from, until }) => [inOrder('until', from as string, until as string)],
  export: {
    list: 'familyEducationExperts(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: { ...properties, divisionCode: 'division.code' },
  },
};
