import { build } from 'esbuild'; import { gzipSync } from 'node:zlib'; import { scriptSourceForEsbuild, bundleScript } from './scripts/scriptSource.mjs';
const r = await build({stdin:{contents:"export { createSession } from './src/core.ts'",resolveDir:process.cwd(),sourcefile:'app.js'},bundle:true,write:false,minify:true,metafile:true,splitting:true,outdir:'.',format:'esm',platform:'browser',target:'es2022',plugins:[scriptSourceForEsbuild()]});
for (const [p,o] of Object.entries(r.metafile.outputs)) { console.log(p,o.bytes,o.entryPoint, o.imports.map(i=>i.kind+':'+i.path).join(' ')); 
 console.log(Object.entries(o.inputs).sort((a,b)=>b[1].bytesInOutput-a[1].bytesInOutput).slice(0,60).map(([f,{bytesInOutput}])=>'   '+bytesInOutput+' '+f).join('\n'));}
const {text}=await bundleScript('src/core/session/line/line.worker.ts','worker'); console.log('worker',text.length,gzipSync(text,{level:9}).length);
const pw=(await bundleScript('src/core/audio/worklets/playback.worklet.ts','worklet')).text; console.log('playback',pw.length,gzipSync(pw,{level:9}).length);
const one = await build({stdin:{contents:"export { createSession } from './src/core.ts'",resolveDir:process.cwd(),sourcefile:'app.js'},bundle:true,write:false,minify:true,format:'esm',platform:'browser',target:'es2022',external:['*/openTextSocket'],plugins:[scriptSourceForEsbuild()]});
console.log('no split, ext', one.outputFiles[0].contents.length, gzipSync(one.outputFiles[0].contents,{level:9}).length);
