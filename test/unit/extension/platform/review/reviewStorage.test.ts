import assert from 'node:assert/strict';
import { ReviewStorage } from '../../../../../src/extension/platform/review/reviewStorage';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FakeLog } from '../../../../support/fakeVscode/values/log';
import { Uri } from '../../../../support/fakeVscode/values/uri';

const ID = 'a'.repeat(64);
const FOLDER = '/storage/reviews/';

describe('reviews that two windows keep in the same folder', () => {
	/** Two windows, the second of which keeps its version during one call of the first. Returns the number of calls. */
	const keepBoth = async (call: number) => {
		const host = freshHost();
		const [one, other] = [new FakeLog(), new FakeLog()].map(log => new ReviewStorage(Uri.file('/storage'), 'reviews', log));
		assert.ok(one && other);
		const versions = [{ window: 1, decisions: 'x'.repeat(50) }, { window: 2 }];
		host.files.atCall = number => {
			if (number === call) {
				host.files.atCall = () => undefined;
				return other.keep(ID, () => versions[1] ?? {});
			}
			return undefined;
		};
		await one.keep(ID, () => versions[0] ?? {});
		const kept = JSON.parse(await other.load(ID) ?? 'null') as unknown;
		assert.ok(versions.some(version => JSON.stringify(version) === JSON.stringify(kept)), `call ${call}: ${JSON.stringify(kept)}`);
		assert.deepEqual(host.messages, [], `call ${call}`);
		assert.deepEqual(host.files.paths.filter(path => path.startsWith(FOLDER)), [`${FOLDER}${ID}.json`], `call ${call}`);
		return host.files.calls.length;
	};

	it('are the whole version of one of them, whenever the other writes', async () => {
		const calls = await keepBoth(0);
		assert.ok(calls >= 4);
		for (let call = 1; call <= calls; call++) {
			await keepBoth(call);
		}
	});
});

describe('the files of reviews', () => {
	it('that a window has left unfinished are deleted after a day, and no others', async () => {
		const host = freshHost();
		const kept = [`${FOLDER}${ID}.json`, `${FOLDER}new.tmp`, `${FOLDER}unknown.tmp`, `${FOLDER}old.txt`];
		const [, recent = '', unknown = '', foreign = ''] = kept;
		const now = Date.now();
		for (const [path, time] of [[`${FOLDER}old.tmp`, now - 90_000_000], [recent, now], [unknown, 0], [foreign, 1]] as const) {
			host.files.put(path, 'x');
			host.files.times.set(path, time);
		}
		await new ReviewStorage(Uri.file('/storage'), 'reviews', new FakeLog()).keep(ID, () => ({}));
		assert.deepEqual([...host.files.paths].sort(), kept.sort());
	});

	it('are not left unfinished if writing fails', async () => {
		const host = freshHost();
		const storage = new ReviewStorage(Uri.file('/storage'), 'reviews', new FakeLog());
		await storage.keep(ID, () => ({ one: 1 }));
		const { calls } = host.files;
		for (const call of [3, 4]) {
			const start = calls.length;
			host.files.atCall = number => (number === start + call - 1 ? Promise.reject(new Error('full')) : undefined);
			await storage.keep(ID, () => ({ other: call }));
			assert.deepEqual(host.files.paths, [`${FOLDER}${ID}.json`]);
		}
		assert.equal(host.messages.length, 1);
	});

	it('are said not to be saved once until saving succeeds again', async () => {
		const host = freshHost();
		const storage = new ReviewStorage(Uri.file('/storage'), 'reviews', new FakeLog());
		const keep = async ({ isFull }: { readonly isFull: boolean }) => {
			host.files.atCall = () => (isFull ? Promise.reject(new Error('full')) : undefined);
			await storage.keep(ID, () => ({}));
			return host.messages.length;
		};
		const messages: number[] = [];
		for (const isFull of [true, true, false, true, true]) {
			messages.push(await keep({ isFull }));
		}
		assert.deepEqual(messages, [1, 1, 1, 2, 2]);
	});
});
