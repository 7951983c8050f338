import { inOrder } from '../../check.ts';
import type { Ledger } from '../../ledger.ts';
import { choice, day, division, phone, text } from '../../ledger-columns.ts';
import { ChildSupervisor } from '../entities/child-supervisor.ts';
import { said } from './said.ts';
import { SEX, SUPERVISOR_POSITION } from './words.ts';

/** 儿童督导员台账: who supervises the child directors of a township, since when (HN2019). */
export const supervisors: Ledger = {
  name: 'supervisors',
  title: '儿童督导员台账',
  says: '一行是一名儿童督导员在一个乡镇(街道)的一段任职,按乡镇、姓名和任职日期识别。',
  source: 'HN2019 儿童督导员配备',
  act: 'appointChildDirector',
  columns: {
    division: division('负责的乡镇(街道)', ['TOWNSHIP'], {
      isRequired: true,
      note: '乡镇(街道)的 9 位区划代码。',
      alsoCalled: ['乡镇(街道)', '乡镇'],
    }),
    name: text('姓名', { max: 100, isRequired: true, example: '刘桂香', alsoCalled: ['儿童督导员姓名', '儿童督导员'] }),
    sex: choice('性别', SEX, { isRequired: true, example: '女' }),
    phone: phone('联系电话', { alsoCalled: ['电话'] }),
    position: choice('担任的职务', SUPERVISOR_POSITION, {
      isRequired: true,
      example: '妇联主席',
      alsoCalled: ['职务'],
    }),
    from: day('任职日期', { isRequired: true, example: '2024-03-01', alsoCalled: ['起始日期', '上岗日期'] }),
    until: day('离任日期', { example: '', note: '现任的留空。', alsoCalled: ['结束日期'] }),
  },
  key: ['division', 'name', 'from'],
  child: null,
  place: 'division',
  targets: [
    {
      entity: ChildSupervisor,
      key: ['divisionCode', 'name', 'from'],
      fill: {
        divisionCode: 'division',
        name: 'name',
        sex: 'sex',
        phone: 'phone',
        position: 'position',
        from: 'from',
        until: 'until',
      },
    },
  ],
  check: (row) => [inOrder('until', said(row, 'from'), said(row, 'until'))],
  export: {
    list: 'childSupervisors(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: {
      division: 'division.code',
      name: 'name',
      sex: 'sex',
      phone: 'phone',
      position: 'position',
      from: 'from',
      until: 'until',
    },
  },
};
