import assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { useScreen } from './support/screen';
import { chooseTheme, dark, highContrast, highContrastLight, light } from './support/theme';

const long = `The UNTOC.\n${'\n'.repeat(300)}The UNVTF, \`UNVTF\`, and the UNODC\n`;

describe('underline', function () {
	this.timeout(90_000);
	// It is off unless somebody switches it on; here only for one language.
	const screen = useScreen({ file: 'long.md', drafts: { 'long.md': long }, settings: { '[markdown]': { 'dossier.underline': true } } });

	const underlined = () => screen().page.evaluate(findUnderlined);
	const shows = (texts: readonly string[]) =>
		eventually(`a line under ${texts.join(', ')}`, async () => (await underlined()).map(({ text }) => text), found => found.join() === texts.join());

	before(() => screen().tree.open());

	it('is under the mentions in sight where it is on, and follows the draft', async () => {
		const { draft, page } = screen();
		await draft.open('long.md');
		await shows(['UNTOC']);
		await page.keyboard.press('Control+End');
		await shows(['UNVTF', 'UNODC']);
		await page.keyboard.type('CITES');
		await shows(['UNVTF', 'UNODC', 'CITES']);
		await page.keyboard.press('Control+Z');
	});

	it('is nowhere where it is off', async () => {
		const { draft } = screen();
		await draft.open('briefing.tex');
		await draft.shows({ text: 'UNVTF', within: 'The UNVTF has paid' });
		assert.deepEqual(await underlined(), []);
		await draft.open('long.md');
		await shows(['UNVTF', 'UNODC']);
		await draft.open('briefing.tex');
		await shows([]);
	});

	for (const theme of [light, dark, highContrast, highContrastLight]) {
		it(`has a colour of its own in ${theme.name}`, async () => {
			await chooseTheme(screen(), theme);
			await screen().draft.open('long.md');
			await shows(['UNVTF', 'UNODC']);
			const [{ colour, text } = { colour: '', text: '' }] = await underlined();
			assert.match(colour, /^rgb/);
			assert.notEqual(colour, await screen().page.evaluate(colourOfText), text);
		});
	}
});

/** Runs in the page, so it uses nothing from outside and names no function. */
function findUnderlined(): { text: string; colour: string }[] {
	return [...document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line span')]
		.map(span => ({ text: (span.textContent ?? '').replaceAll('\u00a0', ' '), style: getComputedStyle(span) }))
		.filter(({ style }) => style.borderBottomStyle === 'dotted' && style.borderBottomWidth !== '0px')
		.map(({ text, style }) => ({ text, colour: style.borderBottomColor }));
}

/** Runs in the page. */
function colourOfText(): string {
	const line = document.querySelector('.editor-group-container.active .monaco-editor .view-line span');
	return line ? getComputedStyle(line).color : '';
}
