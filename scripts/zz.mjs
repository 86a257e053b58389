import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
const code = process.argv[2] ?? `export { createSession } from '@countersign/core/session'`;
const { metafile, outputFiles } = await build({ stdin: { contents: code, resolveDir: process.cwd(), loader: 'js' }, bundle: true, splitting: true, minify: true, write: false, metafile: true, format: 'esm', target: 'es2022', outdir: '/tmp/out', external: ['react'] });
for (const [p, o] of Object.entries(metafile.outputs)) { console.log(p, o.bytes, gzipSync(outputFiles.find(f=>f.path.endsWith(p.split('/').pop())).contents,{level:9}).length); for (const [i, v] of Object.entries(o.inputs)) console.log('   ', i.split('/').pop(), v.bytesInOutput); }
if (process.argv[3]) console.log(outputFiles.find(f=>f.path.endsWith('stdin.js')).text);
