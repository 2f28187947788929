import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { insertCitation } from '../support/citing';
import { criminalGroup } from '../support/entries';
import { HOSTILE_NAMES } from '../support/hostileNames';
import type { Screen } from '../support/screen';

/** Becomes a link and an icon in a message if it is not escaped. */
const PATH = '../[Repair it](command:workbench.action.quit) $(trash).bib';

/** The drafts for {@link testHostileLists}. */
export const HOSTILE_DRAFTS = {
	'hostile.md': Object.keys(HOSTILE_NAMES).map(acronym => `The ${acronym} is here, once ${acronym}BAD.\n`).join('\n'),
	'outside.md': `---\nbibliography: "${PATH}"\n---\n\nA group .\n`,
};

/** Returns what text has turned into: elements that show no text of ours, icons, and links that run commands other than ours. */
async function foreignIn(part: Locator): Promise<readonly string[]> {
	return part.evaluateAll(elements => elements.flatMap(element =>
		[...element.querySelectorAll('img, script, iframe, object, embed, form, video, .codicon-trash, .codicon-sync, a')]
			.filter(one => {
				const target = one.getAttribute('data-href') ?? one.getAttribute('href') ?? '';
				return one.tagName !== 'A' || (target !== '' && !/^command:dossier\./.test(target));
			})
			.map(one => `${one.tagName} ${one.getAttribute('class') ?? ''} ${one.getAttribute('data-href') ?? one.getAttribute('href') ?? ''}`),
	));
}

/** Tests lists and messages in a window whose dossier has hostile names. Pages and the Markdown preview are among the page tests. */
export function testHostileLists(screen: () => Screen): void {
	before(async () => {
		await screen().changeSettings({ 'dossier.checks.enabled': true });
		await screen().draft.open('hostile.md');
		await screen().tree.open();
	});
	afterEach(async () => {
		await screen().palette.leaveIfOpen();
		await screen().notifications.closeAll();
	});

	it('are text in the trees and their tooltips', async () => {
		const { tree, page } = screen();
		await tree.unfold(/^Instruments, /);
		await tree.bringInSight(/^HOSTA/);
		const label = (await tree.item(/^HOSTA/).getAttribute('aria-label')) ?? '';
		assert.match(label, /<img src=/);
		assert.match(await tree.tooltipOf(/^HOSTA/), /<img src=/);
		assert.deepEqual(await foreignIn(page.locator('.monaco-hover')), []);
		await tree.bringInSight(/^HOSTE/);
		assert.match(await tree.item(/^HOSTE/).innerText(), /\$\u2060?\(trash\)/);
		assert.deepEqual(await foreignIn(page.locator('.part.sidebar .pane-body')), []);
	});

	it('are text in quick picks', async () => {
		const { palette } = screen();
		await palette.runToPick('Dossier: Find Entry', 'Find Entry');
		for (const acronym of Object.keys(HOSTILE_NAMES)) {
			await palette.input.fill(acronym);
			await palette.rows.filter({ hasText: acronym }).first().waitFor();
			assert.deepEqual(await foreignIn(palette.widget.locator('.quick-input-list')), [], acronym);
		}
	});

	it('are text among the problems', async () => {
		const { palette, page } = screen();
		await palette.run('Problems: Focus on Problems View');
		const problems = page.locator('.markers-panel-container');
		await problems.getByText('HOSTEBAD').first().waitFor();
		assert.match(await problems.innerText(), /\$\u2060?\(trash\)/);
		assert.deepEqual(await foreignIn(problems.locator('.monaco-list-rows')), []);
	});

	it('are text in a message, as is a path in the draft', async () => {
		const { draft, notifications, page } = screen();
		await draft.openByName('outside.md');
		await draft.putCursorAfter({ text: 'A group' });
		await insertCitation(screen(), 'organized criminal group', criminalGroup.row);
		const message = notifications.message('Repair it');
		await message.waitFor();
		assert.match(await message.innerText(), /\[Repair it\]\u2060?\(command:workbench\.action\.quit\) \$\u2060?\(trash\)\.bib/);
		assert.deepEqual(await foreignIn(page.locator('.notification-toast .notification-list-item-message')), []);
	});

	it('send no request', () => assert.deepEqual(screen().foreignRequests, []));
}
