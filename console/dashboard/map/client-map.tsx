import { Alert, Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useSay } from '../../language.ts';
import { Chart } from '../chart.tsx';
import { keepMap, keptMap, removeMap } from './kept-map.ts';
import { mapOption, type Place } from './map-options.ts';
import { type KnownDivision, LARGEST, type MapFault, readMap } from './public-map.ts';

const FAULTS: Readonly<Record<MapFault, readonly [string, string]>> = {
  TOO_LARGE: ['文件超过 20 MB，没有载入。请使用简化过边界的地图。', 'The file is larger than 20 MB.'],
  NOT_JSON: ['文件不是 JSON，没有载入。请选择 GeoJSON 文件（.geojson 或 .json）。', 'The file is not JSON.'],
  NOT_GEOJSON: [
    '文件不是 GeoJSON 要素集合（FeatureCollection），或没有内容，没有载入。',
    'The file is no FeatureCollection.',
  ],
  NOT_POLYGONS: [
    '文件里有点、线或不完整的面。只接受面（Polygon、MultiPolygon），没有载入。',
    'Only polygons are accepted.',
  ],
  NO_KNOWN_DIVISION: [
    '文件里没有一个面与本页的区划对应：请在属性里写明区划代码（code 或 adcode）或与区划相同的名称（name）。没有载入。',
    'No outline is of a division shown here: give its code, adcode or name in the properties.',
  ],
};

/** A map from the client's own reviewed file (本单位审定的公开地图), kept in this browser only. */
export function ClientMap({
  places,
  divisions,
  unit,
  range,
  title,
  onPick,
}: {
  places: readonly Place[];
  divisions: readonly KnownDivision[];
  unit: string;
  range: readonly [number, number] | null;
  title: string;
  onPick(code: string): void;
}) {
  const say = useSay();
  const [text, setText] = useState<string | null>(null);
  const [fault, setFault] = useState<MapFault | null>(null);
  useEffect(() => void keptMap().then(setText, () => setText(null)), []);
  const read = useMemo(() => (text === null ? null : readMap(text, divisions)), [text, divisions]);
  const map = read !== null && typeof read === 'object' ? read : null;
  const withheld = say('不显示', 'withheld');
  const option = useMemo(
    () => map && mapOption(map.name, places, unit, range, withheld),
    [map, places, unit, range, withheld],
  );
  const take = async (file: File | undefined) => {
    if (!file) return;
    const given = file.size > LARGEST ? null : await file.text();
    const next = given === null ? 'TOO_LARGE' : readMap(given, divisions);
    setFault(typeof next === 'string' ? next : null);
    if (typeof next === 'string' || given === null) return;
    await keepMap(given).catch(() => undefined);
    setText(given);
  };
  const remove = async () => {
    await removeMap().catch(() => undefined);
    setText(null);
    setFault(null);
  };
  const shownFault = fault ?? (typeof read === 'string' ? read : null);
  return (
    <div className="board-panel">
      <p className="board-note">
        {say(
          '请载入本单位经审核的公开地图（GeoJSON，不超过 20 MB，只含行政区划边界）。地图只存在这台电脑的浏览器里，不上传；它是公开资料，里面没有儿童信息。',
          'Load your own reviewed public map (GeoJSON, at most 20 MB, boundaries only). It stays in this browser and holds nothing of children.',
        )}
      </p>
      <div className="board-search">
        <label>
          {say('地图文件：', 'Map file: ')}
          <input
            type="file"
            accept=".json,.geojson,application/geo+json"
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </label>
        {text !== null && <Button onClick={() => void remove()}>{say('移除地图', 'Remove the map')}</Button>}
      </div>
      {shownFault && <Alert type="error" showIcon title={say(...FAULTS[shownFault])} />}
      {map && option && (
        <Chart
          option={option}
          map={map}
          label={say(`${title}：地图，数值见下`, `${title} on the map; numbers below`)}
          height={480}
          onPick={onPick}
        />
      )}
    </div>
  );
}
