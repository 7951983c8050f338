import { notBefore } from '../../check.ts';
import { always, type Ledger, refersTo } from '../../ledger.ts';
import type { Column } from '../../ledger-column.ts';
import { day, division, flag, reference, text } from '../../ledger-columns.ts';
import { ChildDirector } from '../entities/child-director.ts';
import { ChildSupervisor } from '../entities/child-supervisor.ts';
import { Training } from '../entities/training.ts';
import { TrainingParticipation } from '../entities/training-participation.ts';
import type { TrainingAudience } from '../schema.generated.ts';
import { said } from './said.ts';

/** 儿童主任培训台账: which child director took part in which training of the county (HN2019: once a year). */
export const trainings: Ledger = trainingLedger({
  name: 'trainings',
  audience: 'CHILD_DIRECTOR',
  term: '儿童主任',
  levels: ['COUNTY'],
  organiser: { division: '210421', term: '县(市、区)', digits: 6, name: '抚顺县民政局' },
  person: 'director',
  entity: ChildDirector,
  personDivision: division('儿童主任所在村(社区)', ['VILLAGE'], {
    isRequired: true,
    note: '村(社区)的 12 位区划代码。',
    alsoCalled: ['所在村', '负责的村(社区)'],
  }),
  example: '赵玉芬',
  list: 'childDirectors(filter: { divisionCode: $division }, first: 50, after: $after)',
});

/** 儿童督导员培训台账: which child supervisor took part in which training of the city. */
export const supervisorTrainings: Ledger = trainingLedger({
  name: 'supervisor-trainings',
  audience: 'CHILD_SUPERVISOR',
  term: '儿童督导员',
  levels: ['CITY', 'COUNTY'],
  organiser: { division: '2104', term: '市', digits: 4, name: '抚顺市民政局' },
  person: 'supervisor',
  entity: ChildSupervisor,
  personDivision: division('儿童督导员所在乡镇(街道)', ['TOWNSHIP'], {
    isRequired: true,
    note: '乡镇(街道)的 9 位区划代码。',
    alsoCalled: ['所在乡镇', '负责的乡镇(街道)'],
  }),
  example: '刘桂香',
  list: 'childSupervisors(filter: { divisionCode: $division }, first: 50, after: $after)',
});

interface Trainees {
  name: string;
  audience: TrainingAudience;
  term: string;
  /** Levels of the organiser. */
  levels: readonly string[];
  organiser: { division: string; term: string; digits: number; name: string };
  /** The relation of a participation to the person. */
  person: 'director' | 'supervisor';
  entity: { name: string };
  personDivision: Column;
  example: string;
  list: string;
}

function trainingLedger(trainees: Trainees): Ledger {
  const { person, term } = trainees;
  return {
    name: trainees.name,
    title: `${term}培训台账`,
    says: `一行是一名${term}参加的一次培训:培训按组织单位所在区划、名称和开始日期识别,人按所在地和姓名识别。`,
    source: 'HN2019 儿童主任、儿童督导员培训',
    act: 'recordTraining',
    columns: { ...trainingColumns(trainees), ...personColumns(trainees) },
    key: ['division', 'title', 'startsOn', 'personDivision', person],
    child: null,
    place: 'division',
    targets: [
      {
        entity: Training,
        key: ['divisionCode', 'audience', 'title', 'startsOn'],
        fill: {
          divisionCode: 'division',
          audience: always(trainees.audience),
          title: 'title',
          organiser: 'organiser',
          startsOn: 'startsOn',
          endsOn: 'endsOn',
        },
      },
      {
        entity: TrainingParticipation,
        key: ['training', person],
        fill: { [person]: refersTo(person), hasPassed: 'hasPassed' },
        belongsTo: { training: 0 },
      },
    ],
    check: (row) => [notBefore('endsOn', said(row, 'endsOn'), said(row, 'startsOn'), '开始日期')],
    export: {
      list: trainees.list,
      each: 'trainings(first: 100)',
      paths: {
        division: 'training.division.code',
        title: 'training.title',
        organiser: 'training.organiser',
        startsOn: 'training.startsOn',
        endsOn: 'training.endsOn',
        personDivision: '^division.code',
        [person]: '^name',
        hasPassed: 'hasPassed',
      },
    },
  };
}

function trainingColumns({ term, levels, organiser }: Trainees): Record<string, Column> {
  return {
    division: division('组织单位所在区划', levels, {
      isRequired: true,
      example: organiser.division,
      note: `组织培训的${organiser.term}的 ${organiser.digits} 位区划代码。`,
      alsoCalled: ['组织单位区划'],
    }),
    title: text('培训名称', { isRequired: true, example: `2026 年${term}培训`, alsoCalled: ['名称', '培训班名称'] }),
    organiser: text('组织单位', { isRequired: true, example: organiser.name }),
    startsOn: day('开始日期', { isRequired: true, example: '2026-05-12', alsoCalled: ['培训开始日期'] }),
    endsOn: day('结束日期', {
      isRequired: true,
      example: '2026-05-13',
      note: '最后一天。',
      alsoCalled: ['培训结束日期'],
    }),
  };
}

function personColumns({ term, person, entity, personDivision, example }: Trainees): Record<string, Column> {
  return {
    personDivision,
    [person]: reference(
      `${term}姓名`,
      { entity, by: 'name', within: 'personDivision' },
      { isRequired: true, example, note: `与“${term}台账”中的姓名一致。`, alsoCalled: [term, '姓名'] },
    ),
    hasPassed: flag('是否考核合格', { isRequired: true, alsoCalled: ['考核合格'] }),
  };
}
