import type { Column } from '../../ledger-column.ts';
import { choice, day, division, phone, text } from '../../ledger-columns.ts';
import { CHILD_COLUMNS } from './child-columns.ts';
import { PARENTS, type ParentColumn, type ParentOfRow, parentColumn } from './parent-of-row.ts';
import { CHILD_CATEGORY, PARENT_STATUS, SEX } from './words.ts';

const IDENTITY: Readonly<Record<string, Column>> = {
  ...CHILD_COLUMNS,
  name: text('姓名', {
    max: 100,
    isRequired: true,
    example: '张晓雨',
    note: '与身份证、户口簿一致。',
    alsoCalled: ['儿童姓名', '学生姓名'],
  }),
  sex: choice('性别', SEX, { example: '女', note: '填了身份证号码时可不填。' }),
  birthDate: day('出生日期', {
    example: '2015-03-07',
    note: '填了身份证号码时可不填。',
    alsoCalled: ['出生年月日', '出生年月'],
  }),
  division: division('现居住村(社区)', ['VILLAGE'], {
    isRequired: true,
    note: '儿童现在住的村(社区),12 位区划代码。',
    alsoCalled: ['现居住地', '居住村', '所在村'],
  }),
  address: text('现住址', { example: '3组18号', note: '组、门牌号。', alsoCalled: ['详细地址', '家庭住址'] }),
  residentSince: day('搬到现居住地的日期', {
    example: '2023-09-01',
    note: '留空时按登记日期;搬家时填搬来的那一天,原住址自动留存。',
    alsoCalled: ['迁入日期'],
  }),
  householdDivision: division('户籍所在地', [], {
    example: '210421102201',
    note: '户口簿上的村(社区)或县(市、区)的区划代码;可与现居住地不同。',
    alsoCalled: ['户籍地'],
  }),
  phone: phone('联系电话', { note: '能找到儿童家里人的号码。', alsoCalled: ['家庭电话'] }),
};

const CATEGORY: Readonly<Record<string, Column>> = {
  category: choice('儿童类别', CHILD_CATEGORY, {
    example: '农村留守儿童',
    note: '有几种类别的填最早认定的一种,其余填“儿童类别台账”。',
    alsoCalled: ['类别'],
  }),
  categoryFrom: day('类别认定日期', { example: '2024-03-01', note: '填了类别就要填。', alsoCalled: ['认定日期'] }),
  categoryDocument: text('类别认定文书', { example: '儿童台账认定表', note: '认定所依据的表或文件。' }),
};

const AFTER: Readonly<Record<string, Column>> = {
  hobbies: text('兴趣爱好', { max: 2_000, example: '画画' }),
  familySituation: text('家庭情况', { max: 2_000, example: '父母外出务工,由祖辈照料', note: '写事实,不写评价。' }),
  schoolResults: text('学习情况', { max: 2_000, example: '成绩良好' }),
  registeredOn: day('登记日期', { example: '2024-03-01', note: '列入台账的那一天;新登记的留空时按导入当天。' }),
  removedOn: day('销册日期', { example: '', note: '不再列入台账时填写,要同时填写原因。' }),
  removalReason: text('销册原因', { example: '', note: '例如:年满 16 周岁、随父母迁往外地。' }),
};

/** The columns of the children's ledger, in the order in which they are filled in. */
export const childColumns: Readonly<Record<string, Column>> = {
  ...IDENTITY,
  ...CATEGORY,
  ...Object.fromEntries(PARENTS.flatMap((parent) => Object.entries(columnsOfParent(parent)))),
  ...AFTER,
};

function columnsOfParent({ prefix, term }: ParentOfRow): Record<string, Column> {
  const isFather = prefix === 'father';
  const columns: Record<ParentColumn, Column> = {
    Name: text(`${term}姓名`, { max: 100, example: isFather ? '张立群' : '李秀珍', alsoCalled: [term] }),
    Phone: phone(`${term}电话`, { alsoCalled: [`${term}联系电话`] }),
    Status: choice(`${term}状况`, PARENT_STATUS, {
      example: isFather ? '外出务工' : '在家',
      note: '不知道的填“不详”。',
    }),
    StatusSince: day(`${term}状况起始日期`, {
      example: '2024-02-18',
      note: '从哪天起;状况变化时填变化的那一天,原状况自动留存。',
    }),
    WorkPlace: text(`${term}务工地点`, { example: isFather ? '辽宁省沈阳市' : '', note: '外出务工的填省、市、县。' }),
    Occupation: text(`${term}工种`, { example: isFather ? '建筑' : '' }),
    Employer: text(`${term}用工单位`, { example: isFather ? '沈阳某建筑公司' : '' }),
    WorkFrom: day(`${term}务工起始日期`, {
      example: isFather ? '2024-02-18' : '',
      note: '到这个地点务工的日期,填了地点就要填;换地点时填新的日期,原地点自动结束。',
    }),
  };
  return Object.fromEntries(
    Object.entries(columns).map(([column, made]) => [parentColumn(prefix, column as ParentColumn), made]),
  );
}
