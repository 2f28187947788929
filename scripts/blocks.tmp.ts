import * as path from 'node:path';
import { largeExtension } from '../test/bench/largeExtension';
import { bundleTests } from '../test/support/host/bundleTests';
import { runInNodeHost } from '../test/support/host/runInNodeHost';
void (async () => { const bundles = path.resolve('out','bench'); for (const n of [100000]) { const folder = await largeExtension(n);
	const tests = await bundleTests({ folder: path.resolve('test', 'bench', 'largeHost'), outfile: path.join(bundles, 'largeHost.js') });
 const o = await runInNodeHost({ version: 'newest', host: 'node', extension: { folder }, tests, workspace: path.resolve('test', 'fixtures', 'workspace') }); console.log(n, o.output.filter(l=>l.includes('##')).join('')); } process.exit(0); })();
