import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { dominatorsOf } from '../../soak/heap/dominators';
import { heapPartsOf } from '../../soak/heap/heapParts';
import { HeapSnapshot } from '../../soak/heap/heapSnapshot';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/host/process/temporaryFolder';

const COUNT = 1000;
/** A thousand instances with a hundred numbers each are held by our code alone, as many objects also by others. */
const PROGRAM = `
const { writeHeapSnapshot } = require('node:v8');
class Thing { constructor(index) { this.numbers = Array.from({ length: 100 }, (_, at) => index + at / 2); } }
const things = [], shared = globalThis.shared = [];
writeHeapSnapshot('before.heapsnapshot');
for (let index = 0; index < ${COUNT}; index++) { things.push(new Thing(index)); shared.push({ numbers: Array.from({ length: 100 }, (_, at) => index + at / 2) }); }
writeHeapSnapshot('after.heapsnapshot');
globalThis.last = () => things.at(-1);
`;

describe('a heap snapshot', () => {
	let folder: TemporaryFolder;
	let snapshots: readonly [HeapSnapshot, HeapSnapshot];
	before(async () => {
		folder = await makeTemporaryFolder('heap');
		// Our code is recognized by this path.
		const file = path.join(folder.path, 'out', 'soak', 'dist', 'program.cjs');
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, PROGRAM);
		// Coverage keeps functions alive.
		execFileSync(process.execPath, [file], { cwd: folder.path, env: { ...process.env, NODE_V8_COVERAGE: '' } });
		snapshots = [
			await HeapSnapshot.read(path.join(folder.path, 'before.heapsnapshot')),
			await HeapSnapshot.read(path.join(folder.path, 'after.heapsnapshot')),
		];
	});
	after(() => folder.dispose());

	it('says what has grown, and how much of it our code alone holds', () => {
		const [from, to] = snapshots.map(heapPartsOf);
		const all = (to?.all.data ?? 0) - (from?.all.data ?? 0);
		const ours = (to?.byOwner.get('Dossier')?.data ?? 0) - (from?.byOwner.get('Dossier')?.data ?? 0);
		assert.ok(all > 2 * COUNT * 800 && all < 3 * COUNT * 800, `${all} bytes`);
		assert.ok(ours > COUNT * 800 && ours < 1.5 * COUNT * 800, `${ours} bytes`);
	});

	it('says what holds it', () => {
		const [, after] = snapshots;
		const { of, bytes } = dominatorsOf(after);
		const things = Array.from({ length: after.size }, (_, index) => index).filter(
			index => after.type(index) === 'object' && after.name(index) === 'Thing' && bytes[index]! > 800,
		);
		assert.equal(things.length, COUNT);
		const holders = new Set(things.map(index => of[index]!));
		assert.deepEqual([...holders].map(index => after.name(index)), ['Array']);
	});
});
