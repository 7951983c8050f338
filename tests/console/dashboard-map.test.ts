import { describe, expect, test } from 'vitest';
import { levelsBelow } from '../../console/dashboard/map/levels.ts';
import { labelLayout } from '../../console/dashboard/map/map-options.ts';
import { LARGEST, readMap } from '../../console/dashboard/map/public-map.ts';
import { rangeOf, stepBounds, stepOf } from '../../console/dashboard/map/scale.ts';
import { slideAfter, slideNamed, stepsOf } from '../../console/dashboard/meeting/slides.ts';
import { taskRows } from '../../console/dashboard/overdue/task-rows.ts';

const SQUARE = [
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ],
];
const DIVISIONS = [
  { code: '210421101', name: '石文镇' },
  { code: '210421102', name: '后安镇' },
];

function mapOf(...features: unknown[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function outline(properties: unknown, geometry: unknown = { type: 'Polygon', coordinates: SQUARE }) {
  return { type: 'Feature', properties, geometry };
}

describe("the client's own map", () => {
  test('finds divisions by code, by adcode of twelve digits as a number, by name', () => {
    for (const properties of [{ code: '210421101' }, { adcode: 210421101000 }, { name: '石文镇' }]) {
      const map = readMap(mapOf(outline(properties)), DIVISIONS);
      expect(map).toMatchObject({ geoJson: { features: [{ properties: { name: '210421101' } }] } });
    }
  });

  test('an outline of a division that is not shown stays, under its own name', () => {
    const map = readMap(mapOf(outline({ name: '后安镇' }), outline({ name: '别处' })), DIVISIONS);
    expect(map).toMatchObject({
      geoJson: { features: [{ properties: { name: '210421102' } }, { properties: { name: '别处' } }] },
    });
  });

  test('what else stands in the file is not kept', () => {
    const map = readMap(mapOf(outline({ code: '210421101', phone: '1' })), DIVISIONS);
    expect(JSON.stringify(map)).not.toContain('phone');
  });

  test.each([
    ['no JSON', '<xml/>', 'NOT_JSON'],
    ['another JSON', '{"a":1}', 'NOT_GEOJSON'],
    ['an empty collection', mapOf(), 'NOT_GEOJSON'],
    ['a point', mapOf(outline({ code: '210421101' }, { type: 'Point', coordinates: [0, 0] })), 'NOT_POLYGONS'],
    [
      'a ring of two positions',
      mapOf(
        outline(
          { code: '210421101' },
          {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [1, 1],
              ],
            ],
          },
        ),
      ),
      'NOT_POLYGONS',
    ],
    [
      'positions that are no numbers',
      mapOf(
        outline(
          {},
          {
            type: 'Polygon',
            coordinates: [
              [
                ['a', 0],
                [1, 1],
                [1, 2],
                [0, 0],
              ],
            ],
          },
        ),
      ),
      'NOT_POLYGONS',
    ],
    ['only unknown divisions', mapOf(outline({ code: '440000' })), 'NO_KNOWN_DIVISION'],
    ['more than 20 MB', ' '.repeat(LARGEST + 1), 'TOO_LARGE'],
  ])('%s is refused', (_, text, fault) => {
    expect(readMap(text, DIVISIONS)).toBe(fault);
  });
});

test('a name is on an outline that it fits into, and gives way where it meets another', () => {
  const labelRect = { width: 40, height: 34 };
  expect(labelLayout({ rect: { width: 60, height: 40 }, labelRect })).toEqual({ hideOverlap: true, fontSize: 12 });
  for (const rect of [
    { width: 30, height: 90 },
    { width: 90, height: 30 },
  ])
    expect(labelLayout({ rect, labelRect })).toEqual({ hideOverlap: true, fontSize: 0 });
});

describe('the colour scale', () => {
  test('goes from the least to the most in five steps', () => {
    const range = rangeOf([0, null, 1]);
    expect(range).toEqual([0, 1]);
    expect([0, 0.19, 0.2, 0.5, 0.99, 1].map((value) => stepOf(value, [0, 1]))).toEqual([0, 0, 1, 2, 4, 4]);
    expect(stepBounds([0, 5])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ]);
  });

  test('equal numbers have one step, no numbers none', () => {
    expect(stepBounds([2, 2])).toEqual([[2, 2]]);
    expect(rangeOf([null])).toBeNull();
  });
});

test('a county is compared by township and village, a village by nothing', () => {
  expect(levelsBelow('COUNTY')).toEqual(['TOWNSHIP', 'VILLAGE']);
  expect(levelsBelow('TOWNSHIP')).toEqual(['VILLAGE']);
  expect([...levelsBelow('VILLAGE'), ...levelsBelow(null)]).toEqual([]);
});

test('tasks stand by department in the order of their states', () => {
  const counts = [
    { department: 'EDUCATION', state: 'CLOSED', count: 3 },
    { department: 'CIVIL_AFFAIRS', state: 'OPEN', count: 2 },
    { department: 'EDUCATION', state: 'OPEN', count: null },
  ];
  expect(taskRows(counts, ['OPEN', 'ACCEPTED', 'CLOSED'])).toEqual({
    departments: ['EDUCATION', 'CIVIL_AFFAIRS'],
    states: [
      { state: 'OPEN', values: [0, 2] },
      { state: 'CLOSED', values: [3, 0] },
    ],
  });
});

test('in the meeting room the last page is followed by the first', () => {
  expect(slideAfter('undertakings', stepsOf('ArrowRight'))).toBe('key');
  expect(slideAfter('key', stepsOf('ArrowLeft'))).toBe('undertakings');
  expect([slideNamed('nothing'), stepsOf('Escape')]).toEqual(['key', 0]);
});
