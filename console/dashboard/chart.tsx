import { Skeleton } from 'antd';
import { loadedLater } from '../loaded-later.tsx';

/** A chart (图表); what draws it is loaded when the first one is shown. */
export const Chart = loadedLater(
  () => import('./charts.tsx'),
  ({ height }) => <Skeleton.Node active style={{ width: '100%', height }} />,
);
