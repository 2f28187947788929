import type { Screen } from './screen';

/** The citation of the entry on organized criminal groups: one source, at one place. */
export const cited = {
	key: 'cop10be_untoc_text',
	head: 'United Nations Convention against Transnational Organized Crime (United Nations, Treaty Series, vol. 2225, No. 39574)',
	/** As written in a Markdown footnote. */
	reference:
		'United Nations Convention against Transnational Organized Crime (United Nations, *Treaty Series*, vol. 2225, No. 39574), art. 2 (a).',
} as const;

/** Inserts the citation of an entry at the cursors, with the command and the lists that it opens. */
export async function insertCitation(screen: Screen, typed: string, row: RegExp): Promise<void> {
	await chooseSource(screen, 'Insert Citation', typed, row);
	await screen.palette.accept();
	await screen.draft.hasFocus();
}

/** Runs a command that asks what to cite, chooses a source, and waits for the list of places in it. */
export async function chooseSource(
	{ palette, page }: Screen,
	command: 'Insert Citation' | 'Copy Citation',
	typed: string,
	row: RegExp,
): Promise<void> {
	await palette.runToPick(`Dossier: ${command}`, command);
	await palette.typeUntilFirst(typed, row);
	await page.keyboard.press('Enter');
	await placesShown({ palette }, command);
}

/** Waits for the list of places in a source. Its title may name the file and line of the citation. */
export async function placesShown({ palette }: Pick<Screen, 'palette'>, command: string): Promise<void> {
	await palette.title.filter({ hasText: new RegExp(`^${command}(?: in .+)?: `) }).waitFor();
	await palette.focusedRow(/./).waitFor();
}

/** Accepts one of the last rows of a list, which the Up key reaches from the first one. */
export async function takeOption({ palette, page }: Pick<Screen, 'palette' | 'page'>, option: string, ups: number): Promise<void> {
	for (let up = 0; up < ups; up++) {
		await page.keyboard.press('ArrowUp');
	}
	await palette.focusedRow(option).waitFor();
	await page.keyboard.press('Enter');
}
