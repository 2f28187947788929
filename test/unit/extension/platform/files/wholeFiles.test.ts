import assert from 'node:assert/strict';
import { chooseFile, deleteWritten, replaceFile, writeChosen } from '../../../../../src/extension/platform/files/wholeFiles';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FileSystemError } from '../../../../support/fakeVscode/files/fileSystem';
import { Uri } from '../../../../support/fakeVscode/values/uri';

const PATH = '/texts/export.csv';
const OLD = 'old, and longer than what is written\n';
const NEW = 'new\n';
const UNFINISHED = /^\/texts\/\.[\da-f-]{36}\.unfinished$/;
const uri = Uri.file(PATH);

function setUp(before: string | undefined) {
	const host = freshHost();
	host.files.put('/texts/draft.md', 'mine');
	if (before !== undefined) {
		host.files.put(PATH, before);
	}
	host.atSave = () => uri;
	return {
		host,
		/** The files beside the draft and the export. */
		others: () => host.files.paths.filter(path => path !== PATH && path !== '/texts/draft.md'),
		/** Makes the next write of an unfinished file fail. */
		forbidOthers: (error: Error) => host.files.before('writeFile', UNFINISHED, () => Promise.reject(error)),
	};
}

async function choose() {
	return await chooseFile({}) ?? assert.fail('no file');
}

describe('a file that the user chooses to write', () => {
	for (const before of [OLD, undefined]) {
		it(`is ${before === undefined ? 'created' : 'replaced'} as a whole, and nothing else is left`, async () => {
			const { host, others } = setUp(before);
			assert.equal(await writeChosen(await choose(), NEW), true);
			assert.deepEqual([host.files.text(PATH), others(), host.messages], [NEW, [], []]);
		});

		it(`is ${before === undefined ? 'not there' : 'as before'} or complete, whichever call fails`, async () => {
			for (let failing = 1, isDone = false; !isDone; failing++) {
				const { host, others } = setUp(before);
				const file = await choose();
				const { length } = host.files.calls;
				host.files.atCall = number => {
					if (number === length + failing) {
						throw new Error('The disk is full.');
					}
				};
				const written = await writeChosen(file, NEW).catch(() => undefined);
				isDone = host.files.calls.length < length + failing;
				assert.equal(host.files.text(PATH), written === true ? NEW : before, `call ${failing}`);
				assert.deepEqual(others(), [], `call ${failing}`);
				assert.ok(!isDone || (written === true && failing > 3));
			}
		});
	}

	it('is left alone if another program has created or changed it in the meantime', async () => {
		for (const before of [OLD, undefined]) {
			const { host, others } = setUp(before);
			const file = await choose();
			host.files.put(PATH, 'theirs');
			assert.equal(await writeChosen(file, NEW), false);
			assert.deepEqual([host.files.text(PATH), others()], ['theirs', []]);
			assert.match(host.messages.join('\n'), /^warning: Nothing was written, because another program has created or changed export\.csv/);
		}
	});

	it('is not replaced if it is created at the last moment', async () => {
		const { host, others } = setUp(undefined);
		const file = await choose();
		host.files.before('rename', UNFINISHED, () => host.files.put(PATH, 'theirs'));
		await assert.rejects(writeChosen(file, NEW), { code: 'FileExists' });
		assert.deepEqual([host.files.text(PATH), others()], ['theirs', []]);
	});

	it('is written in place if its folder allows no other file', async () => {
		for (const error of [FileSystemError.NoPermissions(uri), FileSystemError.Unavailable('No such folder.'), FileSystemError.FileNotFound(uri)]) {
			const { host, others, forbidOthers } = setUp(OLD);
			forbidOthers(error);
			assert.equal(await writeChosen(await choose(), NEW), true);
			assert.deepEqual([host.files.text(PATH), others()], [NEW, []]);
		}
	});

	it('is never a link that is followed, a folder, or a file that must not be changed', async () => {
		const linked = setUp(OLD);
		linked.host.files.links.add(PATH);
		linked.forbidOthers(FileSystemError.NoPermissions(uri));
		await assert.rejects(replaceFile(uri, NEW), { code: 'NoPermissions' });
		assert.equal(linked.host.files.text(PATH), OLD);

		const folder = setUp(undefined);
		folder.host.files.put(`${PATH}/thesis.md`, 'mine');
		await assert.rejects(replaceFile(uri, NEW), { code: 'FileIsADirectory' });
		assert.equal(folder.host.files.text(`${PATH}/thesis.md`), 'mine');

		const fixed = setUp(OLD);
		fixed.host.files.readonlyPaths.add(PATH);
		await assert.rejects(replaceFile(uri, NEW), { code: 'NoPermissions' });
		assert.equal(fixed.host.files.text(PATH), OLD);
	});

	it('is renamed over a link, not written through it', async () => {
		const { host } = setUp(OLD);
		host.files.links.add(PATH);
		await replaceFile(uri, NEW);
		assert.deepEqual(host.files.calls.filter(call => call === `writeFile ${PATH}`), []);
		assert.ok(host.files.calls.some(call => call.startsWith('rename ') && UNFINISHED.test(call.slice('rename '.length))));
	});

	it('can be deleted, also if it is not there', async () => {
		const { host } = setUp(OLD);
		await deleteWritten(uri);
		await deleteWritten(uri);
		assert.equal(host.files.text(PATH), undefined);
	});
});
