import type { EChartsCoreOption } from 'echarts/core';
import { amountText, amountWithUnit } from '../figure-words.ts';
import { STEPS, stepOf } from './scale.ts';

/** A division on the map, with its number. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  readonly denominator: number | null;
  readonly isWithheld: boolean;
}

type Range = readonly [number, number];
const NO_NUMBER = { ground: '#f2f2f0', text: '#1e2b3a' };

/** How a number is coloured; what has none is grey. */
export function colourOf(value: number | null, range: Range | null): { ground: string; text: string } {
  return value === null || !range ? NO_NUMBER : (STEPS[stepOf(value, range)] ?? NO_NUMBER);
}

/** Areas as large as what is counted (of a share: as what it is a share of), coloured by the number. */
export function treemapOption(places: readonly Place[], unit: string, range: Range | null): EChartsCoreOption {
  return {
    tooltip: { renderMode: 'richText', formatter: ({ name }: { name: string }) => name },
    series: [
      {
        type: 'treemap',
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        data: places.flatMap(({ code, name, value, denominator }) => {
          const size = unit === '%' ? denominator : value;
          if (value === null || !size) return [];
          const { ground, text } = colourOf(value, range);
          return [
            {
              code,
              name: `${name}\n${amountWithUnit(value, unit)}`,
              value: size,
              itemStyle: { color: ground, borderColor: '#fff', gapWidth: 2 },
              label: { color: text },
            },
          ];
        }),
        label: { show: true, fontSize: 14, lineHeight: 20, overflow: 'truncate' },
      },
    ],
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const LABEL_SIZE = 12;

/** A name stands on an outline that it fits into, and where it meets another on the larger of the two; else it shows on hover. */
export function labelLayout({ rect, labelRect }: { rect: Size; labelRect: Size }) {
  const fits = labelRect.width <= rect.width && labelRect.height <= rect.height;
  return { hideOverlap: true, fontSize: fits ? LABEL_SIZE : 0 };
}

/** The outlines of the client's own map, coloured by the number, with name and number on them; `withheld` stands for a number that is. */
export function mapOption(
  map: string,
  places: readonly Place[],
  unit: string,
  range: Range | null,
  withheld: string,
): EChartsCoreOption {
  const nameOf = new Map(places.map((place) => [place.code, place]));
  const told = ({ name }: { name: string }) => {
    const place = nameOf.get(name);
    return place ? `${place.name}\n${place.isWithheld ? withheld : amountText(place.value, unit)}` : name;
  };
  return {
    tooltip: { renderMode: 'richText', formatter: told },
    series: [
      {
        type: 'map',
        map,
        roam: true,
        selectedMode: false,
        label: { show: true, formatter: told, fontSize: LABEL_SIZE, lineHeight: 17 },
        labelLayout,
        itemStyle: { borderColor: '#6b7d90', areaColor: NO_NUMBER.ground },
        emphasis: { itemStyle: { areaColor: '#f6d9a8' }, label: { color: '#1e2b3a' } },
        data: places.map(({ code, value }) => {
          const { ground, text } = colourOf(value, range);
          return {
            name: code,
            code,
            value: value ?? Number.NaN,
            itemStyle: { areaColor: ground },
            label: { color: text },
          };
        }),
      },
    ],
  };
}
