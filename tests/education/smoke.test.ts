import { expect, test } from 'vitest';
import { startDepartment } from '../hub.ts';
test('smoke', async () => {
  await using d = await startDepartment('education');
  await d.sql(`insert into known_division values ('21','PROVINCE'),('2104','CITY'),('210421','COUNTY'),('210421101','TOWNSHIP'),('210421101200','VILLAGE')`);
  const show = async (q: string, v?: any) => { const a = await d.execute(q, v); console.log(JSON.stringify(a)); return a; };
  const s = await show('mutation($i:CreateSchoolInput!){createSchool(input:$i){id name division{code} hasSchoolSocialWorker youthPalace{id} pupils{totalCount nodes{name}}}}', {i:{name:'石文镇九年一贯制学校',kind:'NINE_YEAR',isBoarding:true,divisionCode:'210421101',hasCounsellingRoom:true}});
  const e = await show('mutation($i:EnrolPupilInput!){enrolPupil(input:$i){id version child{id education{name isEnrolled currentEnrolments{grade school{name pupils{nodes{name child{id}}}}}}}}}', {i:{name:'甲',sex:'MALE',birthDate:'2016-01-02',divisionCode:'210421101200',schoolId:s.data.createSchool.id,grade:'PRIMARY_3',from:'2024-09-01'}});
  await show('query($c:ID!){_entities(representations:[{__typename:"Division",code:"210421"}]){...on Division{code education{schoolCount pupilCount enrolledPupilCount suspectedDropoutCount counsellingRoomShare{numerator denominator share} youthPalaceCount schoolFileCount campusActivityCount(from:"2020-01-01") campusActivityParticipantCount schools(filter:{kinds:[NINE_YEAR],hasYouthPalace:false}){nodes{name}} pupils{nodes{name}} suspectedDropouts{totalCount} schoolFiles{totalCount} bulletins{id} }}} pupils(filter:{nameContains:"甲",schoolId:$c,isEnrolled:true,grade:PRIMARY_3,isEnrolledTwice:false,hasSchoolFile:false}){totalCount nodes{name child{id}}} schools(filter:{kinds:[PRIMARY]}){totalCount} a:schools(filter:{hasYouthPalace:false,hasSchoolSocialWorker:false}){totalCount}}', {c: s.data.createSchool.id});
  expect(1).toBe(1);
});
