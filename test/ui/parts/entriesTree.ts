import assert from 'node:assert/strict';
import { containerControl, release, vanDenBerghe } from '../support/entries';
import type { Screen } from '../support/screen';

const kinds = ['Resolutions', 'Funds', 'Events', 'Instruments', 'Programmes', 'Organizations', 'People', 'Terms', 'Sources'];
const { row: programme, heading } = containerControl;

/** Settings for {@link testEntriesTree}: by default, VS Code asks only in untrusted workspaces. */
export const TREE_SETTINGS = { 'workbench.trustedDomains.promptInTrustedWorkspace': true };

/** Tests the tree of entries in a window with all groups collapsed. A dossier that cannot be loaded is in unit tests. */
export function testEntriesTree(screen: () => Screen): void {
	before(() => screen().tree.open());
	afterEach(async () => {
		await screen().tree.collapseAll();
	});

	it('shows the overview, then the kinds with their counts', async () => {
		const { tree } = screen();
		const labels = await tree.labels();
		assert.match(labels[0] ?? '', /^Overview, Belgium /);
		assert.deepEqual(labels.slice(1).map(label => label.replace(/, [1-9]\d*$/, '')), kinds);
	});

	it('expands a kind by keyboard to as many entries as it counts', async () => {
		const { tree, page } = screen();
		await tree.view.focus();
		await tree.pressUntilFocused('Home', /^Overview, /);
		await tree.pressUntilFocused('ArrowDown', /^Resolutions, /);
		await tree.pressUntilFocused('ArrowDown', /^Funds, /);
		await page.keyboard.press('ArrowRight');
		await tree.level(2).first().waitFor();
		const count = Number(/\d+/.exec((await tree.item(/^Funds, /).getAttribute('aria-label')) ?? '')?.[0]);
		assert.ok(count > 0);
		assert.equal(await tree.level(2).count(), count);
		await tree.pressUntilFocused('ArrowLeft', /^Funds, /);
		await page.keyboard.press('ArrowLeft');
		await tree.level(2).first().waitFor({ state: 'detached' });
	});

	it('shows an entry with its name and a description, and has its kind in the accessible name', async () => {
		const { tree } = screen();
		await tree.unfold(/^Programmes, /);
		const row = tree.item(programme);
		const [name, description] = await tree.nameAndDescription(row);
		assert.equal(name, 'Container Control Programme');
		assert.match(description, /^UNODC and WCO scheme /);
	});

	it('expands an entry to its relations', async () => {
		const { tree } = screen();
		await tree.unfold(/^Programmes, /);
		await tree.unfold(programme);
		const manager = tree.level(3).and(tree.item('managed by UNODC – United Nations Office on Drugs and Crime, organization'));
		const [name, description] = await tree.nameAndDescription(manager);
		assert.equal(name, 'managed by UNODC');
		assert.match(description, /^The UN office /);
	});

	it('shows a relation from its other end, too', async () => {
		const { tree } = screen();
		await tree.unfold(/^People, /);
		await tree.unfold(vanDenBerghe.row);
		await tree
			.level(3)
			.and(tree.item('takes part in Container Control Programme – UNODC-WCO Container Control Programme, programme'))
			.waitFor();
	});

	it('collapses everything with its button', async () => {
		const { tree } = screen();
		await tree.unfold(/^Events, /);
		await tree.unfold(/^Funds, /);
		await tree.header.getByRole('button', { name: 'Collapse All' }).click();
		await tree.level(2).first().waitFor({ state: 'detached' });
		assert.equal(await tree.items().count(), kinds.length + 1);
	});

	it('finds items in collapsed groups when filtered, says what it is filtered by, and is complete again afterwards', async () => {
		const { tree, palette, page } = screen();
		await tree.view.focus();
		await page.keyboard.press('Control+F');
		await palette.title.filter({ hasText: 'Filter Entries' }).waitFor();
		await page.keyboard.type('law enforcement');
		await tree.item(/^Europol – European Union Agency for Law Enforcement Cooperation, organization, /).waitFor();
		await tree.item(/^Organizations, 1 of \d+$/).waitFor();
		assert.deepEqual((await tree.labels()).filter(label => label.startsWith('Funds')), []);
		await palette.accept();
		await tree.message.filter({ hasText: /^Filtered by “law enforcement”: \d+ of \d+$/ }).waitFor();
		await tree.header.hover();
		await tree.header.getByRole('button', { name: 'Clear Filter' }).click();
		await tree.item(/^Funds, \d+$/).waitFor();
		await tree.message.waitFor({ state: 'hidden' });
	});

	it('opens the page of a source, and goes back from an entry based on it', async () => {
		const { tree, preview } = screen();
		await tree.unfold(/^Sources, /);
		await tree.unfold(/^Press releases, /);
		await tree.item(release.row).click();
		await preview.shows(release.heading);
		await preview.tab(/^Belgian press release/).waitFor();
		await preview.section('Statements based on it').getByRole('link', { name: 'Bob Van den Berghe', exact: true }).first().click();
		await preview.shows(vanDenBerghe.heading);
		await preview.usableButton('Go Back').click();
		await preview.shows(release.heading);
		await preview.section('Reference (United Nations)').waitFor();
		await preview.button('Show in Tree').click();
		await tree.focused(release.row).waitFor();
	});

	it('has on the page of a source a link with http:, which VS Code opens only after confirmation', async () => {
		const { tree, palette, preview, page } = screen();
		await tree.header.hover();
		await tree.header.getByRole('button', { name: 'Filter Entries' }).click();
		await palette.title.filter({ hasText: 'Filter Entries' }).waitFor();
		await page.keyboard.type('womenaid');
		await tree.item(/^womenaid\.org, /).waitFor();
		await palette.accept();
		await tree.item(/^womenaid\.org, /).click();
		await preview.tab(/^womenaid\.org/).waitFor();
		await preview.document.locator('main a[href^="http://"]').first().click();
		const dialog = page.getByRole('dialog').filter({ hasText: 'womenaid' });
		await dialog.waitFor();
		await page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'detached' });
		await tree.view.focus();
		await page.keyboard.press('Escape');
		await tree.message.waitFor({ state: 'hidden' });
	});

	it('shows the card of an entry as its tooltip, without links', async () => {
		const { tree } = screen();
		await tree.unfold(/^Programmes, /);
		const tooltip = await tree.tooltipOf(programme);
		assert.match(tooltip, /UNODC-WCO Container Control Programme \(CCP\) · programme/);
		assert.match(tooltip, /Started: 2004/);
		assert.match(
			tooltip,
			/The press release says “container Control Program”; the official record says “UNODC-WCO Container Control Programme/,
		);
		assert.doesNotMatch(tooltip, /Open in Preview/);
	});

	it('opens the page of an entry by keyboard and keeps the focus', async () => {
		const { tree, page, preview } = screen();
		await tree.unfold(/^Programmes, /);
		await tree.view.focus();
		await tree.pressUntilFocused('Home', /^Overview, /);
		await page.keyboard.press('End');
		await tree.focused(/^Sources, /).waitFor();
		await tree.item(programme).click();
		await preview.shows(heading);
		await tree.pressUntilFocused('ArrowUp', /^Blue Heart Campaign/);
		await tree.pressUntilFocused('ArrowDown', programme);
		await page.keyboard.press('ArrowDown');
		const next = tree.items().and(page.locator('.focused'));
		const label = (await next.getAttribute('aria-label')) ?? '';
		await page.keyboard.press('Enter');
		await preview.shows(label.replace(/^[^–]+ – |, programme, .*$/g, ''));
		await tree.focused(label).waitFor();
		await tree.pressUntilFocused('ArrowUp', programme);
	});
}
