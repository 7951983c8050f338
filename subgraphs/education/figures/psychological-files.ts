import { type Counter, type Figure, period, restOfMonth } from '../../figure.ts';
import { days } from './days.ts';
import { IN_JIANGSU, JS37 } from './documents.ts';
import { psychologicalFile } from './pupil-subjects.ts';

const fileDays = period('g.opened_on', 'g.closed_on');

const open: Counter = { code: 'PSYCHOLOGICAL_FILES', subject: psychologicalFile, held: fileDays };

const supporter = (alias: string, role: string) =>
  `join psychological_file_supporter ${alias} on ${alias}.psychological_file_id = g.id and ${alias}.role = '${role}'`;

const supported: Counter = {
  ...open,
  code: 'PSYCHOLOGICAL_FILES_SUPPORTED',
  joins: `${supporter('a', 'CLASS_TEACHER')} ${supporter('b', 'PSYCHOLOGY_TEACHER')}`,
  held: `${fileDays} * ${days('a')} * ${days('b')}`,
};

const supportedThisMonth: Counter = {
  ...open,
  code: 'PSYCHOLOGICAL_FILES_SUPPORTED_THIS_MONTH',
  joins: 'join psychological_support_record r on r.psychological_file_id = g.id',
  held: `${fileDays} * ${restOfMonth('r.supported_on')}`,
};

/** 心理健康档案 (most sensitive: nobody opens the rows behind these figures). */
export const psychologicalFiles: Figure = {
  code: 'PSYCHOLOGICAL_FILES',
  title: '心理健康档案',
  definition: '当日未结束的心理健康档案,按学生现居住地统计。',
  basis: JS37,
  unit: '份',
  counts: open,
  isListed: false,
};

/** 心理健康档案的一对一帮扶 (JS37: a class teacher and a psychology teacher). */
export const psychologicalFilesSupported: Figure = {
  code: 'PSYCHOLOGICAL_FILES_SUPPORTED',
  title: '心理健康档案一对一帮扶占比',
  definition: '当日未结束的心理健康档案中,当日班主任和心理教师都在帮扶的占比,按学生现居住地统计。',
  basis: JS37,
  unit: '%',
  counts: supported,
  of: open,
  targets: [{ ...IN_JIANGSU, comparison: 'AT_LEAST', value: 1 }],
  isListed: false,
};

/** 本月的心理支持. */
export const psychologicalFilesSupportedThisMonth: Figure = {
  code: 'PSYCHOLOGICAL_FILES_SUPPORTED_THIS_MONTH',
  title: '本月有心理支持记录的心理健康档案占比',
  definition: '当日未结束的心理健康档案中,当月已有一次心理支持记录(个别或团体)的占比,按学生现居住地统计。',
  basis: `${JS37}(一对一、团体辅导);按月统计为统计设定,文件没有规定次数`,
  unit: '%',
  counts: supportedThisMonth,
  of: open,
  isListed: false,
};
