import { inOrder } from '../../check.ts';
import { type Ledger, refersTo } from '../../ledger.ts';
import { choice, count, day, division, phone, reference, text } from '../../ledger-columns.ts';
import { ChildDirector } from '../entities/child-director.ts';
import { ChildrensHome } from '../entities/childrens-home.ts';
import { said } from './said.ts';
import { DIRECTOR_POSITION, SEX } from './words.ts';

/**
 * 儿童主任台账: who is in charge of the children of a village, since when, and under which conditions (HN2019). Sign-in accounts
 * are not in it: who has one sees the children of the village, so each is given by hand, never to oneself.
 */
export const directors: Ledger = {
  name: 'directors',
  title: '儿童主任台账',
  says: '一行是一名儿童主任在一个村(社区)的一段任职,按村、姓名和上岗日期识别。',
  source: 'HN2019 儿童主任配备',
  act: 'appointChildDirector',
  columns: {
    division: division('负责的村(社区)', ['VILLAGE'], {
      isRequired: true,
      note: '村(社区)的 12 位区划代码。',
      alsoCalled: ['村(社区)', '所在村'],
    }),
    name: text('姓名', { max: 100, isRequired: true, example: '赵玉芬', alsoCalled: ['儿童主任姓名', '儿童主任'] }),
    sex: choice('性别', SEX, { isRequired: true, example: '女' }),
    phone: phone('联系电话', { alsoCalled: ['电话'] }),
    position: choice('担任的职务', DIRECTOR_POSITION, {
      isRequired: true,
      example: '村(居)委会女性委员',
      note: '优先村(居)委会女性委员;设在学校的由校领导班子成员担任(HN2019)。',
      alsoCalled: ['职务'],
    }),
    home: reference(
      '负责的儿童之家',
      { entity: ChildrensHome, by: 'name', within: 'division' },
      {
        example: '青泉村儿童之家',
        note: '与“儿童之家台账”中的名称一致;没有的留空。',
        alsoCalled: ['儿童之家名称', '儿童之家'],
      },
    ),
    assessmentPassedOn: day('县级考核合格日期', {
      example: '2024-02-20',
      note: '考核合格后上岗(HN2019);尚未合格的留空。',
    }),
    monthlyAllowanceYuan: count('每月补贴(元)', { isRequired: true, example: '200', note: '没有补贴的填 0。' }),
    from: day('上岗日期', { isRequired: true, example: '2024-03-01', alsoCalled: ['起始日期', '任职日期'] }),
    until: day('离任日期', { example: '', note: '现任的留空。', alsoCalled: ['结束日期'] }),
  },
  key: ['division', 'name', 'from'],
  child: null,
  place: 'division',
  targets: [
    {
      entity: ChildDirector,
      key: ['divisionCode', 'name', 'from'],
      fill: {
        divisionCode: 'division',
        name: 'name',
        sex: 'sex',
        phone: 'phone',
        position: 'position',
        home: refersTo('home'),
        assessmentPassedOn: 'assessmentPassedOn',
        monthlyAllowanceYuan: 'monthlyAllowanceYuan',
        from: 'from',
        until: 'until',
      },
    },
  ],
  check: (row) => [inOrder('until', said(row, 'from'), said(row, 'until'))],
  export: {
    list: 'childDirectors(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: {
      division: 'division.code',
      name: 'name',
      sex: 'sex',
      phone: 'phone',
      position: 'position',
      home: 'home.name',
      assessmentPassedOn: 'assessmentPassedOn',
      monthlyAllowanceYuan: 'monthlyAllowanceYuan',
      from: 'from',
      until: 'until',
    },
  },
};
