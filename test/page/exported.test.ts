import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { inTurn } from '../support/core/budget';
import { Uri } from '../support/fakeVscode/values/uri';
import { overview, unvtf } from '../ui/support/entries';
import { eventually } from '../ui/support/eventually';
import { assertAccessible } from '../ui/support/look/accessibility';
import { keepPicture } from '../ui/support/look/picture';
import { DRAFTS } from './support/extensionAlone';
import { usePreview } from './support/usePreview';

const SCHEMES = ['light', 'dark'] as const;

describe('preview, outside VS Code', () => {
	const screen = usePreview({ size: { width: 521, height: 798 } });
	/** Resolves with the text on the clipboard once there is one. */
	const copied = () => eventually('something on the clipboard', () => screen().host.clipboard, text => text !== '');

	before(() => screen().preview.shows(overview.heading));
	beforeEach(() => {
		screen().host.clipboard = '';
	});

	it('copies an entry as Markdown, with its sources, and only with web links', async () => {
		const { preview } = screen();
		await preview.open('unvtf', unvtf.heading);
		await preview.button('Copy as Markdown').click();
		const text = await copied();
		assert.match(text, /^# United Nations Voluntary Trust Fund for Victims of Trafficking in Persons, Especially Women and Children/m);
		assert.match(text, /^- \*\*Contribution:\*\* EUR\s2,000,000 by Belgium\b/m);
		assert.doesNotMatch(text, /(?:vscode|code-oss|command):/);
		assert.match(text, /<https:\/\//);
		assert.match(text, /^1\. .+/m);
		assert.doesNotMatch(text, /<(?!https?:)\w|\n{3,}/);
	});

	it('copies the overview as Markdown, with its charts as tables', async () => {
		const { preview } = screen();
		await preview.goToOverview();
		await preview.button('Copy as Markdown').click();
		const text = await copied();
		assert.match(text, /^\| Donor \| Amount \| When \| Recipient \| Purpose \|\n\| --- \|/m);
		assert.match(text, /^\| When \| Entry \| What \|/m);
	});

	it('exports a self-contained page that loads nothing, is accessible in light and dark, and runs no script', async () => {
		const { page, preview } = screen();
		await preview.goToOverview();
		const html = await exported('overview.html', '/drafts/Belgium at COP10 of the United Nations Convention.html');
		assert.doesNotMatch(html, /<script|<link|<img|\ssrc=|url\(|@import/);
		assert.doesNotMatch(html, /class="cluster"/);
		assert.match(html, /<a href="#entry-cop10be-belgium">Belgium<\/a> counts/);
		await readExported(page, html, SCHEMES);
	});

	it('exports the page of an entry in the same way', async () => {
		const { page, preview } = screen();
		await preview.open('unvtf', unvtf.heading);
		await readExported(page, await exported('UNVTF.html', '/drafts/UNVTF.html'), inTurn(SCHEMES, 2));
	});

	it('marks the current section in the table of contents', async () => {
		const { preview } = screen();
		await preview.goToOverview();
		const contents = preview.document.getByRole('navigation', { name: 'On this page' });
		for (const name of ['Funding', 'Timeline']) {
			await contents.getByRole('link', { name, exact: true }).click();
			await contents.locator('[aria-current="location"]').getByText(name, { exact: true }).waitFor();
			assert.equal(await contents.locator('[aria-current]').count(), 1);
		}
		// When the user scrolls, a heading is rarely exactly at the table of contents.
		await preview.document.locator('#deeds').evaluate(section => {
			const strip = document.querySelector('.contents')?.getBoundingClientRect().bottom ?? 0;
			scrollBy(0, section.getBoundingClientRect().top - strip - 40);
		});
		await contents.locator('[aria-current="location"]').getByText('Who did what', { exact: true }).waitFor();
	});

	/** Exports the page to a file of this name instead of the default one, and reads it once the extension reports it. */
	async function exported(name: string, offered: string): Promise<string> {
		const { host, preview } = screen();
		const offers: (string | undefined)[] = [];
		host.atSave = ({ defaultUri }) => {
			offers.push(defaultUri?.path);
			return Uri.joinPath(DRAFTS, name);
		};
		await preview.button('Export as HTML').click();
		await eventually('the message', () => host.messages, messages => messages.includes(`information: The page was saved as ${name}.`));
		assert.deepEqual(offers, [offered]);
		return host.files.text(`${DRAFTS.path}/${name}`) ?? '';
	}
});

/** Opens the file in a browser in these colour schemes, and checks it against the rules. */
async function readExported(page: Page, html: string, schemes: readonly (typeof SCHEMES)[number][]): Promise<void> {
	const requests: string[] = [];
	const context = await page.context().browser()?.newContext({ viewport: { width: 1000, height: 900 } });
	assert.ok(context);
	assert.doesNotMatch(html, /(?:vscode|code-oss|command):/);
	for (const colorScheme of schemes) {
		const alone = await context.newPage();
		alone.on('request', request => requests.push(request.url()));
		await alone.emulateMedia({ colorScheme });
		await alone.route('https://exported.example/', route => route.fulfill({ contentType: 'text/html', body: html }));
		await alone.goto('https://exported.example/');
		assert.equal(await alone.getByRole('heading', { level: 1 }).count(), 1);
		assert.ok(await alone.locator('svg').count() > 0);
		// The dark one has other colours and is the same otherwise.
		await assertAccessible(alone.mainFrame(), {
			...(colorScheme === 'light' ? {} : { only: 'colours' }),
			rules: ['color-contrast', 'link-name', 'document-title', 'html-has-lang'],
		});
		await keepPicture(alone, `preview-exported-${colorScheme}`);
		assert.ok(await alone.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
		const contents = alone.getByRole('navigation', { name: 'On this page' }).getByRole('link');
		await contents.last().click();
		const [, section = ''] = new URL(alone.url()).hash.split('#');
		// Scrolling is animated.
		await eventually(
			'the last section',
			() => alone.locator(`section[id="${section}"]`).evaluate(one => one.getBoundingClientRect().top - innerHeight),
			room => room < 0,
		);
		await alone.emulateMedia({ colorScheme, media: 'print' });
		assert.deepEqual(
			await alone.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]),
			['rgba(0, 0, 0, 0)', 'rgb(31, 35, 40)'],
		);
		for (const [selector, property] of [
			['h1, section > h2, h3, .chart-head', 'break-after'],
			['.drawing:not(.sample), tr, .sources li', 'break-inside'],
			['.picture > .marks', 'break-before'],
		] as const) {
			const values = await alone
				.locator(selector)
				.evaluateAll((all, name) => all.map(one => getComputedStyle(one).getPropertyValue(name)), property);
			assert.deepEqual([...new Set(values)], values.length > 0 ? ['avoid'] : [], `${property} of ${selector}`);
		}
	}
	await context.close();
	assert.deepEqual([...new Set(requests)], ['https://exported.example/']);
}
