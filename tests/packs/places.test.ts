import { expect, test } from 'vitest';
import { readPack } from '../../schema/meeting-pack/pack-content.ts';

const village = { divisionCode: '210421102201', division: { name: '前安村', parent: { name: '后安镇' } } };
const content = {
  cover: { divisionCode: '210421' },
  terms: {},
  places: { name: '抚顺县', fullName: '辽宁省抚顺市抚顺县', subdivisions: [{ code: '210421102', name: '后安镇' }] },
  findings: { findings: { nodes: [village] } },
  tasks: { tasks: { nodes: [{ divisionCode: '210421101', division: null }] } },
};

test('a pack names the villages of its findings and tasks, also those deeper than it compares', () => {
  const { placeName } = readPack(JSON.stringify(content));
  const places = ['210421', '210421102', '210421102201', '210421101'];
  expect(places.map(placeName)).toEqual(['辽宁省抚顺市抚顺县', '后安镇', '后安镇前安村', '210421101']);
});
