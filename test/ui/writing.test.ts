import * as path from 'node:path';
import { eventually } from './support/eventually';
import { openActions } from './support/lightBulb';
import { dark, highContrast, light, takePictureInThemes } from './support/look/theme';
import { takePicture, useScreen } from './support/screen';

const note = `# A note

The help of the UN Office for Drug and Crime (UNODC) was welcome. UNODC answered.
`;
const corrected = note.replace('UN Office for Drug and Crime', 'United Nations Office on Drugs and Crime');

/** A release about bodies that no bundled dossier has. */
const release = `# Harbours for all: a second meeting

The World Harbour Organization (WHARO) met in Antwerp from 12 to 14 May 2021. Forty delegations attended.

Ms Mary Sea, Director of the Reef Fund, said that EUR 3 million was paid in 2020.

WHARO meets again in 2022.
`;

describe('writing by keyboard alone', () => {
	const screen = useScreen({
		file: 'note.md',
		drafts: { 'note.md': note, 'release.md': release, 'terms.csv': 'Term,Kind\nTide Office,organization\n' },
		settings: { 'files.simpleDialog.enable': true },
	});

	it('corrects what the checks have found', async () => {
		const { page, draft } = screen();
		await draft.hasFocus();
		await page.locator('.squiggly-warning').first().waitFor();
		await page.keyboard.press('Control+K');
		await page.keyboard.press('Alt+F');
		await page.locator('.monaco-hover:visible').getByText('“UNODC” is short for “United Nations Office on Drugs and Crime”').waitFor();
		await takePictureInThemes(screen(), 'checks', [dark, highContrast, light]);
		await openActions(screen());
		await page.locator('.action-widget').getByText('Replace with “United Nations Office on Drugs and Crime”').first().waitFor();
		await takePicture(screen(), 'checks-actions');
		await page.keyboard.press('Enter');
		await draft.isSavedAs('note.md', corrected);
		await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
	});

	it('makes a dossier from a release, which then explains its names', async () => {
		const { page, palette, draft, hover } = screen();
		const review = page.locator('iframe.webview.ready').contentFrame().locator('#active-frame').contentFrame();
		await draft.open('release.md');
		await palette.run('Dossier: New Dossier from Document');
		const row = review.locator('.row').filter({ hasText: 'World Harbour Organization' });
		await row.first().waitFor();
		// The list has the focus.
		await review.locator('.row.active').waitFor();
		await page.keyboard.press('w');
		await palette.title.filter({ hasText: 'Write Dossier' }).waitFor();
		await palette.focusedRow(/^Next to the Document/).waitFor();
		await palette.accept();
		await page.locator('.part.editor').getByRole('tab', { name: /release\.dossier\.yaml/ }).waitFor();
		await draft.isSavedAs('release.dossier.yaml', /World Harbour Organization/);
		await draft.goBackTo('release.md');
		await takePicture(screen(), 'new-dossier-written');
		// A change of the dossiers takes effect half a second later.
		await eventually('the new dossier', () => screen().extensionLog(), log => log.includes('Dossiers read: 2'));
		await hover.showOn({ text: 'WHARO', within: 'WHARO meets' });
		await takePicture(screen(), 'new-dossier-card');
	});

	it('imports a table into the dossier', async () => {
		const { page, palette, draft, workspace } = screen();
		const review = page.locator('iframe.webview.ready').contentFrame().locator('#active-frame').contentFrame();
		await palette.run('Dossier: Import Terms');
		// The dialog fills in a folder when it has read it, in place of what has been typed until then.
		await eventually('the folder in the dialog', () => palette.input.inputValue(), value => value === `${workspace}/`);
		await palette.input.fill(path.join(workspace, 'terms.csv'));
		await palette.rows.filter({ hasText: 'terms.csv' }).waitFor();
		await page.keyboard.press('Enter');
		// The dialog for the file has the same title.
		await palette.rows.filter({ hasText: 'New Dossier' }).waitFor();
		await palette.typeUntilFirst('Harbours for all', /^Harbours for all/);
		await page.keyboard.press('Enter');
		await palette.title.filter({ hasText: 'Import Terms: Columns' }).waitFor();
		await palette.focusedRow(/^Continue/).waitFor();
		await palette.accept();
		await review.locator('.row').filter({ hasText: 'Tide Office' }).waitFor();
		await review.locator('.row.active').waitFor();
		await page.locator('.part.editor').getByRole('tab', { name: /^Import terms\.csv/, selected: true }).waitFor();
		await takePicture(screen(), 'import-terms');
		await page.keyboard.press('w');
		await draft.isSavedAs('release.dossier.yaml', /preferred: Tide Office[^]*imported: \[\{ file: terms\.csv/);
		// The page closes last, and a list that is open by then would close, too.
		await page.locator('.part.editor').getByRole('tab', { name: /^Import terms\.csv/ }).waitFor({ state: 'detached' });
		// The user continues to write in the editor that was behind it.
		await draft.hasFocus();
		await page.keyboard.type('#');
		await draft.isSavedAs('release.dossier.yaml', /^## Proposed/);
		await page.keyboard.press('Backspace');
		await draft.isSavedAs('release.dossier.yaml', /^# Proposed[^]*Tide Office/);
	});

	it('shows the entry at the cursor in the preview, and stays with it when its key is renamed', async () => {
		const { page, palette, preview, draft } = screen();
		await draft.openByName('release.dossier.yaml');
		await page.keyboard.press('Control+F');
		await page.keyboard.insertText('wharo:');
		await page.keyboard.press('Escape');
		await page.keyboard.press('ArrowLeft');
		await palette.run('Dossier: Open Preview of This Dossier File');
		await preview.shows(/^World Harbour Organization/);
		await draft.hasFocus();
		await page.keyboard.press('F2');
		await page.locator('.rename-box input:focus').waitFor();
		await page.keyboard.insertText('harbours');
		await page.keyboard.press('Enter');
		await draft.shows({ text: 'harbours:' });
		await eventually(
			'the page of the renamed entry',
			() => preview.document.locator('body').innerText(),
			text => text.includes('World Harbour Organization') && !text.includes('None of the loaded dossiers has this entry'),
		);
		await page.keyboard.press('Control+Z');
		await draft.isSavedAs('release.dossier.yaml', /\n {2}wharo:/);
		await page.locator('.tab').filter({ hasText: 'WHARO' }).click({ button: 'middle' });
		await preview.outer.waitFor({ state: 'detached' });
	});

	it('shows what is to be completed in the dossier, and goes to a line of it', async () => {
		const { page, palette, preview } = screen();
		await palette.runToPick('Dossier: Show Statistics of a Dossier', 'Show Statistics');
		await palette.typeUntilFirst('Harbours for all', /^Harbours for all/);
		await palette.accept();
		await preview.document
			.getByRole('navigation', { name: 'Key figures' })
			.getByRole('link', { name: /^\d+ To be completed$/ })
			.click();
		const place = preview.section('To be completed').getByRole('button', { name: /# Complete: short and unique/ });
		await place.waitFor();
		await takePicture(screen(), 'statistics-to-complete');
		await place.click();
		await page.locator('.part.editor').getByRole('tab', { name: /release\.dossier\.yaml/, selected: true }).waitFor();
		await page.locator('.part.statusbar').getByText(/^Ln 3, /).waitFor();
	});
});
