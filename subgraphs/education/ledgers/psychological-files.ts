import type { PlainDate } from '../../../schema/plain-date.ts';
import { asNamed } from '../../as-named.ts';
import { inOrder, notBefore, problem } from '../../check.ts';
import { CHILD, from, type Ledger, type LedgerRow, refersTo } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { PsychologicalFile } from '../entities/psychological-file.ts';
import { PsychologicalFileSupporter } from '../entities/psychological-file-supporter.ts';
import { knownPupil, pupilColumns } from './pupil-columns.ts';
import { schoolColumns, schoolPathsAround } from './school-columns.ts';

/** 心理健康档案台账: the file on a pupil who needs psychological support, with each of the supporters. Most sensitive (JS37). */
export const psychologicalFiles: Ledger = {
  name: 'psychological-files',
  title: '心理健康档案台账(极敏感)',
  says: '一行一份心理健康档案及其一位帮扶人员:档案按学生和建档日期识别,帮扶人员按身份、姓名和开始日期识别;有几位就填几行。极敏感,表格用后请妥善保管。',
  source: 'JS37',
  act: 'openPsychologicalFile',
  columns: {
    ...pupilColumns,
    ...schoolColumns,
    openedOn: day('建档日期', { isRequired: true, note: '建立这份档案的日期。', example: '2026-04-15' }),
    reason: text('建档原因', {
      max: 1000,
      isRequired: true,
      note: '中性描述,不写诊断结论。',
      example: '筛查提示需要关注。',
    }),
    closedOn: day('档案结束日期', { note: '没有结束的不填。', example: '2026-06-20' }),
    outcome: text('结束时的情况', {
      max: 1000,
      note: '填了结束日期时必填;没有结束的不填。',
      example: '情绪平稳,转为日常关注。',
    }),
    supporterRole: choice(
      '帮扶人员身份',
      {
        CLASS_TEACHER: '班主任',
        PSYCHOLOGY_TEACHER: '心理教师',
        SCHOOL_SOCIAL_WORKER: '驻校社工',
        PROFESSIONAL_AGENCY: '校外专业机构人员',
      },
      { isRequired: true },
    ),
    supporterName: text('帮扶人员姓名', { max: 50, isRequired: true, note: '一行只填一位。', example: '蓝思语' }),
    supporterSignInId: text('登录账号', {
      max: 255,
      note: '帮扶人员在本平台的账号,帮扶期间可查看该生;没有账号的不填。',
    }),
    supporterFrom: day('帮扶开始日期', { note: '不填时为建档日期。', example: '2026-04-15' }),
    supporterUntil: day('帮扶结束日期', {
      note: '当天起不再帮扶;不填时,档案结束那天结束。',
      example: '2026-06-20',
    }),
  },
  key: ['childId', 'nationalId', 'name', 'birthDate', 'openedOn', 'supporterRole', 'supporterName', 'supporterFrom'],
  child: knownPupil,
  place: null,
  targets: [
    {
      entity: PsychologicalFile,
      key: ['child', 'openedOn'],
      fill: {
        child: CHILD,
        school: refersTo('school'),
        ...asNamed('openedOn', 'reason', 'closedOn', 'outcome'),
      },
    },
    {
      entity: PsychologicalFileSupporter,
      key: ['psychologicalFile', 'role', 'name', 'from'],
      fill: {
        role: 'supporterRole',
        name: 'supporterName',
        signInId: 'supporterSignInId',
        from: from(['supporterFrom', 'openedOn'], (row) => row.supporterFrom ?? row.openedOn ?? null),
        until: from(['supporterUntil', 'closedOn'], (row) => row.supporterUntil ?? row.closedOn ?? null),
      },
      belongsTo: { psychologicalFile: 0 },
    },
  ],
  check: fileProblems,
  export: {
    list: 'psychologicalFiles(filter: { divisionCode: $division }, first: 50, after: $after)',
    each: 'supporters(first: 100)',
    paths: {
      childId: '^child.id',
      name: '^child.education.name',
      birthDate: '^child.education.birthDate',
      ...schoolPathsAround,
      openedOn: '^openedOn',
      reason: '^reason',
      closedOn: '^closedOn',
      outcome: '^outcome',
      supporterRole: 'role',
      supporterName: 'name',
      supporterSignInId: 'signInId',
      supporterFrom: 'from',
      supporterUntil: 'until',
    },
  },
};

function fileProblems(row: LedgerRow) {
  const { openedOn, closedOn, supporterFrom, supporterUntil } = row as Record<string, PlainDate | null | undefined>;
  const begins = supporterFrom ?? openedOn;
  return [
    notBefore('supporterFrom', supporterFrom, openedOn, '建档日期'),
    inOrder('supporterUntil', begins, supporterUntil),
    closedOn && begins && closedOn <= begins
      ? problem('closedOn', '结束日期必须晚于建档和帮扶开始的日期,请核对。')
      : null,
    closedOn && row.outcome === null ? problem('outcome', '填了结束日期,请同时填写结束时的情况。') : null,
    row.outcome && closedOn === null ? problem('closedOn', '填了结束时的情况,请同时填写结束日期。') : null,
  ];
}
