import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import * as vscode from 'vscode';
import { freshHost } from '../../support/fakeVscode/current';
import { Uri } from '../../support/fakeVscode/values/uri';

describe('work that a test leaves unfinished', () => {
	it('writes into the host of that test, not into that of the next one', async () => {
		const store = async () => {
			await turn();
			await vscode.workspace.fs.writeFile(Uri.file('/storage/late'), new Uint8Array());
		};
		const first = freshHost();
		const storing = store();
		const second = freshHost();
		await storing;
		assert.deepEqual([first, second].map(({ files }) => files.text('/storage/late')), ['', undefined]);
	});
});
