import { DENIALS } from '../../../schema/access/denials.ts';
import type { Viewer } from '../../../schema/access/viewer.ts';
import { HUB_ERRORS } from '../../../schema/errors.ts';
import type { FoundAnomalies } from './extract-anomalies.ts';
import { type ExtractFigures, MOST_LISTED } from './extract-figures.ts';
import { activities, anomalies, emergencies } from './extract-lists.ts';
import type { ExtractTerms } from './extract-terms.ts';
import type { Block, Sheet } from './extract-workbook.ts';

/** All that an extract is made of. */
export interface ExtractParts {
  year: number;
  viewer: Viewer;
  /** Beijing time. */
  madeAt: string;
  figures: ExtractFigures;
  anomalies: FoundAnomalies;
  terms: ExtractTerms;
}

/** The six sheets (合规审计提取). */
export function extractSheets(parts: ExtractParts): Sheet[] {
  return [
    { name: '说明', blocks: [about(parts)] },
    { name: '汇总', blocks: sums(parts) },
    { name: '处理活动清单', blocks: [activities(parts)] },
    { name: '紧急查阅', blocks: [emergencies(parts)] },
    { name: '异常', blocks: anomalies(parts) },
    { name: '完整性', blocks: integrity(parts) },
  ];
}

function about({ year, viewer, madeAt, figures: { total, last }, anomalies, terms }: ExtractParts): Block {
  const listed = anomalies.isWhole ? '异常全部列出' : '异常过多的日子只列出最近的';
  return {
    title: `处理记录合规审计提取(${year}年)`,
    columns: [
      ['事项', 16],
      ['内容', 100],
    ],
    rows: [
      ['期间', `${year}年1月1日 至 ${year}年12月31日(北京时间);当年提取的,截至提取时刻`],
      ['提取时刻', madeAt],
      [
        '提取人',
        `${viewer.name} · ${terms.value('Department', viewer.department)} · ${terms.value('Role', viewer.role)}`,
      ],
      ['范围', `辖区 ${viewer.division}(含下级)人员的处理记录,以及没有人员登录的系统记录;共 ${total} 条`],
      ['封印', last ? `第 ${last.number} 号(${last.at}),树根 ${last.root}` : '尚无封印'],
      ['不含的内容', '数据的内容、儿童的姓名和编号、公民身份号码、工作人员的姓名(提取人除外)'],
      ['次数', '一次操作为一条处理记录:一次查询、一次办理、一次登录各为一次'],
      ['儿童人数', '看到其数据项的不同儿童的人数;同一名儿童在一行中只算一次,各行不可相加'],
      ['数据项', '看到的不同数据项的个数(类型和字段相同的算一个),名称见数据目录'],
      ['拒绝', '“数据项”为查询中没有提供的数据项次;“整个请求”为全部被拒绝的操作'],
      ['清单', `紧急查阅最多列出 ${MOST_LISTED} 条;${listed}`],
      ['依据', '个人信息保护法第五十四条(合规审计);未成年人网络保护条例第三十六条(访问记录)、第三十七条(年度合规审计)'],
    ],
  };
}

function sums({ figures, terms }: ExtractParts): Block[] {
  const sentence = (code: string | null) =>
    (({ ...HUB_ERRORS, ...DENIALS }) as Readonly<Record<string, string>>)[code ?? '']?.replace(
      '{owner}',
      '数据提供部门',
    ) ?? '';
  const denied = (title: string, counts: ExtractFigures['refusals']): Block => ({
    title,
    columns: [
      ['原因代码', 26],
      ['次数', 20],
      ['说明', 60],
    ],
    rows: counts.map(({ code, count }) => [code ?? '—', count, sentence(code)]),
  });
  return [
    {
      title: '按月和处理类型',
      columns: [
        ['月份', 26],
        ['处理类型', 20],
        ['次数', 12],
      ],
      rows: figures.byMonth.map(({ month, kind, count }) => [month, terms.value('ProcessingKind', kind), count]),
    },
    {
      title: '按部门和使用目的',
      columns: [
        ['处理部门', 26],
        ['使用目的', 20],
        ['次数', 12],
      ],
      rows: figures.byPurpose.map(({ department, purpose, count }) => [
        department === null ? '系统' : terms.value('Department', department),
        terms.value('Purpose', purpose),
        count,
      ]),
    },
    denied('被拒绝的数据项,按原因', figures.deniedItems),
    denied('整个请求被拒绝,按原因', figures.refusals),
  ];
}

function integrity({ figures: { seals, last, unsealed }, terms }: ExtractParts): Block[] {
  const witnesses = last?.witnesses.map((each) => terms.value('Department', each)).join('、');
  return [
    {
      title: '封印(整个枢纽),按月',
      columns: [
        ['月份', 24],
        ['第一个封印', 14],
        ['最后一个封印', 14],
        ['封印数', 12],
        ['累计封印的记录', 18],
        ['见证不足两个部门的', 20],
      ],
      rows: seals.map((month) => [month.month, month.first, month.last, month.seals, month.size, month.fewWitnesses]),
    },
    {
      title: '最近的封印和核验',
      columns: [
        ['事项', 24],
        ['内容', 14],
      ],
      rows: [
        ['编号', last?.number ?? '尚无'],
        ['时刻', last?.at ?? '—'],
        ['此前全部记录', last?.size ?? 0],
        ['默克尔树根', last?.root ?? '—'],
        ['封印的哈希值(SM3)', last?.hash ?? '—'],
        ['见证部门', witnesses || '尚无'],
        ['尚未封印的记录', unsealed],
        ['核验', '本表只列封印和见证是否齐全。逐条核验由 npm run record:verify 完成,请附其结果。'],
      ],
    },
  ];
}
