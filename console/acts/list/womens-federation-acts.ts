import { type ActLine, OFFICE, ofChild, ofOffice } from './act-line.ts';

/** What the women's federation does day by day (妇联的办理事项). */
export const WOMENS_FEDERATION_ACTS: readonly ActLine[] = [
  ofChild('VISITS', 'recordJointHomeVisit', {
    title: '登记联合家访',
    first: [
      'child',
      'visitedOn',
      'federationVisitors',
      'educationVisitors',
      'findings',
      'nextDueOn',
      'sawChild',
      'sawGuardian',
    ],
    presets: { visitedOn: 'TODAY', federationVisitors: 'ME' },
  }),
  ofChild('CASES', 'reportAtRiskChild', {
    first: ['child', 'gridWorkerId', 'kind', 'description', 'reportedOn', 'handOverTo'],
    presets: { reportedOn: 'TODAY' },
  }),
  ofChild('CASES', 'handOverAtRiskReport', { presets: { handedOverOn: 'TODAY' }, roles: OFFICE }),
  ofChild('CASES', 'answerAtRiskReport', { presets: { answeredOn: 'TODAY' }, roles: OFFICE }),
  ofChild('FAMILY', 'markKeyFamily', { presets: { from: 'TODAY' } }),
  ofChild('FAMILY', 'endKeyFamily', { presets: { until: 'TODAY' } }),
  ofChild('CARE', 'identifyGuidedChild', { title: '补登身份证号（临时编号转正式编号）', roles: OFFICE }),
  ofChild('GUIDANCE', 'openFamilyGuidance', { title: '开始一对一指导', presets: { openedOn: 'TODAY' } }),
  ofChild('GUIDANCE', 'recordGuidanceSession', { title: '登记一次指导', presets: { heldOn: 'TODAY' } }),
  ofChild('GUIDANCE', 'closeFamilyGuidance', { presets: { closedOn: 'TODAY' } }),
  ofOffice('GUIDANCE', 'holdLecture', {
    title: '登记家庭教育大讲堂',
    hidden: ['campaignId'],
    presets: { heldOn: 'TODAY', divisionCode: 'MY_AREA' },
  }),
  ofOffice('GUIDANCE', 'holdFamilyEducationActivity', {
    title: '登记家庭教育活动',
    hidden: ['campaignId'],
    presets: { heldOn: 'TODAY', divisionCode: 'MY_AREA' },
  }),
  ofOffice('GUIDANCE', 'createGuidanceSite', { presets: { divisionCode: 'MY_AREA', openedOn: 'TODAY' } }),
  ofOffice('GUIDANCE', 'updateGuidanceSite', { title: '修改指导服务站点', showsPresent: true }),
  ofOffice('PLACES', 'createParentsSchool', { presets: { divisionCode: 'MY_AREA', openedOn: 'TODAY' } }),
  ofOffice('PLACES', 'appointGridWorker', { presets: { from: 'TODAY' } }),
  ofOffice('PLACES', 'enlistFamilyEducationExpert', { presets: { divisionCode: 'MY_AREA', from: 'TODAY' } }),
  ofOffice('PLACES', 'enlistFamilyEducationVolunteer', { presets: { divisionCode: 'MY_AREA', from: 'TODAY' } }),
];
