import assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { takePicture, useScreen } from './support/screen';
import { placeOf } from './support/textPlace';
import { chooseTheme, dark, highContrast, highContrastLight, light } from './support/theme';

const long = `The UNTOC.\n${'\n'.repeat(300)}The UNVTF, \`WHO\`, and the UNODC \n`;

describe('underline', () => {
	// It is off unless somebody switches it on; here only for one language.
	const screen = useScreen({ file: 'long.md', drafts: { 'long.md': long, 'wrong.md': 'The UNODC runs the Container Control Program.\n' }, settings: { '[markdown]': { 'dossier.underline': true } } });

	const lines = (style: 'dotted' | 'dashed' = 'dotted') => screen().page.evaluate(findLines, style);
	/** Waits until there is a line under each of these texts, and no other of that style. */
	const shows = async (texts: readonly string[], style: 'dotted' | 'dashed' = 'dotted') => {
		await eventually(
			`a line under ${texts.join(', ')}`,
			async () => ({ places: await Promise.all(texts.map(text => placeOf(screen().page, { text }))), found: await lines(style) }),
			({ places, found }) => found.length === places.length && places.every(place => found.some(line =>
				Math.abs(line.x - place.x) < 2 && Math.abs(line.width - place.width) < 3 && line.y <= place.y + 2 && place.y < line.y + line.height)),
		);
	};

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
		const { draft, page } = screen();
		await draft.open('briefing.tex');
		await draft.shows({ text: 'UNVTF', within: 'The UNVTF has paid' });
		assert.deepEqual(await lines(), []);
		await draft.open('long.md');
		await page.keyboard.press('Control+Home');
		await shows(['UNTOC']);
		await draft.open('briefing.tex');
		await shows([]);
	});

	for (const theme of [dark, highContrast, highContrastLight, light]) {
		it(`has another shape and colour under a wrong name in ${theme.name}`, async () => {
			await chooseTheme(screen(), theme);
			await screen().draft.open('wrong.md');
			await shows(['UNODC']);
			await shows(['Container Control Program'], 'dashed');
			const [[right], [wrong]] = await Promise.all([lines(), lines('dashed')]);
			assert.notEqual(wrong?.colour, right?.colour);
			await takePicture(screen(), `underline-wrong-name-${theme.name}`);
		});
	}

	for (const theme of [light, dark, highContrast, highContrastLight]) {
		it(`has a colour of its own in ${theme.name}`, async () => {
			await chooseTheme(screen(), theme);
			await screen().draft.open('long.md');
			await screen().page.keyboard.press('Control+Home');
			await shows(['UNTOC']);
			const [line] = await lines();
			assert.match(line?.colour ?? '', /^rgb/);
			assert.notEqual(line?.colour, await screen().page.evaluate(colourOfText));
		});
	}
});

/** Runs in the page, so it uses nothing from outside and names no function. VS Code draws a border on a layer of its own, over the words. */
function findLines(wanted: string): { x: number; y: number; width: number; height: number; colour: string }[] {
	return [...document.querySelectorAll('.editor-group-container.active .monaco-editor .cdr')]
		.map(line => ({ box: line.getBoundingClientRect(), style: getComputedStyle(line) }))
		.filter(({ style }) => style.borderBottomStyle === wanted && style.borderBottomWidth !== '0px' && style.borderTopWidth === '0px')
		.map(({ box: { x, y, width, height }, style }) => ({ x, y, width, height, colour: style.borderBottomColor }));
}

/** Runs in the page. */
function colourOfText(): string {
	const line = document.querySelector('.editor-group-container.active .monaco-editor .view-line span');
	return line ? getComputedStyle(line).color : '';
}
