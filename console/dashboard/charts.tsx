import { BarChart, LineChart, MapChart, TreemapChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, registerMap, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { PublicMap } from './map/public-map.ts';

use([
  BarChart,
  LineChart,
  MapChart,
  TreemapChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  LabelLayout,
  SVGRenderer,
]);

/** What a chart is drawn from. */
export interface ChartProps {
  readonly option: EChartsCoreOption;
  /** What it shows, for who cannot see it; its numbers also stand in a table beside it. */
  readonly label: string;
  readonly height: number;
  /** The outlines that a map is drawn with. */
  readonly map?: PublicMap;
  onPick?(name: string): void;
}

/** A chart (图表), drawn as SVG; as wide as its place, and redrawn when that changes. */
export default function DrawnChart({ option, label, height, map, onPick }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (!place.current) return;
    if (map) registerMap(map.name, map.geoJson as unknown as Parameters<typeof registerMap>[1]);
    const chart = init(place.current, null, { renderer: 'svg' });
    chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option });
    chart.on('click', ({ data, name }) => {
      const picked = (data as { code?: string } | undefined)?.code ?? name;
      pick.current?.(picked);
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option, map]);
  return <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}
