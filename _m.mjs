import { sizes } from './scripts/sizes.mjs';
console.log((await sizes(process.cwd(),'src')).map(s=>s.bytes+' '+s.budget+' '+s.what).slice(0,2).join('\n'));
