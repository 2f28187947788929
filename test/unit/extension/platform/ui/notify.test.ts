import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { notifyTemplateProblems } from '../../../../../src/extension/features/cite/insertion/templateMessage';
import { Bibliographies } from '../../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { notifyObstacle } from '../../../../../src/extension/platform/citation/bibliographies/obstacleMessage';
import { lineLog } from '../../../../../src/extension/platform/ui/lineLog';
import { notify, notifyBriefly } from '../../../../../src/extension/platform/ui/notify';
import { plainRow } from '../../../../../src/extension/platform/ui/plainRow';
import { askInput, createInput, createPick, showPick, showProblem } from '../../../../../src/extension/platform/ui/quickInput';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FakeLog } from '../../../../support/fakeVscode/values/log';
import { Uri } from '../../../../support/fakeVscode/values/uri';

/** Matches what VS Code turns into a link in a message; from `parseLinkedText` of version 1.100. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const HOSTILE = '[Repair it](command:workbench.action.quit)';

describe('messages', () => {
	it('have no links made from a name, an error or a template', async () => {
		const host = freshHost();
		await notify('error', HOSTILE);
		notifyBriefly(`$(zap) ${HOSTILE}`);
		await notifyTemplateProblems([{ code: 'unknownField', name: HOSTILE, start: 0, end: 1 }]);
		const file = { uri: Uri.file(`/texts/${HOSTILE}.bib`), format: 'bib' as const, text: '', records: [], problem: undefined };
		await notifyObstacle({ kind: 'unwritable', file }, new Bibliographies());
		await notifyObstacle({ kind: 'clash', file, key: HOSTILE }, new Bibliographies());
		await notifyObstacle(
			{ kind: 'refused', refused: { path: `../${HOSTILE}`, refusal: 'outside', place: undefined, outside: undefined } },
			new Bibliographies(),
		);
		assert.equal(host.messages.length, 5);
		assert.deepEqual(host.messages.filter(message => LINK.test(message) || message.includes('$(')), []);
		assert.ok(host.messages.every(message => message.replaceAll('\u2060', '').includes('Repair it](command')));
	});

	it('have a button if they are long, because VS Code shows only one line of a message without any', async () => {
		const host = freshHost();
		host.answer = 'OK';
		const long = 'Nothing was inserted because the citation at the cursor already has this source and place.';
		assert.equal(await notify('information', long), 'OK');
		assert.equal(await notify('information', long, 'Open'), undefined);
		assert.equal(await notify('information', 'There are no findings in this document.'), undefined);
	});

	it('are on one line, with no change of text direction', async () => {
		const host = freshHost();
		await notify('warning', 'refs\u202Ebib\n\nAll is well.');
		assert.deepEqual(host.messages, ['warning: refsbib All is well.']);
	});
});

describe('quick pick rows', () => {
	it('have no icons or line breaks from names', () => {
		const row = plainRow({ label: '$(error) a\nb', description: '$(x)', detail: 'c\u2028d' });
		assert.deepEqual(row, { label: '$\u2060(error) a b', description: '$\u2060(x)', detail: 'c d' });
	});
});

describe('input boxes and lists', () => {
	it('have no links, icons or changes of direction made from a name', async () => {
		const host = freshHost();
		const seen: string[] = [];
		host.atInput = box => {
			seen.push(box.title, box.prompt, box.placeholder, box.validationMessage);
			box.hide();
		};
		host.atPick = picker => {
			seen.push(picker.title);
			picker.leave();
		};
		const texts = { title: `a\u202E ${HOSTILE}`, placeholder: `b\n${HOSTILE}`, prompt: `$(zap) ${HOSTILE}` };
		const input = createInput(texts);
		showProblem(input, HOSTILE);
		const closed = new Promise(resolve => input.onDidHide(resolve));
		input.show();
		await closed;
		await askInput(texts, () => HOSTILE);
		await showPick([], { title: texts.title, placeHolder: texts.placeholder });
		const picker = createPick(texts);
		seen.push(picker.title ?? '', picker.placeholder ?? '');
		const given = seen.filter(text => text !== '');
		assert.equal(given.length, 9);
		assert.deepEqual(given.filter(text => LINK.test(text) || /\$\(|\n|\u202E/.test(text)), []);
	});
});

describe('the log', () => {
	it('has no record forged by a name', () => {
		const log = new FakeLog();
		const lines = lineLog(log as unknown as vscode.LogOutputChannel);
		lines.warn('file:///a\n2026-01-01 00:00:00.000 [error] forged\u202E', 'b\r\nc');
		lines.error(new Error('d\ne'));
		assert.deepEqual(JSON.stringify(log).match(/\\n(?! {4})/g), null);
	});
});
