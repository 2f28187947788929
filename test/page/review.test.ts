import assert from 'node:assert/strict';
import { eventually } from '../ui/support/eventually';
import { assertAccessible } from '../ui/support/look/accessibility';
import { keepPicture } from '../ui/support/look/picture';
import { light, themesInTurn } from '../ui/support/look/theme';
import { RELEASE, useReview } from './support/useReview';

const TEXT = `# Harbours for all

The World Harbour Organization (WHO) met in Vienna on 16 October 2020. Minister Mary Sea of the Reef Fund gave EUR 2 million.

The *Reef Fund*, the Harbour Fund and the World Harbour Organisation support the UNTOC. “Harbours are for all of us”, said Mary Sea. In Paris, 40 countries agreed.

After long talks about the harbours, the boats in them, the people on the boats and what they eat, drink and wear, which took far more time than anybody had thought, and after a dinner at which nothing was decided, everyone thanked the Boat Council.
`;
const WRITTEN = '/drafts/release.dossier.yaml';

describe('review page, keyboard', () => {
	const review = useReview({ text: TEXT });

	it('lists the proposals by kind, each with its paragraph, and the keys', async () => {
		const { page, list, row } = review();
		assert.deepEqual(
			await page
				.getByRole('group')
				.filter({ has: page.locator('.row') })
				.locator('.title')
				.allInnerTexts(),
			['Funds', 'Organizations', 'People', 'Dates', 'Sums', 'Numbers', 'Places', 'Quotations'],
		);
		assert.match(
			(await row.call(review(), 'Reef Fund').textContent()) ?? '',
			/para\. 1 · 2 places[^]*Minister Mary Sea of the Reef Fund gave EUR 2 million\./,
		);
		assert.match((await row.call(review(), '16 October 2020').textContent()) ?? '', /belongs to World Harbour Organization/);
		assert.equal(await page.evaluate(() => document.activeElement?.id), 'list');
		assert.equal(await list.getAttribute('aria-activedescendant'), await review().active.getAttribute('id'));
		const legend = await page.locator('footer').innerText();
		for (const key of ['Space', 'Enter', 'Delete', 'm', 'z', '/', '1', '8', 'resolution', 'term', 'Accept or Leave Out']) {
			assert.ok(legend.includes(key), `${key} in ${legend}`);
		}
		await keepPicture(page, 'review-page');
	});

	it('shows the words of each proposal in its two lines, however long the paragraph before them is', async () => {
		const { page } = review();
		const hidden = await page.locator('.row:not(.active)').evaluateAll(rows =>
			rows
				.filter(row => {
					const [passage, mark] = [row.querySelector('.passage'), row.querySelector('mark')];
					return (
						passage
						&& mark
						&& (mark.textContent ?? '') !== ''
						&& mark.getBoundingClientRect().top >= passage.getBoundingClientRect().bottom
					);
				})
				.map(row => row.textContent),
		);
		assert.deepEqual(hidden, []);
	});

	it('says why a key for entries does nothing at a value', async () => {
		const shown = review();
		await shown.goTo('16 October 2020');
		for (const key of ['5', 'Enter']) {
			await shown.page.keyboard.press(key);
			assert.equal(await shown.said.innerText(), 'A value has no name or kind of its own');
		}
	});

	it('shows entries of other dossiers as links to their pages, and does not propose them', async () => {
		const { page, host } = review();
		assert.equal(await review().row('UNTOC').count(), 0);
		await page
			.getByRole('region', { name: /^Recognized/ })
			.getByRole('link', { name: 'UNTOC' })
			.click();
		await eventually(
			'the page',
			() => host.executed.some(([id, entry]) => id === 'dossier.openPreview' && entry === 'cop10be/untoc'),
			opened => opened,
		);
	});

	it('accepts, renames, merges, changes kinds and drops with keys, and undoes and redoes each', async () => {
		const shown = review();
		const { page, said } = shown;
		await shown.goTo('Harbour Fund');
		await page.keyboard.press('Space');
		await shown.row('Harbour Fund').and(page.locator('[aria-checked="false"]')).waitFor();
		await page.keyboard.press('Space');
		await page.keyboard.press('Enter');
		await page.getByRole('dialog', { name: 'Rename' }).waitFor();
		await page.keyboard.type('Fund for Harbours');
		await page.keyboard.press('Enter');
		await shown.row('Fund for Harbours').waitFor();
		await page.keyboard.press('5');
		await page.getByRole('group', { name: /Programmes/ }).locator('.row').filter({ hasText: 'Fund for Harbours' }).waitFor();
		assert.equal(await said.innerText(), 'Fund for Harbours is now: programme');
		// The person continues where the row was.
		assert.equal(await shown.active.locator('.name').textContent(), 'Reef Fund');
		await shown.goTo('World Harbour Organisation');
		await page.keyboard.press('m');
		await page.getByRole('dialog', { name: 'Merge “World Harbour Organisation” with' }).waitFor();
		assert.equal(await page.locator('.candidate').first().innerText(), 'World Harbour Organization');
		await page.keyboard.press('Enter');
		await shown.row('World Harbour Organization').filter({ hasText: 'with World Harbour Organisation' }).waitFor();
		await shown.goTo('Mary Sea');
		await page.keyboard.press('Delete');
		await shown.row('Mary Sea').waitFor({ state: 'detached' });
		await page.keyboard.press('z');
		await shown.row('Mary Sea').and(page.locator('.active')).waitFor();
		for (let times = 0; times < 3; times++) {
			await page.keyboard.press('Control+z');
		}
		await shown.row('Harbour Fund').waitFor();
		await shown.row('World Harbour Organisation').waitFor();
		for (const key of ['y', 'Control+y', 'Control+Shift+z', 'y']) {
			await page.keyboard.press(key);
		}
		await shown.row('Mary Sea').waitFor({ state: 'detached' });
		assert.equal(await page.getByRole('group', { name: /Programmes/ }).locator('.name').textContent(), 'Fund for Harbours');
	});

	it('shows dropped proposals with h, and restores one', async () => {
		const shown = review();
		const { page } = shown;
		await page.keyboard.press('h');
		await shown.row('Mary Sea').and(page.locator('.dropped[aria-checked="false"]')).waitFor();
		await shown.goTo('Mary Sea');
		await page.keyboard.press('Delete');
		await shown.row('Mary Sea').and(page.locator(':not(.dropped)')).waitFor();
		await page.keyboard.press('h');
	});

	it('moves between groups and rows, and never back to the first', async () => {
		const shown = review();
		const { page } = shown;
		await shown.goTo('Reef Fund');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		assert.equal(await shown.active.locator('.name').textContent(), 'World Harbour Organization');
		await page.keyboard.press('End');
		assert.equal(await shown.active.locator('.name').textContent(), 'Harbours are for all of us');
		await page.keyboard.press('Delete');
		assert.equal(await shown.active.locator('.name').textContent(), 'Paris');
		await page.keyboard.press('z');
	});

	it('filters by words, and keeps the filter', async () => {
		const shown = review();
		const { page } = shown;
		await page.keyboard.press('/');
		await page.keyboard.type('harbour orga');
		await eventually('one row in each of two groups', () => page.locator('.row').count(), count => count > 0 && count < 6);
		await page.keyboard.press('Enter');
		assert.equal(await page.evaluate(() => document.activeElement?.id), 'list');
		await shown.hideAndShow();
		await shown.active.waitFor();
		assert.equal(await page.getByRole('searchbox').inputValue(), 'harbour orga');
		await page.keyboard.press('/');
		await page.keyboard.press('Escape');
		await shown.row('Reef Fund').waitFor();
	});

	for (const [how, again] of [['hidden', 'hideAndShow'], ['reloaded', 'reload'], ['closed and opened again', 'openAgain']] as const) {
		it(`keeps all decisions and what can be undone when it is ${how}`, async () => {
			const shown = review();
			const { page } = shown;
			await shown.goTo('Reef Fund');
			await page.keyboard.press('Space');
			const isAccepted = async () => shown.row('Reef Fund').getAttribute('aria-checked');
			const accepted = await isAccepted();
			await shown[again]();
			await shown.active.waitFor();
			assert.equal(await isAccepted(), accepted);
			assert.equal(await shown.active.locator('.name').textContent(), 'Reef Fund');
			await shown.row('Fund for Harbours').waitFor();
			await page.locator('#list').focus();
			await page.keyboard.press('z');
			await eventually('undone', isAccepted, now => now !== accepted);
		});
	}

	it('keeps the decisions when the document has changed', async () => {
		const shown = review();
		await shown.openAgain(`${TEXT}\nThe Sand Agency came later.\n`);
		await shown.row('Sand Agency').waitFor();
		await shown.row('Fund for Harbours').waitFor();
		await shown.openAgain();
		await shown.row('Fund for Harbours').waitFor();
	});

	it('shows a place in the document with o, without taking the focus', async () => {
		const shown = review();
		const { page, host } = shown;
		await shown.goTo('Reef Fund');
		await page.keyboard.press('o');
		const editor = await eventually(
			'an editor',
			() => host.editors.find(({ document }) => document.uri.path === RELEASE),
			found => found !== undefined && !found.selection.isEmpty,
		);
		assert.equal(editor?.document.getText(editor.selection), 'Reef Fund');
	});

	it('continues in YAML at any time, and writes a new file', async () => {
		const shown = review();
		const { page, host } = shown;
		await page.keyboard.press('e');
		await eventually(
			'the YAML',
			() => host.documents.find(({ isUntitled }) => isUntitled)?.getText() ?? '',
			text => text.includes('Fund for Harbours') && text.includes("variant:\n          - { text: 'World Harbour Organisation'"),
		);
		host.atPick = picker => picker.take('Next to the Document');
		await page.keyboard.press('w');
		const yaml = await eventually('the file', () => host.files.text(WRITTEN) ?? '', text => text !== '');
		assert.match(yaml, /fund_for_harbours:.*\n {4}kind: programme/);
		await page.keyboard.press('w');
		await eventually('another file', () => host.files.text('/drafts/release-2.dossier.yaml') ?? '', text => text === yaml);
		assert.equal(host.files.text(WRITTEN), yaml);
	});

	it('can be used with the pointer, too', async () => {
		const shown = review();
		const { page } = shown;
		await shown.row('Mary Sea').locator('.box').click();
		await shown.row('Mary Sea').and(page.locator('.active[aria-checked="false"]')).waitFor();
		await page.getByRole('button', { name: 'Undo' }).click();
		await shown.row('Mary Sea').and(page.locator('[aria-checked="true"]')).waitFor();
		await page.getByRole('combobox', { name: 'Kind' }).selectOption('term');
		await page.getByRole('group', { name: /Terms/ }).locator('.row').filter({ hasText: 'Mary Sea' }).waitFor();
		await page.getByRole('button', { name: 'Keyboard Shortcuts' }).click();
		await page.locator('footer').waitFor({ state: 'hidden' });
		await page.getByRole('button', { name: 'Keyboard Shortcuts' }).click();
	});
});

