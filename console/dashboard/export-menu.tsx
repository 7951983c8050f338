import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useSay, useTerm } from '../language.ts';
import { DashboardExport } from '../operations.generated.ts';
import { saveExport } from './save-export.ts';
import { COUNTING, SECTIONS } from './sections.ts';

/** The figures with their definitions as a workbook (导出指标), one for each department, since their numbers must not be added. */
export default function ExportMenu({ code }: { code: string }) {
  return (
    <App component={false}>
      <Menu code={code} />
    </App>
  );
}

function Menu({ code }: { code: string }) {
  const say = useSay();
  const term = useTerm();
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const save = async (department: (typeof COUNTING)[number]) => {
    setBusy(true);
    const title = `${term('Department', department)}${say('统计指标', ' figures')}`;
    const list = `division.${SECTIONS[department]}.figures`;
    const problem = await saveExport(DashboardExport, { variables: { code }, list, title });
    setBusy(false);
    if (problem) message.error(problem, 8);
    else message.success(say('已导出；文件上有您的姓名和时间，导出记入处理记录。', 'Exported, and recorded.'));
  };
  const items = COUNTING.map((department) => ({
    key: department,
    label: say(`${term('Department', department)}（xlsx，附口径）`, `${term('Department', department)} (xlsx)`),
    onClick: () => void save(department),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button loading={isBusy}>{say('导出指标', 'Export')} ▾</Button>
    </Dropdown>
  );
}
