import type { Plugin } from 'vite';
import { INTERFACE_TEXTS, type TextReplacement } from './chinese-texts.ts';
import { EDITOR_MENU } from './editor-menu.ts';

/**
 * Build step that puts Chinese in place of GraphiQL's fixed English texts, since GraphiQL has no language packs.
 * A text that is no longer found stops the build, so an update of GraphiQL cannot bring English back unnoticed.
 */
export function chineseInterface(): Plugin {
  const missing = new Set(Object.keys(INTERFACE_TEXTS));
  return {
    name: 'chinese-interface',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const file = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      if (file.includes('/monaco-editor/esm/')) return translateEditorMenu(code);
      const name = Object.keys(INTERFACE_TEXTS).find((end) => file.endsWith(`/node_modules/${end}`));
      if (name === undefined) return null;
      missing.delete(name);
      return { code: replaceAll(code, name, INTERFACE_TEXTS[name] ?? []), map: null };
    },
    buildEnd(error) {
      if (!error && missing.size > 0) this.error(`Interface files not found: ${[...missing].join(', ')}`);
    },
  };
}

function replaceAll(code: string, file: string, replacements: readonly TextReplacement[]): string {
  return replacements.reduce((text, [english, chinese]) => {
    if (!text.includes(english)) throw new Error(`Interface text not found in ${file}: ${english}`);
    return text.replaceAll(english, chinese);
  }, code);
}

function translateEditorMenu(code: string): { code: string; map: null } | null {
  const translated = code.replaceAll(/(localize2?)\('([\w.]+)', "(?:[^"\\]|\\.)*"/g, (call, localize, key) => {
    const chinese = EDITOR_MENU[key];
    return chinese === undefined ? call : `${localize}('${key}', ${JSON.stringify(chinese)}`;
  });
  return translated === code ? null : { code: translated, map: null };
}
