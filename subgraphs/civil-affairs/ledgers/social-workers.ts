import { inOrder } from '../../check.ts';
import { type Ledger, refersTo } from '../../ledger.ts';
import { choice, day, flag, phone, text } from '../../ledger-columns.ts';
import { SocialWorker } from '../entities/social-worker.ts';
import { said } from './said.ts';
import { STATION_COLUMNS } from './station-columns.ts';
import { QUALIFICATION } from './words.ts';

/** 社工台账: the social workers of a station and the qualifications they hold; sign-in accounts are given by hand. */
export const socialWorkers: Ledger = {
  name: 'social-workers',
  title: '社工台账',
  says: '一行是一名社工在一个社工站的一段任职,按社工站、姓名和到岗日期识别。',
  source: '乡镇(街道)社工站人员台账',
  act: 'setSocialWorkerSignIn',
  columns: {
    ...STATION_COLUMNS,
    name: text('姓名', { max: 100, isRequired: true, example: '孙丽', alsoCalled: ['社工姓名', '社工'] }),
    phone: phone('联系电话', { alsoCalled: ['电话'] }),
    qualification: choice('职业资格', QUALIFICATION, { isRequired: true, example: '助理社会工作师' }),
    hasCounsellorQualification: flag('有心理咨询资格', {
      isRequired: true,
      example: '否',
      alsoCalled: ['心理咨询资格'],
    }),
    from: day('到岗日期', { isRequired: true, example: '2020-03-01', alsoCalled: ['起始日期'] }),
    until: day('离岗日期', { example: '', note: '在职的留空。', alsoCalled: ['结束日期'] }),
  },
  key: ['stationDivision', 'station', 'name', 'from'],
  child: null,
  place: 'stationDivision',
  targets: [
    {
      entity: SocialWorker,
      key: ['station', 'name', 'from'],
      fill: {
        station: refersTo('station'),
        name: 'name',
        phone: 'phone',
        qualification: 'qualification',
        hasCounsellorQualification: 'hasCounsellorQualification',
        from: 'from',
        until: 'until',
      },
    },
  ],
  check: (row) => [inOrder('until', said(row, 'from'), said(row, 'until'))],
  export: {
    list: 'socialWorkStations(filter: { divisionCode: $division }, first: 50, after: $after)',
    each: 'workers',
    paths: {
      stationDivision: '^division.code',
      station: '^name',
      name: 'name',
      phone: 'phone',
      qualification: 'qualification',
      hasCounsellorQualification: 'hasCounsellorQualification',
      from: 'from',
      until: 'until',
    },
  },
};
