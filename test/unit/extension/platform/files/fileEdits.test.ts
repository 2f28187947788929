import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MAX_ATTEMPTS } from '../../../../../src/core/limits';
import { applyWithFile, untilSettled } from '../../../../../src/extension/platform/files/fileEdits';
import { readText } from '../../../../../src/extension/platform/files/files';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FileSystemError } from '../../../../support/fakeVscode/files/fileSystem';
import { Uri } from '../../../../support/fakeVscode/values/uri';

const BIB = '/texts/refs.bib';
const uri = Uri.file(BIB);
const atEnd = (text: string, added: string) => {
	const lines = text.split('\n');
	const end = new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
	return [vscode.TextEdit.insert(end, added)];
};

/** Appends to a file that had the text `before` when it was read, together with an empty edit. */
function append(before: string | undefined, added = '% added\n') {
	return applyWithFile({ uri, before, edits: atEnd(before ?? '', added) }, () => new vscode.WorkspaceEdit());
}

describe('applyWithFile', () => {
	it('keeps the encoding of the file, its byte order mark and its line endings', async () => {
		for (const [before, after] of [
			[Buffer.from('% \xFCber\n', 'latin1'), Buffer.from('% \xFCber\n% added\n', 'latin1')],
			[Buffer.from('\uFEFF% über\n'), Buffer.from('\uFEFF% über\n% added\n')],
			[Buffer.from('% über\r\n'), Buffer.from('% über\r\n% added\n')],
		] as const) {
			const host = freshHost();
			host.files.put(BIB, before);
			assert.equal(await append(await readText(uri)), 'applied');
			assert.deepEqual(Buffer.from(host.files.bytes(BIB) ?? []), after);
		}
	});

	it('does not mistake an error for a missing file', async () => {
		const host = freshHost();
		host.files.put(BIB, '% mine\n');
		for (const error of [FileSystemError.NoPermissions(uri), FileSystemError.Unavailable('Away.'), new Error('Unknown.')]) {
			host.files.before('stat', BIB, () => Promise.reject(error));
			await assert.rejects(readText(uri), error);
		}
		assert.equal(host.files.text(BIB), '% mine\n');
	});

	it('never replaces a file that has been created meanwhile', async () => {
		const host = freshHost();
		host.files.put(BIB, '% theirs\n');
		assert.equal(await append(undefined), 'stale');
		host.files.before('stat', BIB, () => Promise.reject(FileSystemError.NoPermissions(uri)));
		host.files.before('stat', BIB, () => Promise.reject(FileSystemError.NoPermissions(uri)));
		assert.equal(await append(undefined), 'refused');
		assert.equal(host.files.text(BIB), '% theirs\n');
	});

	it('does not change a file that has changed since, even at the last moment', async () => {
		const host = freshHost();
		host.files.put(BIB, '% mine\n');
		host.files.before('readFile', BIB, () => host.files.put(BIB, '% mine\n@misc{theirs,\n  title = {A long one}\n}\n'));
		assert.equal(await append('% mine\n'), 'stale');
		assert.doesNotMatch(host.files.text(BIB) ?? '', /added/);
	});

	it('deletes only a file that it has created and that is still empty', async () => {
		const host = freshHost();
		host.beforeApply = () => false;
		assert.equal(await append(undefined), 'refused');
		assert.equal(host.files.text(BIB), undefined);
		host.beforeApply = () => {
			host.files.put(BIB, '% theirs\n');
			return false;
		};
		assert.equal(await append(undefined), 'refused');
		assert.equal(host.files.text(BIB), '% theirs\n');
	});

	it('changes nothing in Restricted Mode or in a file that must not be changed', async () => {
		const host = freshHost();
		host.files.put(BIB, '% mine\n');
		host.trusted = false;
		assert.equal(await append('% mine\n'), 'refused');
		host.trusted = true;
		host.files.readonlyPaths.add(BIB);
		assert.equal(await append('% mine\n'), 'refused');
		assert.equal(host.files.text(BIB), '% mine\n');
	});

	it('says that the file could not be saved, and leaves it open with the change', async () => {
		const host = freshHost();
		host.files.put(BIB, '% mine\n');
		host.files.before('writeFile', BIB, () => Promise.reject(FileSystemError.Unavailable('Away.')));
		assert.equal(await append('% mine\n'), 'applied');
		assert.equal(host.files.text(BIB), '% mine\n');
		assert.equal(host.documents[0]?.getText(), '% mine\n% added\n');
		assert.deepEqual(host.messages, ['warning: refs.bib could not be saved. It is open with unsaved changes.']);
	});
});

describe('untilSettled', () => {
	it('gives up if the text keeps changing', async () => {
		let attempts = 0;
		const attempt = async () => {
			attempts++;
			return 'stale' as const;
		};
		assert.equal(await untilSettled(attempt), undefined);
		assert.equal(attempts, MAX_ATTEMPTS);
	});
});
