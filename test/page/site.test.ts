import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { inTurn } from '../support/core/budget';
import { sharedBrowser } from '../support/host/browser/sharedBrowser';
import { assertAccessible } from '../ui/support/look/accessibility';
import { keepPicture } from '../ui/support/look/picture';

/** The names of pages, and what is typed in their search box. */
const PAGES = [
	['index.html', 'protocol'],
	['list-cop10be.html', ''],
	['entry-cop10be-unvtf.html', ''],
	['source-cop10be-release.html', ''],
] as const;

describe('website of dossiers, opened from its folder', () => {
	let folder = '';
	let context: BrowserContext | undefined;
	let page: Page;
	/** A page for axe, which tries to fetch the style sheet and complains when it may not. */
	let looked: Page;
	/** Everything the browser asked for, and what the pages logged. */
	const requests: string[] = [];
	const complaints: string[] = [];

	before(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'dossier-site-'));
		await promisify(execFile)(process.execPath, ['dist/cli.js', 'site', '--out', path.join(folder, 'site')]);
		context = await (await sharedBrowser()).newContext({ viewport: { width: 1000, height: 900 } });
		context.on('request', request => requests.push(request.url()));
		page = await context.newPage();
		looked = await context.newPage();
		page.on('console', message => complaints.push(message.text()));
		page.on('pageerror', error => complaints.push(error.message));
	});
	after(async () => {
		await context?.close();
		await rm(folder, { recursive: true, force: true });
	});

	const open = (name: string, where = page) => where.goto(pathToFileURL(path.join(folder, 'site', name)).href);
	const search = (where = page) => where.getByRole('searchbox', { name: 'Search' });

	it('finds an entry by its acronym and by a name in another language, and opens it by keyboard', async () => {
		await open('index.html');
		await search().fill('untoc');
		const results = page.getByRole('search').getByRole('link');
		await results.first().waitFor();
		assert.match(await page.getByRole('status').innerText(), /^\d+ results/);
		await search().press('Escape');
		assert.equal(await results.count(), 0);
		await search().fill('convention des nations unies contre la criminalite transnationale');
		await results.first().waitFor();
		await search().press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/entry-cop10be-untoc\.html$/);
		await page.getByRole('heading', { level: 1, name: 'United Nations Convention against Transnational Organized Crime' }).waitFor();
	});
	it('says so if nothing is found', async () => {
		await search().fill('xyzzy');
		await page.getByRole('status').getByText('No matching results').waitFor();
	});
	it('has links from evidence to the source, and from there back', async () => {
		await open('entry-cop10be-unvtf.html');
		await page.locator('a.evidence').first().click();
		const source = new URL(page.url()).hash.slice(1);
		await page.locator(`li[id="${source}"] a`).first().click();
		await page.waitForURL(/\/source-cop10be-\w+\.html$/);
		await page.locator('.rests a').first().click();
		await page.waitForURL(/\/(?:entry-\w+-\w+|index)\.html$/);
	});
	it('lets the keyboard skip the navigation', async () => {
		await open('list-cop10be.html');
		await page.keyboard.press('Tab');
		assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to content');
		await page.keyboard.press('Enter');
		assert.equal(await page.evaluate(() => document.activeElement?.id), 'site-content');
	});
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const [name, searched] of inTurn(PAGES, colorScheme === 'light' ? 1 : PAGES.length)) {
			it(`is accessible and fits: ${name}, ${colorScheme}`, async () => {
				await looked.emulateMedia({ colorScheme });
				await open(name, looked);
				await search(looked).fill(searched);
				if (searched !== '') {
					await looked.getByRole('search').getByRole('link').nth(2).waitFor();
				}
				// The dark one has other colours and is the same otherwise.
				await assertAccessible(looked.mainFrame(), {
					...(colorScheme === 'light' ? {} : { only: 'colours' }),
					rules: ['color-contrast', 'link-name', 'document-title', 'html-has-lang', 'label', 'bypass'],
				});
				await keepPicture(looked, `site-${name.replace('.html', '')}-${colorScheme}`);
				for (const width of [1000, 340]) {
					await looked.setViewportSize({ width, height: 900 });
					assert.ok(await looked.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} pixels`);
				}
				await looked.setViewportSize({ width: 1000, height: 900 });
			});
		}
	}
	it('leaves out the navigation on paper', async () => {
		await open('index.html');
		await page.emulateMedia({ media: 'print' });
		assert.deepEqual(await page.locator('.site-head, .skip').evaluateAll(all => all.map(one => getComputedStyle(one).display)), [
			'none',
			'none',
		]);
	});
	it('has asked for nothing outside its folder, and broken no rule of its policy', () => {
		const own = pathToFileURL(path.join(folder, 'site')).href;
		assert.deepEqual(requests.filter(url => !url.startsWith(`${own}/`)), []);
		assert.deepEqual(complaints, []);
	});
});
