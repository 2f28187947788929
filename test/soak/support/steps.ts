import { chooseTheme, dark, highContrast, highContrastLight, light } from '../../ui/support/look/theme';
import { clickIntoDraft, comes, IMPATIENCE, leaveAll, press, runCommand, type Person } from './person';
import { placesOf } from './placesOf';

/** An action of the user. Resolves with whether it had its intended effect. */
export interface Step {
	readonly name: string;
	/** Its relative frequency. */
	readonly weight: number;
	run(person: Person): Promise<boolean>;
}

const NAMES = ['UNTOC', 'UNVTF', 'UNODC', 'WHO', 'UNCAC', 'CITES', 'Palermo Convention', 'Container Control Program'];
const SENTENCES = [
	'The UNTOC was signed in Palermo. ', 'See A/RES/55/25 and CTOC/COP/2020/10. ', 'the contain', 'Container Control Program', 'UNODC-WCO ', '[@cop10be_', 'a `UNVTF` and ', '\n\n## UNCAC\n\n', '\n---\n', '\\cite{cop10', '```\n', '“WHO”',
	'[^9] and 日本 😀 ', '\n\n[^9]: ibid.\n',
];
const CITED = ['untoc', 'palermo', 'unvtf', 'criminal', 'resolution 10/5', 'belg'];

/** All actions of the user, except reloading the window. */
export const STEPS: readonly Step[] = [
	{ name: 'open', weight: 4, run: async person => await open(person) !== undefined },
	{ name: 'type', weight: 6, run: type },
	{ name: 'undo', weight: 4, run: undo },
	{ name: 'hover', weight: 5, run: hover },
	{ name: 'scroll', weight: 2, run: scroll },
	{ name: 'cite', weight: 5, run: cite },
	{ name: 'change settings', weight: 2, run: async ({ folder, chance }) => Object.keys(await folder.changeSettings(chance)).length > 0 },
	{ name: 'go to a mention', weight: 2, run: goToMention },
	{ name: 'show a card', weight: 1, run: showCard },
	{ name: 'go to the text of an entry', weight: 1, run: goToEntry },
	{ name: 'preview', weight: 2, run: preview },
	{ name: 'look into the tree', weight: 1, run: lookIntoTree },
	{
		name: 'list references',
		weight: 1,
		run: async person => (await clickIntoDraft(person)) && runCommand(person, 'Dossier: Insert or Refresh Reference List'),
	},
	{ name: 'correct a name', weight: 1, run: correct },
	{ name: 'find mentions', weight: 1, run: findMentions },
	{
		name: 'preview as Markdown',
		weight: 1,
		run: async person => (await clickIntoDraft(person)) && press(person.screen.page, 'Control+K', 'V').then(() => true),
	},
	{ name: 'change a bibliography elsewhere', weight: 2, run: async ({ folder, chance }) => folder.changeBibliography(chance) },
	{ name: 'rename', weight: 1, run: rename },
	{ name: 'choose a theme', weight: 1, run: theme },
	{ name: 'save', weight: 2, run: async ({ screen: { page } }) => page.keyboard.press('Control+S').then(() => true) },
	{ name: 'close', weight: 2, run: close },
];

/** Opens a draft and returns its name; `undefined` if it does not show. */
async function open(person: Person): Promise<string | undefined> {
	const { screen: { page, palette }, folder, chance } = person;
	const file = await folder.anyDraft(chance);
	await page.keyboard.press('Control+P');
	if (!await comes(palette.input)) {
		return undefined;
	}
	await palette.input.fill(file);
	if (!await comes(palette.focusedRow(new RegExp(`^${file.replaceAll('.', '\\.')}(?:[ ,]|$)`)))) {
		return undefined;
	}
	await page.keyboard.press('Enter');
	return (await comes(page.locator(`.editor-group-container.active .editor-instance[aria-label^="${file}"] .view-line`)))
		? file
		: undefined;
}

async function type(person: Person): Promise<boolean> {
	const { screen: { page }, chance } = person;
	if (!await clickIntoDraft(person)) {
		return false;
	}
	await page.keyboard.press(chance.pick(['End', 'Home', 'Control+End', 'ArrowRight']));
	await page.keyboard.type(chance.pick(SENTENCES), { delay: chance.pick([0, 10, 30]) });
	await press(page, ...chance.pick([[], ['Tab'], ['Control+Space'], ['Escape']]));
	return true;
}

async function undo(person: Person): Promise<boolean> {
	const { screen: { page }, chance } = person;
	if (!await clickIntoDraft(person)) {
		return false;
	}
	await press(
		page,
		...Array.from({ length: 1 + chance.below(6) }, () => 'Control+Z'),
		...Array.from({ length: chance.below(3) }, () => 'Control+Y'),
	);
	return true;
}

async function hover(person: Person): Promise<boolean> {
	const { screen: { page, hover: card }, chance } = person;
	const places = await placesOf(page, NAMES);
	if (places.length === 0) {
		return false;
	}
	const { x, y } = chance.pick(places);
	await page.mouse.move(x - 4, y - 2);
	await page.mouse.move(x, y, { steps: 4 });
	return chance.below(3) > 0 ? comes(card.any) : true;
}

