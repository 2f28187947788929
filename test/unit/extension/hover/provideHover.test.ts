import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MAX_CARDS } from '../../../../src/core/limits';
import { provideHover } from '../../../../src/extension/features/hover/provideHover';
import { SETTINGS } from '../../../../src/extension/ids';
import { HoverModes } from '../../../../src/extension/platform/mentions/hoverMode';
import { shippedServices, smallServices } from '../support/services';

const TEXT = 'The Small Fund pays WHO.\n';
const FUND = new vscode.Position(0, TEXT.indexOf('Fund'));

function setUp(path = '/drafts/draft.md', text = TEXT) {
	const services = { ...smallServices(), modes: new HoverModes() };
	const document = services.host.open(path, text);
	const source = new vscode.CancellationTokenSource();
	const hoverAt = (position: vscode.Position) => provideHover(document, position, source.token, services);
	return { ...services, document, source, hoverAt };
}

function printed(hover: vscode.Hover | undefined): string {
	return hover?.contents.map(card => (card as vscode.MarkdownString).value).join('\n') ?? '';
}

describe('provideHover', () => {
	it('shows the card of the label under the mouse, over the label', async () => {
		const { hoverAt, document } = setUp();
		const hover = await hoverAt(FUND);
		assert.match(printed(hover), /pays for small things/);
		assert.equal(document.getText(hover?.range), 'Small Fund');
		assert.equal(await hoverAt(new vscode.Position(0, 1)), undefined);
	});

	it('loads no dossier if cards are off, unless a card is requested', async () => {
		const { hoverAt, host, modes, document } = setUp();
		host.set(SETTINGS.hover, { globalValue: 'off' });
		assert.equal(await hoverAt(FUND), undefined);
		assert.deepEqual(host.files.calls, []);
		modes.requestFull(document, FUND);
		assert.ok(await hoverAt(FUND));
	});

	it('shows less if cards are compact', async () => {
		const { hoverAt, host } = setUp();
		const full = printed(await hoverAt(FUND));
		host.set(SETTINGS.hover, { globalValue: 'compact' });
		assert.ok(printed(await hoverAt(FUND)).length < full.length);
	});

	it('shows nothing if the request is cancelled or the document changes meanwhile', async () => {
		const cancelled = setUp();
		cancelled.host.files.atCall = () => cancelled.source.cancel();
		assert.equal(await cancelled.hoverAt(FUND), undefined);
		const edited = setUp();
		edited.host.files.atCall = () => edited.host.edit(edited.document, { start: 0, end: 0, text: 'Today ' });
		assert.equal(await edited.hoverAt(FUND), undefined);
	});

	it('shows nothing if the document changes while the card is rendered', async () => {
		const { hoverAt, host, document, mentions } = setUp();
		const inside = mentions.inside.bind(mentions);
		mentions.inside = async (...args) => {
			host.edit(document, { start: 0, end: 0, text: 'Today ' });
			return inside(...args);
		};
		assert.equal(await hoverAt(FUND), undefined);
	});

	it('limits the number of cards, and reports this', async () => {
		const { hoverAt, mentions } = setUp();
		const ranked = mentions.ranked.bind(mentions);
		const withEntries = async (count: number) => {
			mentions.ranked = async (...args) => {
				const [label] = await ranked(...args);
				assert.ok(label);
				return Array.from({ length: count }, () => label);
			};
			return (await hoverAt(FUND))?.contents.map(card => (card as vscode.MarkdownString).value) ?? [];
		};
		assert.equal((await withEntries(MAX_CARDS)).length, MAX_CARDS);
		const above = await withEntries(MAX_CARDS + 1);
		assert.equal(above.length, MAX_CARDS + 1);
		assert.match(above.at(-1) ?? '', /^Only the first 8 entries with this name are shown\\\.$/);
	});

	it('shows the entry that a key of a LaTeX glossary means', async () => {
		const { hoverAt, document } = setUp('/drafts/draft.tex', 'The \\gls{WHO} meets.\n');
		const hover = await hoverAt(new vscode.Position(0, 10));
		assert.match(printed(hover), /looks after hats/);
		assert.match(document.getText(hover?.range), /WHO/);
	});

	it('shows no card for a name that the document uses for something else', async () => {
		const services = { ...shippedServices(), modes: new HoverModes() };
		const shown = async (text: string) => {
			const document = services.host.open('/drafts/names.md', text);
			return (
				(await provideHover(document, document.positionAt(text.length - 3), new vscode.CancellationTokenSource().token, services))
				!== undefined
			);
		};
		assert.equal(await shown('The Container Control Programme (CCP) is old.\n\nIt is in the CCP.'), true);
		assert.equal(await shown('The Chinese Communist Party (CCP) is old.\n\nIt is in the CCP.'), false);
		assert.equal(await shown('The Basel Convention is old.\n\nIt is COP10.'), false);
	});
});
