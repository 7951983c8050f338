import { asNamed } from '../../as-named.ts';
import type { Ledger } from '../../ledger.ts';
import { choice, count, division, flag, text } from '../../ledger-columns.ts';
import { SCHOOL_LEVELS } from '../acts/parts/school-levels.ts';
import { School } from '../entities/school.ts';

const properties = asNamed(
  'name',
  'divisionCode',
  'kind',
  'address',
  'isBoarding',
  'hasCounsellingRoom',
  'psychologyTeacherCount',
  'counsellingBookCount',
  'hasParentsCommittee',
);

/** 学校台账: a school or kindergarten and what it has for the care of its pupils. */
export const schools: Ledger = {
  name: 'schools',
  title: '学校台账',
  says: '一行一所学校(含幼儿园);同一所在地的同一个校名就是同一所学校,再次导入时更新它的情况。',
  source: 'FS53',
  act: 'createSchool',
  columns: {
    name: text('校名', {
      max: 60,
      isRequired: true,
      note: '学校全称,不用简称。',
      example: '青山九年一贯制学校',
      alsoCalled: ['学校名称', '学校'],
    }),
    divisionCode: division('所在地', SCHOOL_LEVELS, {
      isRequired: true,
      note: '学校所在县、乡镇或村的区划代码。',
      example: '210421102',
      alsoCalled: ['所在地区划', '学校所在地'],
    }),
    kind: choice(
      '学校类型',
      {
        KINDERGARTEN: '幼儿园',
        PRIMARY: '小学',
        MIDDLE: '初级中学',
        NINE_YEAR: '九年一贯制学校',
        HIGH: '普通高中',
        VOCATIONAL: '中等职业学校',
        SPECIAL: '特殊教育学校',
      },
      { isRequired: true, note: '从下拉列表中选择。', example: '九年一贯制学校', alsoCalled: ['办学类型'] },
    ),
    address: text('地址', { note: '门牌地址。', example: '青山镇学府路 8 号' }),
    isBoarding: flag('是否寄宿制', { isRequired: true, note: '有学生住校的填“是”。', example: '是' }),
    hasCounsellingRoom: flag('是否设有心理辅导室', {
      isRequired: true,
      note: '有专门房间并已使用的填“是”。',
      example: '是',
    }),
    psychologyTeacherCount: count('心理健康教师人数', { note: '专职和兼职合计;没有填 0。', example: '1' }),
    counsellingBookCount: count('心理健康图书册数', { note: '心理辅导室和图书室的合计;没有填 0。', example: '120' }),
    hasParentsCommittee: flag('是否有家长委员会', {
      note: '吸收关心留守儿童的监护人参加的家长委员会。',
      example: '是',
    }),
  },
  key: ['name', 'divisionCode'],
  child: null,
  place: 'divisionCode',
  targets: [{ entity: School, key: ['divisionCode', 'name'], fill: properties }],
  export: {
    list: 'schools(filter: { divisionCode: $division }, orderBy: DIVISION_CODE_ASC, first: 100, after: $after)',
    paths: properties,
  },
};
