import { PlaceGuidanceSite, PlaceGuidanceSites } from '../../operations.generated.ts';
import { openingsByWeekday } from '../detail/opening.ts';
import { kindOf } from '../kind.ts';
import { HAS, OPEN } from '../shown.ts';

/** 家庭教育指导服务站点: family-education guidance sites. */
export const guidanceSites = kindOf({
  name: 'guidanceSites',
  department: 'WOMENS_FEDERATION',
  group: 'PLACES',
  title: ['家庭教育指导站点', 'Guidance sites'],
  counted: '个',
  figure: 'GUIDANCE_SITES',
  lacks: { standard: 'GUIDANCE_SITE', title: ['够不着站点的村', 'Villages without a site in reach'] },
  search: 'nameContains',
  rows: PlaceGuidanceSites,
  columns: [
    { path: 'name', label: ['名称', 'Name'] },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'kind', label: ['种类', 'Kind'], as: { list: 'GuidanceSiteKind' } },
    { path: 'services', label: ['服务', 'Services'], as: { list: 'GuidanceSiteService' } },
    { path: 'phone', label: ['联系电话', 'Phone'] },
    { path: 'isOpen', label: ['状态', 'State'], as: OPEN },
  ],
  choices: [
    {
      name: 'state',
      label: ['状态', 'State'],
      usual: 'open',
      options: [
        { value: 'open', label: ['开放', 'Open'], filter: { isOpen: true } },
        { value: 'closed', label: ['已关闭', 'Closed'], filter: { isOpen: false } },
      ],
    },
    {
      name: 'type',
      label: ['种类', 'Kind'],
      options: [
        { value: 'county_centre', label: ['县级指导中心', 'County centre'], filter: { kind: ['COUNTY_CENTRE'] } },
        { value: 'township', label: ['乡镇站点', 'Township'], filter: { kind: ['TOWNSHIP'] } },
        { value: 'community', label: ['社区站点', 'Community'], filter: { kind: ['COMMUNITY'] } },
        { value: 'village', label: ['村级站点', 'Village'], filter: { kind: ['VILLAGE'] } },
        { value: 'school', label: ['学校站点', 'School'], filter: { kind: ['SCHOOL'] } },
        { value: 'workplace', label: ['用人单位站点', 'Workplace'], filter: { kind: ['WORKPLACE'] } },
        { value: 'online', label: ['网上站点', 'Online'], filter: { kind: ['ONLINE'] } },
      ],
    },
    {
      name: 'service',
      label: ['服务', 'Service'],
      options: [
        {
          value: 'one_to_one',
          label: ['重点家庭一对一指导', 'One-to-one guidance'],
          filter: { service: 'ONE_TO_ONE_GUIDANCE' },
        },
        { value: 'lecture', label: ['讲座', 'Lectures'], filter: { service: 'LECTURE' } },
        { value: 'consultation', label: ['咨询', 'Consultation'], filter: { service: 'CONSULTATION' } },
        { value: 'holiday', label: ['假期关爱', 'Holiday care'], filter: { service: 'HOLIDAY_CARE' } },
      ],
    },
  ],
  detail: {
    operation: PlaceGuidanceSite,
    facts: [
      { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
      { path: 'address', label: ['地址', 'Address'] },
      { path: 'phone', label: ['联系电话', 'Phone'] },
      { path: 'kind', label: ['种类', 'Kind'], as: { list: 'GuidanceSiteKind' } },
      { path: 'services', label: ['服务', 'Services'], as: { list: 'GuidanceSiteService' } },
      { path: 'isInsured', label: ['场所投保', 'Insured'], as: HAS },
      { path: 'closedOn', label: ['状态', 'State'], as: 'ENDED' },
      { path: 'openedOn', label: ['启用日期', 'Opened on'], as: 'DAY' },
      { path: 'source', label: ['来源', 'Source'] },
      { path: 'recordedOn', label: ['登记日期', 'Recorded on'], as: 'DAY' },
    ],
    openings: ({ openingTimes }) => openingsByWeekday(openingTimes),
    lists: [
      {
        path: 'activities',
        label: ['家庭教育活动（最近 10 场）', 'Activities (last 10)'],
        none: ['没有活动记录。', 'No activities are recorded.'],
        columns: [
          { path: 'title', label: ['题目', 'Title'] },
          { path: 'form', label: ['形式', 'Form'], as: { list: 'FamilyEducationActivityForm' } },
          { path: 'topic', label: ['主题', 'Topic'], as: { list: 'FamilyEducationTopic' } },
          { path: 'heldOn', label: ['日期', 'Held on'], as: 'DAY' },
          { path: 'participantCount', label: ['参加人数', 'Participants'] },
        ],
      },
    ],
  },
});