describe('review page, themes', () => {
	for (const theme of themesInTurn) {
		describe(theme.name, () => {
			const review = useReview({ text: TEXT, theme });
			// Themes change colours and nothing else.
			const only = theme === light ? {} : { only: 'colours' } as const;

			it('is accessible, with its dialogs', async () => {
				const { page, list } = review();
				await keepPicture(page, `review-${theme.name}`);
				// That of the step in the walkthrough.
				await page.setViewportSize({ width: 621, height: 420 });
				await keepPicture(page, `walkthrough/dossier-${theme.name}`);
				await page.setViewportSize({ width: 721, height: 898 });
				await assertAccessible(page.mainFrame(), { ...only });
				await list.focus();
				await page.keyboard.press('m');
				await page.getByRole('dialog').waitFor();
				await assertAccessible(page.mainFrame(), { ...only, part: 'dialog[open]', rules: ['color-contrast', 'button-name'] });
				await page.keyboard.press('Escape');
				await list.focus();
				await page.keyboard.press('Enter');
				await page.getByRole('dialog').waitFor();
				await assertAccessible(page.mainFrame(), { ...only, part: 'dialog[open]', rules: ['color-contrast', 'button-name'] });
			});
		});
	}
});

describe('review page of 2,000 proposals', () => {
	const words = ['Amber', 'Basalt', 'Cedar', 'Delta', 'Ember', 'Fjord', 'Garnet', 'Harbour', 'Indigo', 'Juniper', 'Kestrel', 'Lagoon', 'Marble'];
	const name = (number: number) => [number % 13, Math.floor(number / 13) % 13, Math.floor(number / 169) % 13].map(index => words[index] ?? '').join(' ');
	const review = useReview({ text: `# Many\n\n${Array.from({ length: 2000 }, (_, number) => `In this year, the ${name(number)} Fund agreed to help.`).join('\n\n')}\n` });

	it('draws a few rows at first and all of them soon, and changes only one row for a key', async () => {
		const { page, list } = review();
		await eventually('all rows', () => page.locator('.row').count(), count => count >= 2000);
		await list.focus();
		await page.evaluate(() => {
			const seen = new Set<Node>();
			Object.assign(window, { seen });
			new MutationObserver(records => records.forEach(({ target }) => {
				const row = target instanceof Element ? target.closest('.row') : null;
				if (row) {
					seen.add(row);
				}
			})).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
		});
		await page.keyboard.press('Space');
		await page.locator('.row.active[aria-checked="false"]').waitFor();
		assert.equal(await page.evaluate(() => (window as unknown as { readonly seen: ReadonlySet<Node> }).seen.size), 1);
		await page.keyboard.press('End');
		await page.locator('.row.active').filter({ hasText: 'Fund' }).waitFor();
		await page.keyboard.press('Delete');
		await eventually('one row less', () => page.locator('.row').count(), count => count === 1999);
		assert.ok(await page.evaluate(() => (window as unknown as { readonly seen: ReadonlySet<Node> }).seen.size) <= 4);
	});
});
