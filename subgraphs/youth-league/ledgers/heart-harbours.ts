import { asNamed } from '../../as-named.ts';
import { inOrder, notBefore, problem } from '../../check.ts';
import { from, type Ledger, type LedgerRow } from '../../ledger.ts';
import { choices, day, division, flag, phone, text } from '../../ledger-columns.ts';
import { HarbourCompanion } from '../entities/harbour-companion.ts';
import { HeartHarbour } from '../entities/heart-harbour.ts';
import { HARBOUR_SERVICE } from './words.ts';

const properties = asNamed(
  'name',
  'divisionCode',
  'address',
  'isInPoorVillage',
  'equipment',
  'services',
  'openedOn',
  'closedOn',
);

/** 童心港湾台账: the companionship sites of a township, each with its companion (GD661). */
export const heartHarbours: Ledger = {
  name: 'heart-harbours',
  title: '童心港湾台账',
  says: '一行一处童心港湾及其现任童伴妈妈,按所在区划和名称识别;换童伴妈妈时填新的姓名和任职日期,前任的任期到这一天为止。',
  source: 'GD661 粤民函〔2020〕661号',
  act: 'createHeartHarbour',
  columns: {
    name: text('港湾名称', {
      max: 100,
      isRequired: true,
      note: '全称,同一村或乡镇内不重名。',
      example: '后安村童心港湾',
      alsoCalled: ['名称', '童心港湾'],
    }),
    divisionCode: division('所在村或乡镇', ['TOWNSHIP', 'VILLAGE'], {
      isRequired: true,
      note: '所在村(社区)的 12 位区划代码;设在乡镇的填 9 位代码。',
      alsoCalled: ['所在地', '所在村', '所在区划'],
    }),
    address: text('详细地址', { example: '后安镇后安村文化室', note: '到门牌或房间。', alsoCalled: ['地址'] }),
    isInPoorVillage: flag('是否设在贫困村', { isRequired: true }),
    equipment: text('设备', {
      max: 500,
      note: '视频通话设备、图书、桌椅等,写明数量。',
      example: '视频通话设备 1 套、图书 200 册',
    }),
    services: choices('提供的服务', HARBOUR_SERVICE, { isRequired: true }),
    openedOn: day('启用日期', { isRequired: true, note: '开始开放的那一天。', example: '2023-05-20' }),
    closedOn: day('关闭日期', { note: '从这一天起不再开放;仍在开放的不填。', example: '2026-06-01' }),
    companionName: text('童伴妈妈姓名', {
      max: 50,
      note: '现任的陪伴人;空缺的不填。',
      example: '于秀英',
      alsoCalled: ['童伴妈妈'],
    }),
    companionPhone: phone('童伴妈妈电话'),
    companionFrom: day('童伴妈妈任职日期', {
      note: '填了姓名时必填。',
      example: '2023-05-20',
      alsoCalled: ['任职日期'],
    }),
  },
  key: ['divisionCode', 'name'],
  child: null,
  place: 'divisionCode',
  targets: [
    { entity: HeartHarbour, key: ['divisionCode', 'name'], fill: properties },
    {
      entity: HarbourCompanion,
      key: ['harbour', 'from'],
      fill: {
        name: 'companionName',
        phone: 'companionPhone',
        from: 'companionFrom',
        until: from(['closedOn'], ({ closedOn }) => closedOn ?? null),
      },
      when: ['companionName'],
      follows: { per: ['harbour'] },
      belongsTo: { harbour: 0 },
    },
  ],
  check: harbourProblems,
  export: {
    list: 'heartHarbours(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: {
      ...properties,
      companionName: 'companion.name',
      companionPhone: 'companion.phone',
      companionFrom: 'companion.from',
    },
  },
};

function harbourProblems(row: LedgerRow) {
  const { openedOn, closedOn, companionName, companionPhone, companionFrom } = row as Record<string, string | null>;
  return [
    inOrder('closedOn', openedOn, closedOn),
    companionName && !companionFrom ? problem('companionFrom', '填了童伴妈妈,请同时填写任职日期。') : null,
    companionName === null && (companionPhone || companionFrom)
      ? problem('companionName', '填了童伴妈妈的电话或任职日期,请同时填写姓名。')
      : null,
    notBefore('companionFrom', companionFrom, openedOn, '港湾的启用日期'),
    companionName ? inOrder('companionFrom', companionFrom, closedOn) : null,
  ];
}
