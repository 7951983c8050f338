import { PlaceSchool, PlaceSchools } from '../../operations.generated.ts';
import { schoolCriteria } from '../detail/other-criteria.ts';
import { kindOf } from '../kind.ts';
import { HAS, IS } from '../shown.ts';

/** 学校: schools, with what they have for left-behind pupils. */
export const schools = kindOf({
  name: 'schools',
  department: 'EDUCATION',
  group: 'PLACES',
  title: ['学校', 'Schools'],
  counted: '所',
  figure: 'SCHOOLS',
  search: 'nameContains',
  rows: PlaceSchools,
  columns: [
    { path: 'name', label: ['校名', 'Name'] },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'kind', label: ['类型', 'Kind'], as: { list: 'SchoolKind' } },
    { path: 'isBoarding', label: ['寄宿制', 'Boarding'], as: IS },
    { path: 'hasCounsellingRoom', label: ['心理辅导室', 'Counselling room'], as: HAS },
    { path: 'hasSchoolSocialWorker', label: ['驻校社工', 'Social worker'], as: HAS },
    { path: 'youthPalace.isOpen', label: ['乡村少年宫', 'Youth palace'], as: HAS, none: ['没有', 'No'] },
    { path: 'pupilCount', label: ['在校学生', 'Pupils'], as: 'CHILDREN' },
  ],
  choices: [
    {
      name: 'type',
      label: ['学校类型', 'Kind of school'],
      options: [
        { value: 'kindergarten', label: ['幼儿园', 'Kindergartens'], filter: { kinds: ['KINDERGARTEN'] } },
        { value: 'primary', label: ['小学', 'Primary schools'], filter: { kinds: ['PRIMARY'] } },
        { value: 'middle', label: ['初级中学', 'Middle schools'], filter: { kinds: ['MIDDLE'] } },
        { value: 'nine_year', label: ['九年一贯制学校', 'Nine-year schools'], filter: { kinds: ['NINE_YEAR'] } },
        { value: 'high', label: ['普通高中', 'High schools'], filter: { kinds: ['HIGH'] } },
        { value: 'vocational', label: ['中等职业学校', 'Vocational schools'], filter: { kinds: ['VOCATIONAL'] } },
        { value: 'special', label: ['特殊教育学校', 'Special schools'], filter: { kinds: ['SPECIAL'] } },
      ],
    },
    {
      name: 'room',
      label: ['心理辅导室', 'Counselling room'],
      options: [
        { value: 'yes', label: ['有', 'Yes'], filter: { hasCounsellingRoom: true } },
        { value: 'no', label: ['没有', 'No'], filter: { hasCounsellingRoom: false } },
      ],
    },
    {
      name: 'worker',
      label: ['驻校社工', 'Social worker'],
      options: [
        { value: 'yes', label: ['有', 'Yes'], filter: { hasSchoolSocialWorker: true } },
        { value: 'no', label: ['没有', 'No'], filter: { hasSchoolSocialWorker: false } },
      ],
    },
    {
      name: 'boarding',
      label: ['寄宿制', 'Boarding'],
      options: [
        { value: 'yes', label: ['是', 'Yes'], filter: { isBoarding: true } },
        { value: 'no', label: ['否', 'No'], filter: { isBoarding: false } },
      ],
    },
  ],
  detail: {
    operation: PlaceSchool,
    facts: [
      { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
      { path: 'address', label: ['地址', 'Address'] },
      { path: 'kind', label: ['学校类型', 'Kind'], as: { list: 'SchoolKind' } },
      { path: 'isBoarding', label: ['寄宿制', 'Boarding'], as: IS },
      { path: 'pupilCount', label: ['在校学生', 'Pupils'], as: 'CHILDREN' },
      { path: 'schoolFileCount', label: ['学校留守儿童档案', 'Left-behind files'], as: 'CHILDREN' },
      { path: 'suspectedDropoutCount', label: ['疑似辍学', 'Suspected dropouts'], as: 'CHILDREN' },
      { path: 'counsellingBookCount', label: ['心理健康图书', 'Books on psychology'], as: { unit: ['册', 'books'] } },
      { path: 'youthPalace.name', label: ['乡村少年宫', 'Youth palace'], none: ['没有', 'None'] },
      { path: 'youthPalace.courses.name', label: ['少年宫课程', 'Courses'], none: ['没有', 'None'] },
      { path: 'source', label: ['来源', 'Source'] },
      { path: 'recordedOn', label: ['登记日期', 'Recorded on'], as: 'DAY' },
    ],
    criteriaLabel: ['文件提出的条件', 'What the documents name'],
    criteria: schoolCriteria,
    lists: [
      {
        path: 'socialWorkers',
        label: ['驻校社工', 'School social workers'],
        none: ['没有驻校社工记录。', 'No social worker is recorded.'],
        columns: [
          { path: 'name', label: ['姓名', 'Name'] },
          { path: 'from', label: ['起', 'From'], as: 'DAY' },
          { path: 'until', label: ['止', 'Until'], as: 'DAY', none: ['至今', 'To this day'] },
        ],
      },
      {
        path: 'campusActivities',
        label: ['主题校园活动（最近 10 场）', 'Campus activities (last 10)'],
        none: ['没有活动记录。', 'No activities are recorded.'],
        columns: [
          { path: 'title', label: ['活动名称', 'Title'] },
          { path: 'theme', label: ['主题', 'Theme'], as: { list: 'CampusActivityTheme' } },
          { path: 'heldOn', label: ['日期', 'Held on'], as: 'DAY' },
          { path: 'participantCount', label: ['参加人次', 'Participants'] },
        ],
      },
      {
        path: 'safetyDrills',
        label: ['安全演练（最近 10 次）', 'Safety drills (last 10)'],
        none: ['没有演练记录。', 'No drills are recorded.'],
        columns: [
          { path: 'hazard', label: ['险情', 'Hazard'], as: { list: 'SafetyDrillHazard' } },
          { path: 'heldOn', label: ['日期', 'Held on'], as: 'DAY' },
          { path: 'participantCount', label: ['参加人数', 'Participants'] },
        ],
      },
    ],
  },
});
