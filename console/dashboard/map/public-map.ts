/** A part of a map: a polygon with the division that it is the outline of. */
interface Outline {
  readonly type: 'Feature';
  readonly properties: { readonly name: string };
  readonly geometry: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: readonly unknown[] };
}

/** A reviewed public map (公开地图) of the client's own: outlines whose names are division codes. */
export interface PublicMap {
  readonly name: string;
  readonly geoJson: { readonly type: 'FeatureCollection'; readonly features: readonly Outline[] };
}

/** A division that an outline can be of. */
export interface KnownDivision {
  readonly code: string;
  readonly name: string | null;
}

/** The largest file that is taken. */
export const LARGEST = 20 * 1024 * 1024;

/** Why a file is not taken. */
export type MapFault = 'TOO_LARGE' | 'NOT_JSON' | 'NOT_GEOJSON' | 'NOT_POLYGONS' | 'NO_KNOWN_DIVISION';

/** Reads a GeoJSON text (地图文件): outlines only, each named by the code of a known division or by its own name. */
export function readMap(text: string, divisions: readonly KnownDivision[]): PublicMap | MapFault {
  if (text.length > LARGEST) return 'TOO_LARGE';
  const parsed = parsedJson(text);
  if (parsed === undefined) return 'NOT_JSON';
  if (!isRecord(parsed) || parsed.type !== 'FeatureCollection' || !Array.isArray(parsed.features)) return 'NOT_GEOJSON';
  if (parsed.features.length === 0) return 'NOT_GEOJSON';
  if (!parsed.features.every(isOutline)) return 'NOT_POLYGONS';
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const byName = new Map(divisions.flatMap((division) => (division.name ? [[division.name, division]] : [])));
  let known = 0;
  const features = parsed.features.map((feature: GivenOutline): Outline => {
    const { code, adcode, name } = feature.properties ?? {};
    const division = byCode.get(codeText(code)) ?? byCode.get(codeText(adcode)) ?? byName.get(codeText(name));
    if (division) known += 1;
    return { type: 'Feature', properties: { name: division?.code ?? codeText(name) }, geometry: feature.geometry };
  });
  return known === 0 ? 'NO_KNOWN_DIVISION' : { name: 'public-map', geoJson: { type: 'FeatureCollection', features } };
}

type GivenOutline = { properties: Record<string, unknown> | null; geometry: Outline['geometry'] };

function isOutline(feature: unknown): feature is GivenOutline {
  if (!isRecord(feature) || feature.type !== 'Feature' || !isRecord(feature.geometry)) return false;
  const { type, coordinates } = feature.geometry;
  const hasProperties = feature.properties === null || isRecord(feature.properties);
  if (!hasProperties || !Array.isArray(coordinates)) return false;
  if (type === 'Polygon') return isPolygon(coordinates);
  return (
    type === 'MultiPolygon' &&
    coordinates.length > 0 &&
    coordinates.every((part) => Array.isArray(part) && isPolygon(part))
  );
}

function isPolygon(rings: readonly unknown[]): boolean {
  return rings.length > 0 && rings.every((ring) => Array.isArray(ring) && ring.length >= 4 && ring.every(isPosition));
}

function isPosition(at: unknown): boolean {
  return Array.isArray(at) && at.length >= 2 && Number.isFinite(at[0]) && Number.isFinite(at[1]);
}

/** `210421000000` of the long form is `210421`. */
function codeText(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return /^\d{12}$/.test(text) && text.endsWith('000') ? shortCode(text) : text;
}

function shortCode(code: string): string {
  if (code.endsWith('0000000000')) return code.slice(0, 2);
  if (code.endsWith('00000000')) return code.slice(0, 4);
  return code.endsWith('000000') ? code.slice(0, 6) : code.slice(0, 9);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
