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
	let details: Details = { locators: cited.locators, prefix: '', suffix: '', another: false };
	for (;;) {
		const row = await pickRow(cited, details, title);
		if (row === undefined || row === 'back') {
			return row;
		}
		if (row.opens === 'prefix' || row.opens === 'suffix') {
			const text = await askText(row.opens, details[row.opens], title);
			details = typeof text === 'string' ? { ...details, [row.opens]: text } : details;
		} else {
			return { ...details, locators: row.locators ?? details.locators, suffix: row.suffix ?? details.suffix, another: row.opens === 'another' };
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
	const places = locators.map((locator): Row => ({
		label: printed(locator), iconPath: new vscode.ThemeIcon('location'),
		locators: [locator, ...locators.filter(other => other !== locator && other.label === locator.label)],
	}));
	const whole: Row = { label: vscode.l10n.t('The Source as a Whole'), iconPath: new vscode.ThemeIcon('book'), locators: [] };
	return [...places.slice(0, MOST_PLACES), whole];
}

function otherRows({ prefix, suffix }: Details): readonly Row[] {
	return [
		{ label: '', kind: vscode.QuickPickItemKind.Separator },
		{ label: vscode.l10n.t('Words Before…'), description: prefix, iconPath: new vscode.ThemeIcon('indent'), opens: 'prefix' },
		{ label: vscode.l10n.t('Words Behind…'), description: suffix, iconPath: new vscode.ThemeIcon('list-flat'), opens: 'suffix' },
		{ label: vscode.l10n.t('Cite Another Source Too…'), iconPath: new vscode.ThemeIcon('add'), opens: 'another' },
	];
}

/** More places of one source than this are reached by typing. */
const MOST_PLACES = 12;

/** What is no locator is taken as words behind the citation: nothing that was typed is lost. */
function typedRow(value: string): Row {
	const locator = parseTypedLocator(value);
	return locator
		? { label: printed(locator), iconPath: new vscode.ThemeIcon('location'), alwaysShow: true, locators: [locator] }
		: { label: value, description: vscode.l10n.t('as words behind the citation'), iconPath: new vscode.ThemeIcon('list-flat'), alwaysShow: true, locators: [], suffix: value };
}

function printed({ label, value }: Locator): string {
	return fill(referenceWords().locators[label], value);
}

/** What the person enters, empty too; `undefined` where they go back or leave. */
async function askText(which: 'prefix' | 'suffix', value: string, title: string): Promise<string | undefined> {
	return vscode.window.showInputBox({
		title,
		value,
		prompt: which === 'prefix'
			? vscode.l10n.t('Words before the citation, such as “see”')
			: vscode.l10n.t('Words behind the citation, such as “emphasis added”'),
	});
}
