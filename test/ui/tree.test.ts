import assert from 'node:assert/strict';
import { containerControl, vanDenBerghe } from './support/entries';
import { useScreen } from './support/screen';

const kinds = ['Resolutions', 'Funds', 'Events', 'Instruments', 'Programmes', 'Organizations', 'People', 'Terms', 'Sources'];
const { row: programme, heading } = containerControl;

describe('tree of entries', () => {
	const screen = useScreen({ file: 'policy-note.md' });

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

	it('unfolds a kind by keyboard to as many entries as it counts', async () => {
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

	it('shows an entry with its name and a description, and tells a screen reader its kind', async () => {
		const { tree } = screen();
		await tree.unfold(/^Programmes, /);
		const row = tree.item(programme);
		const [name, description] = await tree.nameAndDescription(row);
		assert.equal(name, 'CCP – UNODC-WCO Container Control Programme');
		assert.match(description, /^UNODC and WCO scheme /);
	});

	it('unfolds an entry to its relations', async () => {
		const { tree } = screen();
		await tree.unfold(/^Programmes, /);
		await tree.unfold(programme);
		const manager = tree.level(3).and(tree.item('managed by UNODC – United Nations Office on Drugs and Crime, organization'));
		const [name, description] = await tree.nameAndDescription(manager);
		assert.equal(name, 'managed by UNODC');
		assert.match(description, /^The UN office /);
	});

	it('leads back from the other end of a relation', async () => {
		const { tree } = screen();
		await tree.unfold(/^People, /);
		await tree.unfold(vanDenBerghe.row);
		await tree.level(3).and(tree.item('takes part in CCP – UNODC-WCO Container Control Programme, programme')).waitFor();
	});

	it('folds all by its button', async () => {
		const { tree } = screen();
		await tree.unfold(/^Events, /);
		await tree.unfold(/^Funds, /);
		await tree.header.getByRole('button', { name: 'Collapse All' }).click();
		await tree.level(2).first().waitFor({ state: 'detached' });
		assert.equal(await tree.items().count(), kinds.length + 1);
	});

	it('is searched with the find of VS Code', async () => {
		const { tree, page } = screen();
		await tree.unfold(/^Organizations, /);
		await tree.view.focus();
		await page.keyboard.press('Control+Alt+F');
		await tree.findInput.waitFor();
		await tree.findInput.pressSequentially('Law Enforcement');
		await tree.focused(/^European Union Agency for Law Enforcement Cooperation, organization, /).waitFor();
		await page.keyboard.press('Escape');
		await tree.findInput.waitFor({ state: 'hidden' });
	});

	it('shows the card of an entry as its tooltip, without actions', async () => {
		const { tree } = screen();
		await tree.unfold(/^Programmes, /);
		const tooltip = await tree.tooltipOf(programme);
		assert.match(tooltip, /UNODC-WCO Container Control Programme \(CCP\) · programme/);
		assert.match(tooltip, /Started: 2004/);
		assert.match(tooltip, /“container Control Program”; the record has “UNODC-WCO Container Control Programme/);
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
		await tree.pressUntilFocused('ArrowUp', /^Programmes, /);
		await tree.pressUntilFocused('ArrowDown', programme);
		await page.keyboard.press('ArrowDown');
		const next = tree.items().and(page.locator('.focused'));
		const label = (await next.getAttribute('aria-label')) ?? '';
		await page.keyboard.press('Enter');
		await preview.shows(label.replace(/^[A-Z]+ – |, programme, .*$/g, ''));
		await tree.focused(label).waitFor();
		await tree.pressUntilFocused('ArrowUp', programme);
	});
});
