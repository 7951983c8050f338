import { useSay } from '../language.ts';

/** What a guardian may ask for, and by which law (您的权利). */
export function ChildReportRights() {
  const say = useSay();
  return (
    <section className="report-rights">
      <h3>{say('您的权利', 'Your rights')}</h3>
      <p>
        {say(
          '对孩子个人信息的处理，您依法知情、参与决定（个人信息保护法第四十四条），并可以查阅、复制孩子的个人信息（第四十五条）。 工作人员访问未成年人个人信息，须按最小授权经审批并留下记录（未成年人网络保护条例第三十六条）；本报告就是由这些记录汇总而成。',
          "You have the right to know of and decide on the use of your child's personal information (Personal Information Protection Law, article 44), and to read and copy it (article 45). Staff may access a minor's information only as far as they need, with approval, and on record (Regulations on the Protection of Minors in Cyberspace, article 36); this report is made from those records.",
        )}
      </p>
      <p>
        {say(
          '对其中任何一次有疑问的，请向出具本报告的单位提出，并说明日期、时刻和部门；单位应当核查并答复。',
          'If you have doubts about any entry, tell the office that made this report, with the date, the time and the department; it has to check and to answer you.',
        )}
      </p>
    </section>
  );
}
