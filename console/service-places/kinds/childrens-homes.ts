import { PlaceChildrensHome, PlaceChildrensHomes } from '../../operations.generated.ts';
import { homeCriteria } from '../detail/home-criteria.ts';
import { openingsByWeekday } from '../detail/opening.ts';
import { kindOf } from '../kind.ts';
import { HAS, MEETS } from '../shown.ts';

/** 儿童之家: village children’s homes, with the standard criterion by criterion (HN2019). */
export const childrensHomes = kindOf({
  name: 'childrensHomes',
  department: 'CIVIL_AFFAIRS',
  group: 'PLACES',
  title: ['儿童之家', 'Children’s homes'],
  counted: '所',
  figure: 'CHILDRENS_HOMES',
  lacks: { standard: 'CHILDRENS_HOME', title: ['没有儿童之家的村', 'Villages without a home'] },
  search: 'nameContains',
  rows: PlaceChildrensHomes,
  columns: [
    { path: 'name', label: ['名称', 'Name'] },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'meetsStandard', label: ['是否达标', 'Standard'], as: MEETS, none: ['当地没有标准', 'No standard'] },
    {
      path: 'unmetCriteria',
      label: ['未达标项目', 'Criteria not met'],
      as: { list: 'HomeCriterion' },
    },
    { path: 'indoorAreaSquareMetres', label: ['室内面积', 'Indoor area'], as: { unit: ['平方米', 'm²'] } },
    { path: 'demonstrationLevel', label: ['示范', 'Demonstration'], as: { list: 'HomeDemonstrationLevel' } },
    { path: 'servedChildCount', label: ['协议儿童', 'Children served'], as: 'CHILDREN' },
    { path: 'status', label: ['状态', 'State'], as: { list: 'HomeStatus' } },
  ],
  choices: [
    {
      name: 'state',
      label: ['状态', 'State'],
      usual: 'current',
      options: [
        {
          value: 'current',
          label: ['未关闭（含暂停）', 'Not closed'],
          filter: { figure: { code: 'CHILDRENS_HOMES' } },
        },
        { value: 'operating', label: ['开放', 'Open'], filter: { status: 'OPERATING' } },
        { value: 'suspended', label: ['暂停', 'Suspended'], filter: { status: 'SUSPENDED' } },
        { value: 'closed', label: ['关闭', 'Closed'], filter: { status: 'CLOSED' } },
      ],
    },
    {
      name: 'standard',
      label: ['是否达标', 'Standard'],
      options: [
        { value: 'met', label: ['达标', 'Met'], filter: { meetsStandard: true } },
        { value: 'unmet', label: ['未达标', 'Not met'], filter: { meetsStandard: false } },
      ],
    },
    {
      name: 'level',
      label: ['示范', 'Demonstration'],
      options: [
        {
          value: 'any',
          label: ['示范儿童之家', 'Demonstration homes'],
          filter: { demonstrationLevels: ['COUNTY', 'CITY', 'PROVINCE'] },
        },
        { value: 'province', label: ['省级示范', 'Of the province'], filter: { demonstrationLevels: ['PROVINCE'] } },
      ],
    },
    {
      name: 'room',
      label: ['心理咨询室', 'Counselling room'],
      options: [
        { value: 'yes', label: ['有', 'Yes'], filter: { hasCounsellingRoom: true } },
        { value: 'no', label: ['没有', 'No'], filter: { hasCounsellingRoom: false } },
      ],
    },
  ],
  detail: {
    operation: PlaceChildrensHome,
    facts: [
      { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
      { path: 'address', label: ['地址', 'Address'] },
      { path: 'buildingKind', label: ['场所类型', 'Building'], as: { list: 'HomeBuildingKind' } },
      { path: 'functions', label: ['功能', 'Functions'], as: { list: 'HomeFunction' } },
      { path: 'servedChildCount', label: ['有服务协议的儿童', 'Children with an agreement'], as: 'CHILDREN' },
      { path: 'demonstrationLevel', label: ['示范级别', 'Demonstration'], as: { list: 'HomeDemonstrationLevel' } },
      { path: 'demonstrationSince', label: ['命名日期', 'Named on'], as: 'DAY' },
      { path: 'hasCounsellingRoom', label: ['心理咨询室', 'Counselling room'], as: HAS },
      { path: 'isInsured', label: ['场所投保', 'Insured'], as: HAS },
      { path: 'status', label: ['状态', 'State'], as: { list: 'HomeStatus' } },
      { path: 'openedOn', label: ['启用日期', 'Opened on'], as: 'DAY' },
      { path: 'source', label: ['来源', 'Source'] },
      { path: 'recordedOn', label: ['登记日期', 'Recorded on'], as: 'DAY' },
    ],
    criteria: homeCriteria,
    openings: ({ openingHours }) => openingsByWeekday(openingHours),
    lists: [
      {
        path: 'directors',
        label: ['儿童主任', 'Child directors'],
        none: ['还没有登记儿童主任。', 'No child director is recorded.'],
        columns: [
          { path: 'name', label: ['姓名', 'Name'], opens: { kind: 'childDirectors', id: 'id' } },
          { path: 'phone', label: ['联系电话', 'Phone'] },
          { path: 'position', label: ['职务', 'Position'], as: { list: 'ChildDirectorPosition' } },
          { path: 'isTrainedThisYear', label: ['今年参训', 'Trained this year'], as: HAS },
          { path: 'from', label: ['起', 'From'], as: 'DAY' },
        ],
      },
      {
        path: 'dutyShifts',
        label: ['轮值表', 'Duty roster'],
        none: ['还没有登记轮值。', 'No duty roster is recorded.'],
        columns: [
          { path: 'weekday', label: ['星期', 'Day'], as: { list: 'Weekday' } },
          { path: 'personName', label: ['值班人', 'On duty'] },
          { path: 'phone', label: ['联系电话', 'Phone'] },
          { path: 'from', label: ['起', 'From'], as: 'DAY' },
          { path: 'until', label: ['止', 'Until'], as: 'DAY', none: ['至今', 'To this day'] },
        ],
      },
      {
        path: 'subsidies',
        label: ['补助', 'Subsidies'],
        none: ['没有补助记录。', 'No subsidies are recorded.'],
        columns: [
          { path: 'purpose', label: ['用途', 'Purpose'], as: { list: 'HomeSubsidyPurpose' } },
          { path: 'totalYuan', label: ['金额', 'Amount'], as: { unit: ['元', 'yuan'] } },
          { path: 'fund', label: ['资金来源', 'Fund'] },
          { path: 'grantedOn', label: ['拨付日期', 'Granted on'], as: 'DAY' },
        ],
      },
    ],
  },
});
