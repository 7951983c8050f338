import type { Column } from '../../ledger-column.ts';
import { day, division, reference, text } from '../../ledger-columns.ts';
import { SocialWorker } from '../entities/social-worker.ts';
import { CHILD_COLUMNS } from './child-columns.ts';
import { STATION_COLUMNS } from './station-columns.ts';

/** The columns of the cases' ledger, in the order of the case file. */
export const caseColumns: Readonly<Record<string, Column>> = {
  number: text('个案编号', {
    max: 40,
    isRequired: true,
    example: 'GA-210421-2026-0007',
    note: 'GA-县级区划代码-开案年份-四位序号;同县同年不重号。',
    alsoCalled: ['案号', '编号'],
  }),
  ...CHILD_COLUMNS,
  division: division('开案时所在村(社区)', ['VILLAGE'], {
    isRequired: true,
    note: '开案时儿童住的村(社区),12 位区划代码。',
    alsoCalled: ['现居住村(社区)', '现居住地', '所在村'],
  }),
  ...STATION_COLUMNS,
  worker: reference(
    '负责社工',
    { entity: SocialWorker, by: 'name', under: { property: 'station', column: 'station' } },
    { isRequired: true, example: '孙丽', note: '社工站登记的姓名。', alsoCalled: ['社工', '社工姓名'] },
  ),
  openedOn: day('开案日期', { isRequired: true, example: '2026-03-10' }),
  reason: text('开案原因', { max: 2_000, isRequired: true, example: '祖辈监护能力不足', note: '写事实,不写评价。' }),
  needs: text('需求评估', { max: 2_000, example: '陪伴、学习辅导、与父母的沟通' }),
  plan: text('服务计划', { max: 2_000, example: '每月入户,联系学校,协助亲子视频' }),
  closedOn: day('结案日期', { example: '', note: '未结的留空;填了要同时填写结案结果。' }),
  outcome: text('结案结果', { max: 2_000, example: '', note: '结案时填写。' }),
};
