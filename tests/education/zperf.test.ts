import { test } from 'vitest';
import { freshDatabases } from '../databases.ts';

test('perf', async () => {
  const { education } = await freshDatabases(['education']);
  const sql = education!.sql;
  const timed = async (label: string, text: string) => {
    const t = Date.now();
    await sql(text);
    console.log(label, Date.now() - t);
  };
  await sql(`insert into known_division select (100000000000+i)::text,'VILLAGE' from generate_series(1,500) i`);
  await sql(
    `create table seed as select i, upper(substr(md5(i::text)||md5((i+1)::text),1,26)) id, (array['张','王','李','赵','刘','陈'])[1+i%6]||chr(20000+(i%99991*7919)%9000)||chr(20000+(i%9973*1047)%9000) as name from generate_series(1,100000) i`,
  );
  const cols = `'s','r',date '2024-01-01',now(),1`;
  const pupil = `insert into pupil(id,name,sex,birth_date,division_code,source,recorded_by,recorded_on,updated_at,version) select id,name,'MALE',date '2015-01-01',(100000000001+i%500)::text,${cols} from seed`;
  await timed('pupil all', pupil);
  await sql('truncate pupil cascade');
  await sql('drop index pupil_name_trigram');
  await timed('pupil no trigram', pupil);
  await sql('truncate pupil cascade');
  await sql('alter table pupil drop constraint pupil_division_code_known');
  await timed('pupil no trigram no fk', pupil);
  await sql(
    `insert into school select i,'n'||i,'PRIMARY',false,(100000000001+i%500)::text,null,true,0,0,false,${cols} from generate_series(1,240) i`,
  );
  const enr = `insert into enrolment(child_id,school_id,grade,class_name,kind,"from",source,recorded_by,recorded_on,updated_at,version) select id,1+i%240,'PRIMARY_1','1班','ENROLLED',date '2024-09-01',${cols} from seed`;
  await timed('enrolment all', enr);
  await sql('truncate enrolment');
  await sql('alter table enrolment drop constraint enrolment_no_overlap');
  await timed('enrolment no gist', enr);
  await sql('truncate enrolment');
  await sql(
    'alter table enrolment drop constraint enrolment_child_id_foreign, drop constraint enrolment_school_id_foreign',
  );
  await timed('enrolment no gist no fk', enr);
  const att = `insert into attendance_month(child_id,school_id,month,school_days,days_attended,source,recorded_by,recorded_on,updated_at,version) select id,1+i%240,date '2024-10-01',20,20,${cols} from seed`;
  await timed('attendance all', att);
  await sql('truncate attendance_month');
  await sql(
    'alter table attendance_month drop constraint attendance_month_child_id_foreign, drop constraint attendance_month_school_id_foreign',
  );
  await timed('attendance no fk', att);
  await education!.drop();
}, 600000);
