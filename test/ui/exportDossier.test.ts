import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { HARBOUR_FILE, harboursWith } from '../support/core/dossiers/harbourDossier';
import { eventually } from './support/eventually';
import { dark, highContrast, light, takePictureInThemes } from './support/look/theme';
import { takePicture, useScreen } from './support/screen';
import { chooseInMenu } from './support/workbench/contextMenu';

const harbours = harboursWith(`  reef:
    kind: fund
    labels: { en: { preferred: Reef Fund, acronym: [RF] } }
    gloss: { en: pays for harbours }
`);

describe('exporting a dossier by keyboard alone', () => {
	const screen = useScreen({
		file: HARBOUR_FILE,
		drafts: { [HARBOUR_FILE]: harbours },
		settings: { 'files.simpleDialog.enable': true },
	});
	const written = async (name: string) => await readFile(path.join(screen().workspace, name), 'utf8').catch(() => '');

	beforeEach(async () => {
		// A dossier is in use half a second after it was found.
		await eventually('both dossiers', () => screen().extensionLog(), log => log.includes('Dossiers read: 2'));
	});
	afterEach(async () => {
		await screen().palette.leaveIfOpen();
		await screen().notifications.closeAll();
	});

	it('lists the formats with what they are for, saves a file beside the dossier, and shows it', async () => {
		const { page, palette, notifications, workspace } = screen();
		await palette.runToPick('Dossier: Export Dossier', 'Export Dossier');
		// The dossier in the active editor is the first.
		await palette.focusedRow(/^Harbours, harbours/).waitFor();
		await page.keyboard.press('Enter');
		await palette.focusedRow(/^Comma-separated values \(CSV\)/).waitFor();
		await takePictureInThemes(screen(), 'export-formats', [dark, highContrast, light]);
		await palette.typeUntilFirst('terminology', /^TBX-Basic/);
		await page.keyboard.press('Enter');
		await eventually(
			'the name in the dialog',
			() => palette.input.inputValue(),
			value => value === path.join(workspace, 'harbours.tbx'),
		);
		await takePicture(screen(), 'export-save');
		await page.keyboard.press('Enter');
		await notifications.message(/Exported to harbours\.tbx\. \d+ items were left out, because the format has no place for them\./).waitFor();
		assert.match(await written('harbours.tbx'), /<term>Reef Fund<\/term>/);
		await takePictureInThemes(screen(), 'export-done', [dark, highContrast, light]);
		await notifications.button('Open').press('Enter');
		await page.locator('.part.editor').getByRole('tab', { name: /^harbours\.tbx/, selected: true }).waitFor();
	});

	it('says what is left out', async () => {
		const { page, palette, notifications } = screen();
		await palette.runToPick('Dossier: Export Dossier', 'Export Dossier');
		await palette.typeUntilFirst('harbours', /^Harbours, harbours/);
		await page.keyboard.press('Enter');
		await palette.typeUntilFirst('accept', /^Vale: names to use/);
		await page.keyboard.press('Enter');
		await eventually('the name in the dialog', () => palette.input.inputValue(), value => value.endsWith('/accept.txt'));
		await page.keyboard.press('Enter');
		await notifications.message(/Exported to accept\.txt\./).waitFor();
		assert.equal(await written('accept.txt'), 'Reef Fund\nRF\n');
		await notifications.button('Show What Is Left Out').press('Enter');
		await page.locator('.part.editor').getByRole('tab', { name: /^Left out of accept\.txt/, selected: true }).waitFor();
		await page.locator('.view-line').filter({ hasText: 'Short descriptions: 1' }).waitFor();
		await takePicture(screen(), 'export-left-out');
	});

	it('writes a website from the tree, into a new folder if that chosen has other files', async () => {
		const { page, palette, tree, notifications, workspace } = screen();
		await tree.open();
		await tree.view.focus();
		await tree.pressUntilFocused('Home', /^Harbours, Overview$/);
		await page.keyboard.press('Shift+F10');
		await takePicture(screen(), 'export-menu');
		await chooseInMenu(page, 'Export Dossier…');
		await palette.typeUntilFirst('browser', /^Website/);
		await page.keyboard.press('Enter');
		await eventually('the folder in the dialog', () => palette.input.inputValue(), value => value === `${workspace}/`);
		await page.keyboard.press('Enter');
		await notifications.message(/Nothing was written: the folder drafts has other files\./).waitFor();
		await takePicture(screen(), 'export-refused');
		await notifications.button('Use New Folder harbours-website').press('Enter');
		await notifications.message('The website was written to harbours-website.').waitFor();
		assert.match(await written('harbours-website/index.html'), /<title>Harbours/);
		assert.ok((await readdir(path.join(workspace, 'harbours-website'))).includes('search.js'));
	});
});
