import type { ExtractParts } from './extract-sheets.ts';
import type { Block } from './extract-workbook.ts';

/** 处理活动清单: who saw data of whom, for what, how often. */
export function activities({ figures, terms }: ExtractParts): Block {
  return {
    title: '处理活动清单:按处理部门、角色、使用目的和数据提供部门',
    columns: [
      ['处理部门', 14],
      ['角色', 12],
      ['使用目的', 14],
      ['数据提供部门', 16],
      ['次数', 10],
      ['儿童人数', 10],
      ['数据项个数', 12],
      ['数据项', 90],
    ],
    rows: figures.activities.map(({ department, role, purpose, provider, operations, children, fields }) => [
      department === null ? '系统' : terms.value('Department', department),
      terms.value('Role', role),
      terms.value('Purpose', purpose),
      provider === 'gateway' ? '枢纽' : terms.value('Department', provider.replaceAll('-', '_').toUpperCase()),
      operations,
      children,
      fields.length,
      terms.fields(fields),
    ]),
  };
}

/** 紧急查阅: one row each. */
export function emergencies({ figures, terms }: ExtractParts): Block {
  return {
    title: '紧急查阅:登记和使用',
    columns: [
      ['时刻', 20],
      ['部门', 12],
      ['角色', 12],
      ['人员编号', 24],
      ['辖区', 16],
      ['紧急查阅编号', 24],
      ['儿童人数', 10],
      ['结果', 14],
      ['处理记录编号', 44],
    ],
    rows: figures.emergencies.map((each) => [
      each.at,
      terms.value('Department', each.department),
      terms.value('Role', each.role),
      each.viewerId,
      each.division,
      each.number ?? '—',
      each.children,
      terms.value('ProcessingResult', each.result),
      each.id,
    ]),
  };
}

/** 异常: the rules, and what they list. */
export function anomalies({ anomalies: { rules, found }, terms }: ExtractParts): Block[] {
  const count = (rule: string) => found.filter((each) => each.rule === rule).length;
  return [
    {
      title: '规则和列出的条数',
      columns: [
        ['规则', 24],
        ['条数', 12],
        ['达到多少即列出', 16],
        ['内容', 60],
      ],
      rows: rules.map(({ rule, text, atLeast }) => [terms.value('AnomalyRule', rule), count(rule), atLeast, text]),
    },
    {
      title: '列出的异常(须由人核查,列出不等于违规)',
      columns: [
        ['规则', 24],
        ['日期', 12],
        ['次数或人数', 16],
        ['部门和角色', 20],
        ['人员编号', 24],
        ['辖区', 16],
      ],
      rows: found.map(({ rule, on, count: times, department, role, viewerId, divisionCode }) => [
        terms.value('AnomalyRule', rule),
        on,
        times,
        `${terms.value('Department', department)} ${terms.value('Role', role)}`,
        viewerId,
        divisionCode,
      ]),
    },
  ];
}
