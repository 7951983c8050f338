import type { Viewer } from '../../schema/access/viewer.ts';

/** An invented officer of the demo county (演示人员), who signs in without a password. */
export interface DemoOfficer extends Omit<Viewer, 'name'> {
  personName: string;
  post: string;
  departmentTerm: string;
  area: string;
}

const COUNTY = { division: '210421', area: '抚顺县' };
const TOWNSHIP = { division: '210421102', area: '抚顺县后安镇' };
const VILLAGE = { division: '210421102001', area: '抚顺县后安镇后安社区' };
const DIRECTORS_VILLAGE = { division: '210421102210', area: '抚顺县后安镇佟庄村' };
const PROVINCE = { division: '21', area: '辽宁省' };

/** The thirteen officers, one for each kind of work that the access rules tell apart. All of them are invented. */
export const DEMO_OFFICERS: readonly DemoOfficer[] = [
  {
    id: 'demo-county-officer',
    personName: '佟书衡',
    post: '县民政局儿童福利股',
    department: 'CIVIL_AFFAIRS',
    departmentTerm: '民政',
    role: 'OFFICER',
    ...COUNTY,
    assurance: 3,
    rights: ['ANALYST'],
  },
  {
    id: 'demo-child-supervisor',
    personName: '乔映禾',
    post: '后安镇儿童督导员',
    department: 'CIVIL_AFFAIRS',
    departmentTerm: '民政',
    role: 'OFFICER',
    ...TOWNSHIP,
    assurance: 2,
    rights: [],
  },
  {
    id: 'demo-child-director',
    personName: '阮春妮',
    post: '佟庄村儿童主任',
    department: 'CIVIL_AFFAIRS',
    departmentTerm: '民政',
    role: 'CASEWORKER',
    ...DIRECTORS_VILLAGE,
    assurance: 2,
    rights: [],
  },
  {
    id: 'demo-class-teacher',
    personName: '裴若澜',
    post: '后安镇中心小学班主任',
    department: 'EDUCATION',
    departmentTerm: '教育',
    role: 'CASEWORKER',
    ...TOWNSHIP,
    assurance: 2,
    rights: [],
  },
  {
    id: 'demo-education-manager',
    personName: '毕承钧',
    post: '县教育局基础教育股股长',
    department: 'EDUCATION',
    departmentTerm: '教育',
    role: 'MANAGER',
    ...COUNTY,
    assurance: 2,
    rights: [],
  },
  {
    id: 'demo-womens-federation-officer',
    personName: '舒以宁',
    post: '县妇联家庭儿童部',
    department: 'WOMENS_FEDERATION',
    departmentTerm: '妇联',
    role: 'OFFICER',
    ...COUNTY,
    assurance: 3,
    rights: [],
  },
  {
    id: 'demo-grid-worker',
    personName: '鲍桂枝',
    post: '后安社区巾帼网格员',
    department: 'WOMENS_FEDERATION',
    departmentTerm: '妇联',
    role: 'CASEWORKER',
    ...VILLAGE,
    assurance: 2,
    rights: [],
  },
  {
    id: 'demo-league-cadre',
    personName: '尚启航',
    post: '共青团县委结对团干部',
    department: 'YOUTH_LEAGUE',
    departmentTerm: '共青团',
    role: 'CASEWORKER',
    ...COUNTY,
    assurance: 2,
    rights: [],
  },
  {
    id: 'demo-league-manager',
    personName: '阮振扬',
    post: '共青团县委权益部部长',
    department: 'YOUTH_LEAGUE',
    departmentTerm: '共青团',
    role: 'MANAGER',
    ...COUNTY,
    assurance: 3,
    rights: [],
  },
  {
    id: 'demo-joint-meeting-secretary',
    personName: '庄谨言',
    post: '县联席会议办公室秘书',
    department: 'JOINT_MEETING',
    departmentTerm: '联席会议',
    role: 'MANAGER',
    ...COUNTY,
    assurance: 3,
    rights: ['ANALYST'],
  },
  {
    id: 'demo-data-steward',
    personName: '费数宁',
    post: '县民政局数据管理员',
    department: 'CIVIL_AFFAIRS',
    departmentTerm: '民政',
    role: 'DATA_STEWARD',
    ...COUNTY,
    assurance: 3,
    rights: [],
  },
  {
    id: 'demo-auditor',
    personName: '席明鉴',
    post: '县联席会议审计监督员',
    department: 'JOINT_MEETING',
    departmentTerm: '联席会议',
    role: 'AUDITOR',
    ...COUNTY,
    assurance: 1,
    rights: [],
  },
  {
    id: 'demo-provincial-officer',
    personName: '寇远征',
    post: '省民政厅儿童福利处',
    department: 'CIVIL_AFFAIRS',
    departmentTerm: '民政',
    role: 'OFFICER',
    ...PROVINCE,
    assurance: 2,
    rights: ['ANALYST'],
  },
];

/** The officer as a viewer. */
export function demoViewer({ personName, post, departmentTerm: _term, area: _area, ...viewer }: DemoOfficer): Viewer {
  return { ...viewer, name: `${personName}(${post})` };
}
