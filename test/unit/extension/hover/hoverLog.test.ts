import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { provideHover } from '../../../../src/extension/features/hover/provideHover';
import { HoverModes } from '../../../../src/extension/platform/mentions/hoverMode';
import { smallServices } from '../support/services';

describe('the log of hovers', () => {
	const text = 'The Small Fund pays.\n';
	const setUp = () => {
		const services = { ...smallServices(), modes: new HoverModes() };
		const document = services.host.open('/drafts/draft.md', text);
		const source = new vscode.CancellationTokenSource();
		const hoverAt = (word: string) => provideHover(document, document.positionAt(text.indexOf(word)), source.token, services);
		const answers = () => services.log.lines.filter(line => line.startsWith('trace: Hover'));
		return { ...services, document, source, hoverAt, answers };
	};

	it('has a line for each answer, with the entries and without the text', async () => {
		const { hoverAt, answers } = setUp();
		await hoverAt('Fund');
		await hoverAt('pays');
		assert.deepEqual(answers(), ['trace: Hover at 1:11: small/fund', 'trace: Hover at 1:16: no card']);
	});

	it('distinguishes an answer that came too late from no card', async () => {
		const cancelled = setUp();
		cancelled.host.files.atCall = () => cancelled.source.cancel();
		await cancelled.hoverAt('Fund');
		assert.deepEqual(cancelled.answers(), ['trace: Hover at 1:11: cancelled']);
		const edited = setUp();
		edited.host.files.atCall = () => edited.host.edit(edited.document, { start: 0, end: 0, text: 'Today ' });
		await edited.hoverAt('Fund');
		assert.deepEqual(edited.answers(), ['trace: Hover at 1:11: the document changed']);
	});
});
