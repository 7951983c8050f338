import { asNamed } from '../../as-named.ts';
import { problem } from '../../check.ts';
import { inOfficeOn } from '../../check-place.ts';
import { type Fits, type Ledger, refersTo } from '../../ledger.ts';
import { choice, count, day, division, reference, text } from '../../ledger-columns.ts';
import { FamilyEducationActivity } from '../entities/family-education-activity.ts';
import { FamilyEducationCampaign } from '../entities/family-education-campaign.ts';
import { expertColumns, siteColumn, siteDivision, siteOpenOn } from './place-columns.ts';
import { ACTIVITY_FORM, TOPIC } from './words.ts';

const properties = asNamed('title', 'form', 'topic', 'heldOn', 'place', 'participantCount');

const ofItsTime: Fits = (campaign, { heldOn }) =>
  heldOn && inOfficeOn('campaign', campaign as never, String(heldOn))
    ? problem('campaign', '这个主题行动在举办日期没有开展,请核对日期或主题行动。')
    : null;

/** 家庭教育大讲堂台账: lectures and other events for families that have been held. */
export const lectures: Ledger = {
  name: 'lectures',
  title: '家庭教育大讲堂和活动台账',
  says: '一行一场已举办的大讲堂或家庭教育活动,按举办地、举办日期和题目识别。',
  source: 'GD661 粤民函〔2020〕661号',
  act: 'holdFamilyEducationActivity',
  columns: {
    heldOn: day('举办日期', { isRequired: true, note: '举办的那一天。', example: '2026-04-18' }),
    title: text('题目', {
      max: 100,
      isRequired: true,
      note: '讲座或活动的题目,不超过 100 字。',
      example: '隔着电话也能好好沟通',
      alsoCalled: ['活动名称', '讲座题目'],
    }),
    form: choice('形式', ACTIVITY_FORM, { isRequired: true, example: '家庭教育大讲堂', alsoCalled: ['活动形式'] }),
    topic: choice('主题', TOPIC, { isRequired: true, example: '亲子沟通' }),
    divisionCode: division('举办地区划', [], {
      isRequired: true,
      note: '举办地所在的乡镇、村(社区)或县的区划代码。',
      example: '210421102',
      alsoCalled: ['举办地', '所在区划'],
    }),
    place: text('地点', { isRequired: true, note: '在哪里举办。', example: '后安镇家庭教育指导服务站' }),
    site: siteColumn('承办站点', '由登记的站点承办时填写站点名称;不是站点承办的不填。', false, siteOpenOn('heldOn')),
    siteDivision,
    ...expertColumns('heldOn'),
    campaign: reference(
      '主题行动',
      {
        entity: FamilyEducationCampaign,
        by: 'name',
        fits: ofItsTime,
      },
      { note: '归入某个主题行动时填写行动名称;没有的不填。', example: '书香飘万家', alsoCalled: ['所属主题行动'] },
    ),
    participantCount: count('参加人数', {
      isRequired: true,
      least: 1,
      most: 100_000,
      note: '家长和儿童合计,大于 0。',
      example: '46',
      alsoCalled: ['参加人次'],
    }),
  },
  key: ['divisionCode', 'heldOn', 'title'],
  child: null,
  place: 'divisionCode',
  targets: [
    {
      entity: FamilyEducationActivity,
      key: ['divisionCode', 'heldOn', 'title'],
      fill: {
        ...properties,
        divisionCode: 'divisionCode',
        site: refersTo('site'),
        expert: refersTo('expert'),
        campaign: refersTo('campaign'),
      },
    },
  ],
  export: {
    list: 'familyEducationActivities(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: {
      ...properties,
      divisionCode: 'division.code',
      site: 'site.name',
      siteDivision: 'site.division.code',
      expert: 'expert.name',
      expertDivision: 'expert.division.code',
      campaign: 'campaign.name',
    },
  },
};
