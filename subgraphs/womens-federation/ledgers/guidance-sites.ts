import { asNamed } from '../../as-named.ts';
import { inOrder } from '../../check.ts';
import type { Ledger } from '../../ledger.ts';
import { choice, choices, day, division, flag, phone, text } from '../../ledger-columns.ts';
import { GuidanceSite } from '../entities/guidance-site.ts';
import { SITE_KIND, SITE_SERVICE } from './words.ts';

const properties = asNamed('name', 'kind', 'address', 'phone', 'services', 'isInsured', 'openedOn', 'closedOn');

/** 家庭教育指导服务站点台账: the places, and services online, where families get advice (粤民函〔2020〕661号). */
export const guidanceSites: Ledger = {
  name: 'guidance-sites',
  title: '家庭教育指导服务站点台账',
  says: '一行一个站点,按所在区划、名称和启用日期识别;停用的站点填停用日期,不要删行。',
  source: 'GD661 粤民函〔2020〕661号',
  act: 'createGuidanceSite',
  columns: {
    name: text('站点名称', {
      max: 100,
      isRequired: true,
      note: '全称,同一区划内不重名。',
      example: '后安镇家庭教育指导服务站',
      alsoCalled: ['名称', '家庭教育指导服务站点'],
    }),
    kind: choice('种类', SITE_KIND, { isRequired: true, example: '乡镇(街道)站点', alsoCalled: ['站点种类'] }),
    divisionCode: division('所在区划', [], {
      isRequired: true,
      note: '县级中心填县,乡镇站点填乡镇,村(社区)站点填村(社区)的区划代码。',
      example: '210421102',
      alsoCalled: ['所在地', '所属区划'],
    }),
    address: text('地址', { note: '到楼层或房间;网上站点不填。', example: '后安镇便民服务中心 1 层' }),
    phone: phone('联系电话'),
    services: choices('提供的服务', SITE_SERVICE, { isRequired: true, example: '家庭教育讲座、咨询' }),
    isInsured: flag('场所是否已投保', {
      isRequired: true,
      note: '公众责任险或场地险,填“是”或“否”。',
      alsoCalled: ['是否投保'],
    }),
    openedOn: day('启用日期', { isRequired: true, note: '开始服务的那一天。', example: '2023-03-08' }),
    closedOn: day('停用日期', { note: '从这一天起不再服务;仍在开放的不填。', example: '2026-05-01' }),
  },
  key: ['divisionCode', 'name', 'openedOn'],
  child: null,
  place: 'divisionCode',
  targets: [
    {
      entity: GuidanceSite,
      key: ['divisionCode', 'name', 'openedOn'],
      fill: { ...properties, divisionCode: 'divisionCode' },
    },
  ],
  check: ({ openedOn, closedOn }) => [inOrder('closedOn', openedOn as string, closedOn as string)],
  export: {
    list: 'guidanceSites(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: { ...properties, divisionCode: 'division.code' },
  },
};
