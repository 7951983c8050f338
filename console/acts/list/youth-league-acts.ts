import { type ActLine, EVERYBODY, OFFICE, ofChild, ofOffice } from './act-line.ts';

/** What the Youth League does day by day (共青团的办理事项). */
export const YOUTH_LEAGUE_ACTS: readonly ActLine[] = [
  ofChild('VISITS', 'recordMonthlyVisit', {
    title: '登记月走访',
    first: ['pairingId', 'visitorId', 'visitedOn', 'form', 'content', 'sawChild', 'sawGuardian'],
    presets: { visitedOn: 'TODAY' },
  }),
  ofChild('PAIRING', 'pairChild', { title: '建立 1+3 结对', presets: { from: 'TODAY' }, roles: OFFICE }),
  ofChild('PAIRING', 'addPairingMember', {
    title: '补充或更换结对成员',
    presets: { from: 'TODAY' },
    roles: OFFICE,
  }),
  ofChild('PAIRING', 'endPairingMember', { presets: { until: 'TODAY' }, roles: OFFICE }),
  ofChild('PAIRING', 'endPairing', { title: '结束结对', presets: { until: 'TODAY' }, roles: OFFICE }),
  ofChild('PAIRING', 'applyForDreamRoom', { presets: { appliedOn: 'TODAY' } }),
  ofChild('PAIRING', 'advanceDreamRoom', { title: '推进梦想小屋到下一阶段', presets: { reachedOn: 'TODAY' } }),
  ofChild('PAIRING', 'recordDreamRoomCheck', {
    title: '登记梦想小屋检查结果',
    presets: { checkedOn: 'TODAY' },
  }),
  ofChild('CARE', 'recordMicroWish', { presets: { wishedOn: 'TODAY' } }),
  ofChild('CARE', 'claimMicroWish', { idOf: 'WISH', presets: { claimedOn: 'TODAY' } }),
  ofChild('CARE', 'fulfilMicroWish', { idOf: 'WISH', presets: { fulfilledOn: 'TODAY' } }),
  ofChild('CARE', 'updateLeagueChild', { title: '修改共青团登记的儿童情况', showsPresent: true, roles: OFFICE }),
  ofChild('CARE', 'identifyLeagueChild', { title: '补登身份证号（临时编号转正式编号）', roles: OFFICE }),
  ofChild('ACTIVITIES', 'joinHarbour', { title: '儿童加入童心港湾', presets: { from: 'TODAY' } }),
  ofChild('ACTIVITIES', 'leaveHarbour', { title: '儿童退出童心港湾', presets: { until: 'TODAY' } }),
  ofOffice('ACTIVITIES', 'recordHarbourSession', {
    roles: EVERYBODY,
    presets: { heldOn: 'TODAY' },
  }),
  ofOffice('ACTIVITIES', 'holdCollectiveCare', {
    roles: EVERYBODY,
    title: '登记季集中关爱',
    presets: { heldOn: 'TODAY' },
  }),
  ofOffice('ACTIVITIES', 'holdCareProjectActivity', {
    title: '登记关爱项目活动',
    presets: { heldOn: 'TODAY', divisionCode: 'MY_AREA' },
  }),
  ofOffice('PLACES', 'createHeartHarbour', { presets: { divisionCode: 'MY_AREA', openedOn: 'TODAY' } }),
  ofOffice('PLACES', 'updateHeartHarbour', { title: '修改童心港湾', idOf: 'HEART_HARBOUR', showsPresent: true }),
  ofOffice('PLACES', 'appointCompanion', { title: '任命童伴妈妈', presets: { from: 'TODAY' } }),
  ofOffice('PLACES', 'createLeagueBase', { presets: { divisionCode: 'MY_AREA', openedOn: 'TODAY' } }),
  ofOffice('PLACES', 'registerLeagueVolunteer', { presets: { divisionCode: 'MY_AREA', from: 'TODAY' } }),
];
