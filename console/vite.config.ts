import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chineseInterface } from './explorer/chinese-interface.ts';

/** The console's build: static files under `console/dist`, served by the hub at `/console/`; nothing comes from elsewhere. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  plugins: [react(), chineseInterface()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      input: ['console.html', 'explorer.html', 'records.html', 'ledgers.html', 'packs.html', 'sign-in.html'].map(
        (page) => fileURLToPath(new URL(page, import.meta.url)),
      ),
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
});
