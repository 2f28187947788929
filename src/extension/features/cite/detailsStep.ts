import * as vscode from 'vscode';
import { parseTypedLocator } from '../../../core/citation/typedLocator';
import type { Locator } from '../../../core/dossier/model';
import { fill } from '../../../core/render/labels';
import { referenceWords } from '../../platform/labels';
import type { Cited } from './cited';

/** What a person says of a citation beside its source. */
export interface Details {
	/** The places, the one that was chosen first; empty where the source is cited as a whole. */
	readonly locators: readonly Locator[];
	readonly prefix: string;
	readonly suffix: string;
	/** Whether another source goes into the same citation. */
	readonly another: boolean;
}

/** What a row does when it is taken. */
type Row = vscode.QuickPickItem & {
	readonly locators?: readonly Locator[];
	readonly suffix?: string;
	readonly opens?: 'prefix' | 'suffix' | 'another';
};

/**
 * Asks where in a source the statement stands: first the places that the evidence knows, or what is typed.
 * `back` where the person wants another source, `undefined` where they leave.
 */
export async function askDetails(cited: Cited, title: string): Promise<Details | 'back' | undefined> {
	let details: Details = { locators: [], prefix: '', suffix: '', another: false };
	for (;;) {
		const row = await pickRow(cited, details, title);
		if (row === undefined || row === 'back') {
			return row;
		}
		if (row.opens === 'prefix' || row.opens === 'suffix') {
			const answer = await askText(row.opens, details[row.opens], title);
			if (answer === undefined) {
				return undefined;
			}
			details = answer === 'back' ? details : { ...details, [row.opens]: answer.text };
		} else if (row.opens === 'another') {
			details = { ...details, another: !details.another };
		} else {
			return { ...details, locators: row.locators ?? [], suffix: row.suffix ?? details.suffix };
		}
	}
}

async function pickRow(cited: Cited, details: Details, title: string): Promise<Row | 'back' | undefined> {
	const picker = vscode.window.createQuickPick<Row>();
	picker.title = title;
	picker.placeholder = vscode.l10n.t('Choose a place or type one, such as para. 3, art. 5(1), pp. 12-14');
	picker.buttons = [vscode.QuickInputButtons.Back];
	// What is typed is no filter: it is the locator.
	const show = () => {
		picker.items = picker.value.trim() === '' ? [...placeRows(cited), ...otherRows(details)] : [typedRow(picker.value.trim())];
	};
	try {
		return await new Promise(resolve => {
			picker.onDidChangeValue(show);
			picker.onDidTriggerButton(() => resolve('back'));
			picker.onDidAccept(() => {
				const value = picker.value.trim();
				// The list on the screen may still be that of the text before.
				resolve(value === '' ? picker.selectedItems[0] : typedRow(value));
			});
			picker.onDidHide(() => resolve(undefined));
			show();
			picker.show();
		});
	} finally {
		picker.dispose();
	}
}

function placeRows({ locators }: Cited): readonly Row[] {
	const [likeliest, ...others] = locators;
	const inOrder = likeliest ? [likeliest, ...others.toSorted(byPlace)] : [];
	const places = inOrder.map((locator): Row => ({
		label: printed(locator), iconPath: new vscode.ThemeIcon('location'),
		locators: [locator, ...locators.filter(other => other !== locator && other.label === locator.label)],
	}));
	const whole: Row = { label: vscode.l10n.t('The Source as a Whole'), iconPath: new vscode.ThemeIcon('book'), locators: [] };
	return [...places.slice(0, MOST_PLACES), whole];
}

/** Others than the likeliest are looked for by their number. */
function byPlace(one: Locator, other: Locator): number {
	return one.label.localeCompare(other.label) || one.value.localeCompare(other.value, undefined, { numeric: true });
}

function otherRows({ prefix, suffix, another }: Details): readonly Row[] {
	return [
		{ label: '', kind: vscode.QuickPickItemKind.Separator },
		{ label: vscode.l10n.t('Words Before…'), description: prefix, iconPath: new vscode.ThemeIcon('edit'), opens: 'prefix' },
		{ label: vscode.l10n.t('Words After…'), description: suffix, iconPath: new vscode.ThemeIcon('edit'), opens: 'suffix' },
		{
			label: vscode.l10n.t('Cite Another Source Too'), opens: 'another',
			description: another ? vscode.l10n.t('after this one') : '', iconPath: new vscode.ThemeIcon(another ? 'check' : 'add'),
		},
	];
}

/** More places of one source than this are reached by typing. */
const MOST_PLACES = 12;

/** What is no locator is taken as words behind the citation: nothing that was typed is lost. */
function typedRow(value: string): Row {
	const locator = parseTypedLocator(value);
	return locator
		? { label: printed(locator), iconPath: new vscode.ThemeIcon('location'), alwaysShow: true, locators: [locator] }
		: { label: value, description: vscode.l10n.t('as words after the citation'), iconPath: new vscode.ThemeIcon('edit'), alwaysShow: true, locators: [], suffix: value };
}

function printed({ label, value }: Locator): string {
	return fill(referenceWords().locators[label], value);
}

/** What the person enters, empty too; `back` where they go back, `undefined` where they leave. */
async function askText(which: 'prefix' | 'suffix', value: string, title: string): Promise<{ readonly text: string } | 'back' | undefined> {
	const box = vscode.window.createInputBox();
	box.title = title;
	box.value = value;
	box.prompt = which === 'prefix'
		? vscode.l10n.t('Words before the citation, such as “see”')
		: vscode.l10n.t('Words after the citation, such as “emphasis added”');
	box.buttons = [vscode.QuickInputButtons.Back];
	try {
		return await new Promise(resolve => {
			box.onDidTriggerButton(() => resolve('back'));
			box.onDidAccept(() => resolve({ text: box.value.trim() }));
			box.onDidHide(() => resolve(undefined));
			box.show();
		});
	} finally {
		box.dispose();
	}
}
