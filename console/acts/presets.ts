import type { ConsoleSession } from '../session.ts';
import { today } from '../shown/days.ts';
import { TERMS } from '../terms.generated.ts';
import type { InputField, ListName } from './described.ts';
import type { ActLine, Preset } from './list/act-line.ts';

type Viewer = ConsoleSession['viewer'];

/** What stands in a form when it is opened. */
export function presetValues({ presets = {} }: ActLine, fields: readonly InputField[], viewer: Viewer) {
  const known = fields.filter(({ name }) => name in presets);
  return Object.fromEntries(
    known.map(({ name, kind, of }) => {
      const preset = presets[name] as Preset;
      if (preset === 'ME' && kind === 'CHOICE') return [name, postOf(viewer, of as ListName)];
      const value = presetValue(preset, viewer);
      return [name, kind === 'TEXTS' ? [value] : value];
    }),
  );
}

/** The value of a list that names a person's post: `阮春妮(佟庄村儿童主任)` is 儿童主任. */
function postOf({ name }: Viewer, list: ListName): string | undefined {
  return Object.entries(TERMS[list]).find(([, term]) => name.includes(term))?.[0];
}

const TOWNSHIP_DIGITS = 9;

/** A child new to who looks after one village or township lives there, as a rule. */
export function newChildPresets({ division }: Viewer) {
  return division.length >= TOWNSHIP_DIGITS ? { divisionCode: division } : {};
}

function presetValue(preset: Preset, viewer: Viewer): string | number | boolean | undefined {
  if (preset === 'TODAY') return today();
  if (preset === 'ME') return personalName(viewer);
  if (preset === 'MY_AREA') return viewer.division;
  return preset.value;
}

/** `阮春妮(佟庄村儿童主任)` is called 阮春妮. */
export function personalName({ name }: Viewer): string {
  return name.replace(/[(（].*$/, '').trim();
}
