import type { Screen } from './screen';

/** What is cited for the entry of organized criminal groups: one source, at one place. */
export const cited = {
	key: 'cop10be_untoc_text',
	head: 'United Nations Convention against Transnational Organized Crime (United Nations, Treaty Series, vol. 2225, No. 39574)',
	/** As a footnote in Markdown has it. */
	reference: 'United Nations Convention against Transnational Organized Crime (United Nations, *Treaty Series*, vol. 2225, No. 39574), art. 2 (a).',
} as const;

/** Inserts the citation of an entry where the cursors are, by the command and the lists that it opens. */
export async function insertCitation(screen: Screen, typed: string, row: RegExp): Promise<void> {
	await chooseSource(screen, 'Insert Citation', typed, row);
	await screen.palette.accept();
	await screen.draft.hasFocus();
}

/** Runs a command that asks what to cite, takes a source, and waits until the list of its places stands. */
export async function chooseSource({ palette, page }: Screen, command: 'Insert Citation' | 'Copy Citation', typed: string, row: RegExp): Promise<void> {
	await palette.runToPick(`Dossier: ${command}`, command);
	await palette.typeUntilFirst(typed, row);
	await page.keyboard.press('Enter');
	await placesShown({ palette }, command);
}

/** Waits until the list of the places of a source stands; its title may name the file and line where the citation goes. */
export async function placesShown({ palette }: Pick<Screen, 'palette'>, command: string): Promise<void> {
	await palette.title.filter({ hasText: new RegExp(`^${command}(?: in .+)?: `) }).waitFor();
	await palette.focusedRow(/./).waitFor();
}
