import * as vscode from 'vscode';
import { parseTypedLocator } from '../../../core/citation/typedLocator';
import type { Locator } from '../../../core/dossier/model';
import type { LibrarySource } from '../../../core/library/library';
import { fill } from '../../../core/render/labels';
import { referenceWords } from '../../platform/labels';
import type { KnownPlaces } from './cited';
import type { Details } from './detailsStep';

/** What a row does when it is taken: it is a place, another source, or it opens something. */
export type Row = vscode.QuickPickItem & {
	readonly locators?: readonly Locator[];
	readonly suffix?: string;
	readonly source?: LibrarySource;
	readonly opens?: 'prefix' | 'suffix' | 'another';
};

/** What the rows are made of. */
export interface RowsContext {
	readonly details: Details;
	readonly places: KnownPlaces;
	/** The sources that can be cited in place of the one that is. */
	readonly otherSources: readonly LibrarySource[];
	/** What would be inserted. */
	readonly preview: (details: Details) => string;
}

/** More rows of one kind than this are reached by typing. */
const MOST = 40;

/** The places that are known, the source as a whole, the other sources, and what else can be said. */
export function offeredRows(context: RowsContext): readonly Row[] {
	const { details, places: { own, others }, otherSources, preview } = context;
	const whole: Row = { label: vscode.l10n.t('The Source as a Whole'), iconPath: new vscode.ThemeIcon('book'), locators: [], detail: preview({ ...details, locators: [] }) };
	const placeRows = (places: readonly Locator[]) => places.slice(0, MOST).map(place => placeRow(place, context));
	return [
		...placeRows(own),
		whole,
		...section(vscode.l10n.t('Other Places in This Source'), placeRows(others)),
		...section(vscode.l10n.t('Other Sources'), otherSources.slice(0, MOST).map((source): Row => ({
			label: source.source.shortName, iconPath: new vscode.ThemeIcon('references'), source,
			...(source.source.csl.title !== undefined && { detail: source.source.csl.title }),
		}))),
		...section('', otherRows(details)),
	];
}

/** The row of what is typed. What is no place is taken as words behind the citation: nothing that was typed is lost. */
export function typedRow(value: string, context: RowsContext): Row {
	const { details, preview } = context;
	const locator = parseTypedLocator(value);
	return locator ? { ...placeRow(locator, context), alwaysShow: true } : {
		label: value, description: vscode.l10n.t('as words after the citation'), iconPath: new vscode.ThemeIcon('edit'), alwaysShow: true,
		locators: [], suffix: value, detail: preview({ ...details, locators: [], suffix: value }),
	};
}

function placeRow(locator: Locator, { details, preview }: RowsContext): Row {
	const locators = [locator];
	return { label: printed(locator), iconPath: new vscode.ThemeIcon('location'), locators, detail: preview({ ...details, locators }) };
}

function otherRows({ prefix, suffix, another }: Details): readonly Row[] {
	return [
		{ label: vscode.l10n.t('Words Before…'), description: prefix, iconPath: new vscode.ThemeIcon('edit'), opens: 'prefix' },
		{ label: vscode.l10n.t('Words After…'), description: suffix, iconPath: new vscode.ThemeIcon('edit'), opens: 'suffix' },
		{
			label: vscode.l10n.t('Cite Another Source Too'), opens: 'another',
			description: another ? vscode.l10n.t('after this one') : '', iconPath: new vscode.ThemeIcon(another ? 'check' : 'add'),
		},
	];
}

function section(label: string, rows: readonly Row[]): readonly Row[] {
	return rows.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}

function printed({ label, value }: Locator): string {
	return fill(referenceWords().locators[label], value);
}
