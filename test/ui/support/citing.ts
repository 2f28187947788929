import type { Screen } from './screen';

/** What is cited for the entry of organized criminal groups: one source, at one place. */
export const cited = {
	key: 'cop10be_untoc_text',
	head: 'United Nations Convention against Transnational Organized Crime, 15 November 2000',
	reference: 'United Nations Convention against Transnational Organized Crime, 15 November 2000, art. 2 (a).',
} as const;

/** Inserts the citation of an entry where the cursors are, by the command and the list that it opens. */
export async function insertCitation({ palette, draft, page }: Screen, typed: string, row: RegExp): Promise<void> {
	await palette.runToPick('Dossier: Insert Citation', 'Insert Citation');
	await palette.typeUntilFirst(typed, row);
	await page.keyboard.press('Enter');
	await palette.title.filter({ hasText: 'Insert Citation: ' }).waitFor();
	await palette.rows.first().waitFor();
	await palette.accept();
	await draft.hasFocus();
}
