import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Keeps what has been compiled (编译缓存) beside the installed packages, where only who installed them writes: a later start does
 * not compile it again. Where nothing can be written, nothing is kept.
 */
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/child-data-hub', import.meta.url)));