async function scroll(person: Person): Promise<boolean> {
	const { screen: { page }, chance } = person;
	const isThere = await clickIntoDraft(person);
	await page.mouse.wheel(0, chance.pick([-2_000, 300, 2_000, 20_000]));
	return isThere;
}

async function cite(person: Person): Promise<boolean> {
	const { screen: { page, palette }, chance } = person;
	if (!await clickIntoDraft(person)) {
		return false;
	}
	await press(page, 'Control+K', 'Alt+C');
	if (!await comes(palette.rows)) {
		return false;
	}
	await palette.input.fill(chance.pick(CITED));
	await comes(palette.rows.and(page.locator('.focused')));
	await page.keyboard.press('Enter');
	await comes(palette.title.filter({ hasText: ': ' }));
	await comes(palette.focusedRow(/./));
	if (chance.below(4) === 0) {
		await leaveAll(person);
		return true;
	}
	await page.keyboard.press('Enter');
	return palette.widget.waitFor({ state: 'hidden', timeout: IMPATIENCE }).then(() => true, () => false);
}

async function goToMention(person: Person): Promise<boolean> {
	const isThere = await clickIntoDraft(person);
	await press(person.screen.page, 'Control+K', person.chance.pick(['Alt+M', 'Shift+Alt+M']));
	return isThere;
}

/** Clicks on a name in the draft; `false` if none is visible. */
async function clickOnName({ screen: { page }, chance }: Person): Promise<boolean> {
	const places = await placesOf(page, NAMES);
	if (places.length === 0) {
		return false;
	}
	const { x, y } = chance.pick(places);
	await page.mouse.click(x, y);
	return true;
}

async function showCard(person: Person): Promise<boolean> {
	const isThere = await clickOnName(person);
	if (isThere) {
		await press(person.screen.page, 'Control+K', 'Alt+I');
	}
	return isThere;
}

async function goToEntry(person: Person): Promise<boolean> {
	const isThere = await clickOnName(person);
	if (isThere) {
		await person.screen.page.keyboard.press(person.chance.pick(['F12', 'Shift+F12', 'Alt+F12']));
	}
	return isThere;
}

async function preview(person: Person): Promise<boolean> {
	const {
		screen: { preview: panel },
	} = person;
	return (
		(await runCommand(person, person.chance.pick(['Dossier: Open Preview', 'Dossier: Open Preview to the Side']))) && comes(panel.outer)
	);
}

async function lookIntoTree({ screen: { page, tree }, chance }: Person): Promise<boolean> {
	if (!await tree.view.isVisible()) {
		await tree.icon.click({ timeout: IMPATIENCE });
	}
	if (!await comes(tree.items())) {
		return false;
	}
	await tree.items().first().click({ timeout: IMPATIENCE });
	await press(page, ...Array.from({ length: 1 + chance.below(5) }, () => chance.pick(['ArrowDown', 'ArrowRight'])), 'Enter');
	return true;
}

async function correct(person: Person): Promise<boolean> {
	const { screen: { page } } = person;
	if (!await clickIntoDraft(person)) {
		return false;
	}
	await page.keyboard.press('Control+Home');
	await page.keyboard.insertText('Container Control Program. ');
	await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Control+.');
	const isThere = await comes(page.locator('.action-widget'));
	await page.keyboard.press(person.chance.pick(['Enter', 'Escape']));
	return isThere;
}

async function findMentions(person: Person): Promise<boolean> {
	const { screen: { page, palette }, chance } = person;
	const list = page.locator('.part.sidebar').getByRole('treeitem', { name: /mention/ });
	if (!await runCommand(person, 'Dossier: Find Mentions') || !await comes(palette.title.filter({ hasText: 'Mentions' }).or(list))) {
		return false;
	}
	// If the cursor is at a name, there is no quick pick.
	if (await palette.title.isVisible()) {
		await palette.input.fill(chance.pick(CITED));
		await comes(palette.focusedRow(/./));
		await page.keyboard.press('Enter');
	}
	return comes(list);
}

/** Renames a draft: in the explorer, where VS Code has selected the active file, or sometimes as another program would. */
async function rename(person: Person): Promise<boolean> {
	const { screen: { page }, folder, chance } = person;
	const file = await open(person);
	if (file === undefined || !await runCommand(person, 'File: Reveal Active File in Explorer View')) {
		return false;
	}
	// Until the view has found the file, another one is selected, which may be no draft.
	const row = page.locator('.explorer-folders-view:focus-within .monaco-list-row.focused', { hasText: file });
	if (!await comes(row) || chance.below(3) === 0) {
		// Renamed as by another program.
		return folder.rename(await folder.anyDraft(chance)).then(() => true);
	}
	await page.keyboard.press('F2');
	const input = page.locator('.explorer-item-edited input');
	if (!await comes(input)) {
		return false;
	}
	await input.fill(folder.newName('.md'));
	await page.keyboard.press('Enter');
	return input.waitFor({ state: 'detached', timeout: IMPATIENCE }).then(() => true, () => false);
}

async function theme({ screen, chance }: Person): Promise<boolean> {
	return chooseTheme(screen, chance.pick([light, dark, highContrast, highContrastLight])).then(() => true);
}

async function close(person: Person): Promise<boolean> {
	const { screen: { page } } = person;
	const isThere = await clickIntoDraft(person);
	await press(page, 'Control+S', 'Control+W');
	return isThere;
}
