import { type ActLine, EVERYBODY, OFFICE, ofChild, ofOffice } from './act-line.ts';

/** What civil affairs does day by day (民政的办理事项). */
export const CIVIL_AFFAIRS_ACTS: readonly ActLine[] = [
  ofChild('VISITS', 'recordHomeVisit', {
    first: ['visitedOn', 'visitorKind', 'visitorName', 'purpose', 'finding', 'sawChild', 'sawGuardian'],
    presets: { visitedOn: 'TODAY', visitorKind: 'ME', visitorName: 'ME', purpose: { value: 'REGULAR_VISIT' } },
  }),
  ofChild('FAMILY', 'changeGuardian', { presets: { from: 'TODAY' }, showsPresent: true }),
  ofChild('FAMILY', 'recordParentWorkPlace', { title: '登记父母务工地点变动', presets: { from: 'TODAY' } }),
  ofChild('FAMILY', 'recordParentStatus', {
    title: '登记父母外出、返乡等状况',
    idOf: 'PARENT',
    presets: { since: 'TODAY' },
  }),
  ofChild('FAMILY', 'signServiceAgreement', {
    title: '签订委托服务协议书',
    presets: { signedOn: 'TODAY', from: 'TODAY' },
    ahead: ['from'],
  }),
  ofOffice('CARE', 'registerChild', {
    roles: EVERYBODY,
    first: ['name', 'nationalId', 'sex', 'birthDate', 'divisionCode', 'address', 'phone', 'category', 'guardian'],
    presets: { divisionCode: 'MY_AREA' },
  }),
  ofChild('CARE', 'updateChild', {
    title: '修改儿童资料、登记搬家或销册',
    idOf: 'CHILD',
    showsPresent: true,
    first: ['phone', 'hobbies', 'familySituation', 'schoolResults', 'move'],
  }),
  ofChild('CARE', 'determineCategory', {
    presets: { from: 'TODAY', determinedBy: { value: 'CIVIL_AFFAIRS' } },
    roles: OFFICE,
  }),
  ofChild('CARE', 'endCategory', { idOf: 'CATEGORY', presets: { until: 'TODAY' }, roles: OFFICE }),
  ofChild('CARE', 'recordNeedsAssessment', { presets: { from: 'TODAY', assessedBy: 'ME' } }),
  ofChild('CARE', 'identifyChild', { title: '补登身份证号（临时编号转正式编号）', roles: OFFICE }),
  ofChild('CASES', 'openCase', { presets: { openedOn: 'TODAY' } }),
  ofChild('CASES', 'closeCase', { idOf: 'CASE', presets: { closedOn: 'TODAY' } }),
  ofChild('CASES', 'addToCaseRoster', { title: '把人员加入个案名册', ahead: ['from'], roles: OFFICE }),
  ofChild('CASES', 'recordReferral', {
    title: '登记转介',
    first: ['kind', 'stationId', 'referredTo', 'reason', 'referredOn'],
    presets: { referredOn: 'TODAY' },
  }),
  ofChild('CASES', 'recordMandatoryReport', {
    title: '登记收到的强制报告',
    first: ['danger', 'reporterRole', 'description', 'reportedOn', 'receivedOn'],
    presets: { reportedOn: 'TODAY', receivedOn: 'TODAY' },
  }),
  ofOffice('PLACES', 'createChildrensHome', { presets: { divisionCode: 'MY_AREA', openedOn: 'TODAY' } }),
  ofOffice('PLACES', 'updateChildrensHome', {
    title: '修改儿童之家的情况',
    roles: EVERYBODY,
    idOf: 'CHILDRENS_HOME',
    showsPresent: true,
  }),
  ofOffice('PLACES', 'appointChildDirector', { presets: { from: 'TODAY' } }),
];
