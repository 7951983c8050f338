import type { Column } from '../../ledger-column.ts';
import { amount, choice, choices, day, division, flag, text } from '../../ledger-columns.ts';
import { BUILDING_KIND, HOME_FUNCTION, HOME_STATUS } from './words.ts';

/** What is kept of a home itself, in the order of the inspection sheet; each column is named as the property it fills. */
export const homeProperties: Readonly<Record<string, Column>> = {
  division: division('所在村(社区)', ['VILLAGE'], {
    isRequired: true,
    note: '村(社区)的 12 位区划代码。',
    alsoCalled: ['所在村', '村(社区)'],
  }),
  name: text('儿童之家名称', { isRequired: true, example: '青泉村儿童之家', alsoCalled: ['名称', '儿童之家'] }),
  address: text('地址', { example: '青泉村12号', alsoCalled: ['详细地址'] }),
  buildingKind: choice('场所类型', BUILDING_KIND, { isRequired: true, example: '村级综合服务平台' }),
  indoorAreaSquareMetres: amount('室内面积(平方米)', {
    decimals: 1,
    isRequired: true,
    example: '62.5',
    note: '实际使用面积,最多 1 位小数;标准为不少于 50(HN2019)。',
    alsoCalled: ['室内面积', '面积'],
  }),
  hasVideoContact: flag('有视频通话设备', { isRequired: true, alsoCalled: ['视频通话设备'] }),
  hasReadingEquipment: flag('有学习阅读设施', { isRequired: true, alsoCalled: ['学习阅读设施'] }),
  hasRecreationEquipment: flag('有娱乐设施', { isRequired: true, alsoCalled: ['娱乐设施'] }),
  hasOutdoorSpace: flag('有室外活动场地', {
    isRequired: true,
    note: '安全、充足的填“是”。',
    alsoCalled: ['室外活动场地'],
  }),
  hasCounsellingRoom: flag('有心理咨询室', { isRequired: true, example: '否', alsoCalled: ['心理咨询(辅导)室'] }),
  isInsured: flag('场所是否投保', { isRequired: true, example: '否', alsoCalled: ['是否投保'] }),
  functions: choices('具备的功能', HOME_FUNCTION, {
    isRequired: true,
    example: '管理、宣教、关爱、保护',
    alsoCalled: ['功能'],
  }),
  status: choice('状态', HOME_STATUS, { isRequired: true, example: '开放' }),
  openedOn: day('启用日期', { isRequired: true, example: '2020-05-01' }),
  closedOn: day('关闭日期', { example: '', note: '状态为“关闭”时填写。' }),
};
