import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// What the package loads late is at hand, so that no test waits for a disk.
const built = join(import.meta.dirname, 'node_modules/parlando/dist');
const late = readdirSync(built).filter((file) => /^(?!chunk).+-[A-Z0-9]{8}\.js$/.test(file));
await Promise.all(late.map((file) => import(/* @vite-ignore */ join(built, file))));
