import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { ChartProps } from './charts.tsx';

const DrawnChart = lazy(() => import('./charts.tsx'));

/** A chart (图表); what draws it is loaded when the first one is shown. */
export function Chart(props: ChartProps) {
  return (
    <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: props.height }} />}>
      <DrawnChart {...props} />
    </Suspense>
  );
}
