import { chromium } from 'playwright';
const dir='/tmp/wt/catalogue/screenshots/'; const [out,w,...names]=process.argv.slice(2);
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--allow-file-access-from-files']});
const p=await b.newPage({viewport:{width:1600,height:1000}});
await (await import('node:fs/promises')).writeFile('/tmp/sheet.html',`<body style="margin:4px;background:#888;font:12px sans-serif">`+names.map(n=>`<figure style="display:inline-block;margin:3px;vertical-align:top"><img src="file://${dir}${n}.png" style="width:${w}px;display:block"><figcaption>${n.replace('components-','')}</figcaption></figure>`).join(''));
await p.goto('file:///tmp/sheet.html'); await p.waitForLoadState('load'); await p.screenshot({path:out,fullPage:true}); await b.close();
