import type { EChartsCoreOption } from 'echarts/core';
import { amountText, amountWithUnit } from './figure-words.ts';

/** The ink of a chart, on a light or a dark ground. */
export interface ChartInk {
  readonly text: string;
  readonly line: string;
  readonly fill: string;
  readonly strong: string;
}

/** The ink on a light ground. */
export const LIGHT: ChartInk = { text: '#3b4a5c', line: '#dde4ec', fill: '#2f6ea8', strong: '#b4530a' };

/** The ink on a dark ground. */
export const DARK: ChartInk = { text: '#dce7f3', line: '#2c435c', fill: '#6fb0ec', strong: '#ffb27a' };

const TOOLTIP = { renderMode: 'richText' } as const;

/** A line over the months, with the target as a dashed line. */
export function trendOption(
  trend: readonly { month: string; value: number | null }[],
  unit: string,
  target: { value: number } | null,
  ink: ChartInk = LIGHT,
): EChartsCoreOption {
  return {
    grid: { left: 8, right: 16, top: 24, bottom: 4, containLabel: true },
    tooltip: { ...TOOLTIP, trigger: 'axis', valueFormatter: (value: unknown) => amountWithUnit(asNumber(value), unit) },
    xAxis: {
      type: 'category',
      data: trend.map(({ month }) => month),
      axisLabel: { color: ink.text },
      axisLine: { lineStyle: { color: ink.line } },
    },
    yAxis: valueAxis(unit, ink),
    series: [
      {
        type: 'line',
        data: trend.map(({ value }) => value),
        symbolSize: 7,
        lineStyle: { width: 2.5, color: ink.fill },
        itemStyle: { color: ink.fill },
        ...(target ? { markLine: targetLine(target.value, unit, ink) } : {}),
      },
    ],
  };
}

/** Bars of the divisions below, the highest first; a withheld number has no bar. */
export function areasOption(
  areas: readonly { code: string; name: string; value: number | null }[],
  unit: string,
  ink: ChartInk = LIGHT,
): EChartsCoreOption {
  const ordered = areas.toSorted((one, other) => (one.value ?? -1) - (other.value ?? -1));
  return {
    grid: { left: 8, right: 56, top: 4, bottom: 4, containLabel: true },
    xAxis: { ...valueAxis(unit, ink), axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      type: 'category',
      data: ordered.map(({ name }) => name),
      axisLabel: { color: ink.text },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        itemStyle: { color: ink.fill, borderRadius: [0, 4, 4, 0] },
        data: ordered.map(({ code, value }) => ({ value, code })),
        label: {
          show: true,
          position: 'right',
          color: ink.text,
          formatter: ({ value }: { value: unknown }) => amountText(asNumber(value), unit),
        },
      },
    ],
  };
}

/** Bars that are stacked, one row a name, one colour and pattern a kind. */
export function stackedOption(
  rows: readonly string[],
  kinds: readonly { name: string; values: readonly number[] }[],
  ink: ChartInk = LIGHT,
): EChartsCoreOption {
  return {
    aria: { enabled: false, decal: { show: true } },
    color: ['#2f6ea8', '#b4530a', '#5b7f3a', '#7a5195', '#8a8f98', '#c9a227'],
    legend: { top: 0, textStyle: { color: ink.text } },
    grid: { left: 8, right: 24, top: 36, bottom: 4, containLabel: true },
    tooltip: { ...TOOLTIP, trigger: 'item' },
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: ink.text },
      splitLine: { lineStyle: { color: ink.line } },
    },
    yAxis: { type: 'category', inverse: true, data: rows, axisLabel: { color: ink.text }, axisTick: { show: false } },
    series: kinds.map(({ name, values }) => ({ type: 'bar', stack: 'all', barMaxWidth: 26, name, data: values })),
  };
}

function valueAxis(unit: string, ink: ChartInk) {
  return {
    type: 'value',
    axisLabel: { color: ink.text, formatter: (value: number) => amountText(value, unit) },
    splitLine: { lineStyle: { color: ink.line } },
  };
}

function targetLine(value: number, unit: string, ink: ChartInk) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { type: 'dashed', color: ink.strong, width: 1.5 },
    label: { position: 'insideEndTop', color: ink.strong, formatter: amountWithUnit(value, unit) },
    data: [{ yAxis: value }],
  };
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
