import { it } from 'vitest';
import { startDepartment } from '../hub.ts';
it('opens', async () => {
  await using d = await startDepartment('womens-federation');
  const a = await d.execute('{ guidanceSites(filter:{divisionCode:"21",service:LECTURE,isOpen:true,kind:[VILLAGE]}) { totalCount nodes { id openingTimes { weekday } pastOpeningTimes(first:2){until} activities(first:1){id} } } familyGuidances(filter:{topic:DROWNING,isOpen:true,divisionCode:"21"}){nodes{id sessionCount lastSessionOn expert{name}}} familyEducationActivities(filter:{campaignId:"1",topic:[DROWNING],heldOnFrom:"2024-01-01"}) {nodes{knownChildCount attendances{child{id}}}} guidanceSite(id:"x"){id} familyEducationCampaigns(first:3){activityCount} atRiskReports(filter:{isAnswered:false,handedOverTo:[EDUCATION]}, orderBy:ANSWERED_ON_DESC){nodes{isAnswered gridWorker{reportCount}}} guidedChildren{nodes{nearestSites{name} currentGuidance{id} nextJointHomeVisitDueOn attendances(first:1){activity{title}}}} }');
  console.log(JSON.stringify(a), d.statements());
});
