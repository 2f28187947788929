import { useScreen, takePicture } from './support/screen';

/** A release about bodies that no bundled dossier has. */
const RELEASE = `# Harbours for all: a second meeting

The World Harbour Organization (WHARO) met in Antwerp from 12 to 14 May 2021. Forty delegations attended.

Ms Mary Sea, Director of the Reef Fund, said that EUR 3 million was paid in 2020.

WHARO meets again in 2022.
`;

describe('a dossier from a release', () => {
	const screen = useScreen({ file: 'release.md', drafts: { 'release.md': RELEASE } });

	it('is reviewed and written by keyboard alone, and then explains its names', async () => {
		const { page, palette, draft, hover } = screen();
		const review = page.locator('iframe.webview.ready').contentFrame().locator('#active-frame').contentFrame();
		await draft.hasFocus();
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
		await hover.showOn({ text: 'WHARO', within: 'WHARO meets' });
		await takePicture(screen(), 'new-dossier-card');
	});
});
