import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { guarded, registerCommand } from '../../../../../src/extension/platform/ui/guarded';
import { lineLog } from '../../../../../src/extension/platform/ui/lineLog';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FakeLog } from '../../../../support/fakeVscode/values/log';

describe('guarded', () => {
	it('returns what a call returns or resolves to', async () => {
		const log = new FakeLog();
		assert.equal(await guarded(log, 'call', () => 1), 1);
		assert.equal(await guarded(log, 'call', async () => 2), 2);
		assert.deepEqual(log.lines, []);
	});

	it('logs what a call throws or rejects with, under the name of the call', async () => {
		const log = new FakeLog();
		const failures = [
			() => {
				throw new Error('thrown');
			},
			() => Promise.reject(new Error('rejected')),
			() => Promise.reject('no error at all'),
		];
		for (const fail of failures) {
			assert.equal(await guarded(log, 'hover', fail), undefined);
		}
		assert.deepEqual(log.of('error').map(line => line.split('\n')[0]),
			['error: hover: Error: thrown', 'error: hover: Error: rejected', 'error: hover: no error at all']);
	});

	it('does not log a cancelled call', async () => {
		const log = new FakeLog();
		assert.equal(await guarded(log, 'hover', () => Promise.reject(new vscode.CancellationError())), undefined);
		assert.deepEqual(log.lines, []);
	});
});

describe('a log that was disposed', () => {
	it('drops what is logged by work that ends later, as VS Code would throw', async () => {
		class ClosingLog extends FakeLog {
			private isClosed = false;

			override error(error: string | Error): void {
				if (this.isClosed) {
					throw new Error('Channel has been closed');
				}
				super.error(error);
			}

			override dispose(): void {
				this.isClosed = true;
			}
		}
		const channel = new ClosingLog();
		const log = lineLog(channel);
		assert.equal(await guarded(log, 'load', () => Promise.reject(new Error('early'))), undefined);
		log.dispose();
		assert.equal(await guarded(log, 'load', () => Promise.reject(new Error('late'))), undefined);
		assert.equal(channel.lines.length, 1);
	});
});

describe('registerCommand', () => {
	it('passes the arguments to the command and never throws at the caller', async () => {
		const host = freshHost();
		const log = new FakeLog();
		const got: unknown[] = [];
		const registered = registerCommand(log, 'dossier.test', (...args) => {
			got.push(...args);
			throw new Error('broken');
		});
		assert.equal(await vscode.commands.executeCommand('dossier.test', 1, 'two'), undefined);
		assert.deepEqual(got, [1, 'two']);
		assert.match(log.lines[0] ?? '', /^error: dossier\.test: Error: broken/);
		registered.dispose();
		assert.equal(host.commands.has('dossier.test'), false);
	});

	it('shows that a part of the extension could not be loaded, offers to reload the window, and logs why', async () => {
		const host = freshHost();
		const log = new FakeLog();
		const registered = registerCommand(log, 'dossier.test', () => {
			throw Object.assign(new Error('./exchange.js could not be loaded'), { name: 'BundleError' });
		});
		await vscode.commands.executeCommand('dossier.test');
		assert.match(host.messages.join(), /^error: Part of Dossier could not be loaded\..*Reload the window/);
		assert.match(log.lines.join(), /exchange\.js could not be loaded/);
		registered.dispose();
	});
});
