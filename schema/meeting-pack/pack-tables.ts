import type { SealedPack } from './pack-content.ts';
import { changeText, figureText, metText, standingText, targetText } from './pack-words.ts';

/** A table of a pack, as a sheet of a workbook has it. */
export interface PackTable {
  title: string;
  headers: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** A pack as tables (会议材料的各表): figures first, each list as one table. */
export function packTables(pack: SealedPack): readonly [PackTable, ...PackTable[]] {
  return [figures(pack), months(pack), areas(pack), changes(pack), findings(pack), tasks(pack), undertakings(pack)];
}

function figures({ figures: departments, term }: SealedPack): PackTable {
  return {
    title: '统计指标',
    headers: ['部门', '代码', '指标', '数值', '文字', '目标', '是否达到', '截至', '口径', '依据', '目标出处'],
    rows: departments.flatMap(({ department, figures: all }) =>
      all.map((figure) => {
        const { code, title, value, unit, target, isTargetMet, asOf, definition, basis } = figure;
        const aim = targetText(target?.comparison ?? null, target?.value ?? null, unit);
        const standing = [value, figureText(figure), aim, metText(isTargetMet), asOf];
        return [term('Department', department), code, title, ...standing, definition, basis, target?.source ?? ''];
      }),
    ),
  };
}

function months({ figures: departments, term }: SealedPack): PackTable {
  return {
    title: '各月趋势',
    headers: ['部门', '指标', '单位', '月份', '数值', '分子', '分母'],
    rows: departments.flatMap(({ department, figures: all }) =>
      all.flatMap(({ title, unit, trend }) =>
        trend.map(({ month, value, numerator, denominator }) => [
          ...[term('Department', department), title, unit, month],
          ...[value, numerator, denominator],
        ]),
      ),
    ),
  };
}

function areas({ figures: departments, term, placeName }: SealedPack): PackTable {
  return {
    title: '下级对照',
    headers: ['部门', '指标', '单位', '区划代码', '区划', '数值', '分子', '分母', '备注'],
    rows: departments.flatMap(({ department, figures: all }) =>
      all.flatMap(({ title, unit, areas: places }) =>
        places.map(({ code, value, numerator, denominator, isWithheld }) => [
          ...[term('Department', department), title, unit, code, placeName(code)],
          ...[value, numerator, denominator, isWithheld ? '人数较少,不显示' : ''],
        ]),
      ),
    ),
  };
}

function changes({ content, term }: SealedPack): PackTable {
  const { figures: changed = [], findings: found = [], tasks: done = [] } = content.changes ?? {};
  const text = (code: string | null | undefined, type: string) => term(type, code ?? null);
  return {
    title: '与上一份相比',
    headers: ['类别', '部门', '事项', '上一份', '这一份', '变化'],
    rows: [
      ...changed.map((each) => line('统计指标', text(each.key.department, 'Department'), each.key.title, each)),
      ...found.map((each) => line('待办比对结果', text(each.key.responsible, 'Department'), each.key.title, each)),
      ...done.map((each) =>
        line('任务', text(each.key.department, 'Department'), text(each.key.state, 'TaskState'), each),
      ),
    ],
  };
}

function line(
  kind: string,
  department: string,
  what: string | null | undefined,
  change: Parameters<typeof changeText>[0],
) {
  return [kind, department, what ?? change.key.code ?? '', change.before, change.after, changeText(change)];
}

function findings({ content, term, placeName }: SealedPack): PackTable {
  return {
    title: '主要比对结果',
    headers: ['紧急程度', '结果', '责任部门', '区划代码', '区划', '发现日期', '办理期限', '是否逾期'],
    rows: (content.findings?.findings?.nodes ?? []).map((each) => [
      ...[term('Severity', each.severity), each.rule?.title ?? '', term('Department', each.responsible)],
      ...[each.divisionCode, placeName(each.divisionCode), each.foundOn, each.dueOn, each.isOverdue ? '逾期' : ''],
    ]),
  };
}

function tasks({ content, term, placeName }: SealedPack): PackTable {
  return {
    title: '逾期任务',
    headers: ['任务号', '种类', '承办部门', '区划代码', '区划', '创建日期', '办理期限', '状态', '已升级到'],
    rows: (content.tasks?.tasks?.nodes ?? []).map((each) => [
      ...[each.number, term('TaskKind', each.kind), term('Department', each.forDepartment)],
      ...[each.divisionCode, placeName(each.divisionCode), each.createdOn, each.dueOn],
      ...[term('TaskState', each.state), term('TaskEscalation', each.escalation)],
    ]),
  };
}

function undertakings({ content, term }: SealedPack): PackTable {
  return {
    title: '承诺台账',
    headers: ['编号', '承诺', '文件', '负责单位', '文件写明', '目标', '期限', '状态', '依测算', '进展', '依据'],
    rows: (content.undertakings?.undertakings?.nodes ?? []).map((each) => [
      ...[each.number, each.title, each.document],
      each.owners.map((owner) => term('UndertakingOwner', owner)).join('、'),
      ...[each.statedTarget ?? '', targetText(each.targetComparison, each.targetValue, each.unit), each.dueOn ?? ''],
      ...[term('UndertakingStatus', each.status), each.isStatusComputed ? '是' : ''],
      ...[standingText(each), each.reports?.[0]?.evidence ?? ''],
    ]),
  };
}
