import * as vscode from 'vscode';
import { isSamePlace, printedLocator } from '../../../../core/citation/locatorPlaces';
import { sourceKindOf } from '../../../../core/citation/style/kind';
import { parseTypedLocator } from '../../../../core/citation/typedLocator';
import type { Locator } from '../../../../core/dossier/model';
import type { LibrarySource } from '../../../../core/library/library';
import { referenceWords } from '../../../platform/library/labels';
import { plainRow } from '../../../platform/ui/plainRow';
import type { Details, CitationPreview } from '../chosen';
import type { KnownLocators } from '../cited';

/** A row of the details list: a locator, another source, or a further step. `another` continues with the next source. */
export type DetailsRow = vscode.QuickPickItem & {
	readonly locators?: readonly Locator[];
	readonly suffix?: string;
	readonly source?: LibrarySource;
	readonly opens?: 'prefix' | 'suffix' | 'another';
};

/** The data that rows are built from. */
export interface RowsContext {
	readonly details: Details;
	readonly locators: KnownLocators;
	/** The other sources that can be cited instead. */
	readonly otherSources: readonly LibrarySource[];
	/** The present locator, if a citation is being changed; empty for the source as a whole. */
	readonly current?: readonly Locator[];
	/** Previews a citation with the given details. */
	readonly preview: (details: Details) => CitationPreview;
}

/** The maximum number of rows of one kind; others are found by typing. */
const MAX_PLACES = 40;

/**
 * Returns the rows for empty input: the locators that support the entry and the source as a whole, all other locators and sources,
 * then the rows for prefix and suffix, which Arrow Up reaches from the first row. The first row shows its full preview, the others
 * only what fits on their line. If a citation is being changed, its present locator comes first.
 */
export function offeredRows(context: RowsContext): readonly DetailsRow[] {
	const { details, locators: places, otherSources, preview, current } = context;
	const isCurrent = (locator: Locator) => current?.some(place => isSamePlace(place, locator)) === true;
	const own = places.own.filter(place => !isCurrent(place));
	const others = places.others.filter(place => !isCurrent(place));
	const locatorRows = (locators: readonly Locator[]) =>
		locators
			.slice(0, MAX_PLACES)
			.map(locator => locatorRow(locator, { description: preview({ ...details, locators: [locator] }).short }));
	const whole: DetailsRow = {
		label: vscode.l10n.t('The Source as a Whole'),
		iconPath: new vscode.ThemeIcon('book'),
		locators: [],
		description: preview({ ...details, locators: [] }).short,
	};
	const [first = whole, ...rest] = [
		...(current?.length === 0 ? [whole] : locatorRows(current ?? [])),
		...locatorRows(own),
		...(current?.length === 0 ? [] : [whole]),
	];
	const rows: readonly DetailsRow[] = [
		{ ...first, description: '', detail: preview({ ...details, locators: first.locators ?? [] }).whole },
		...rest,
		...section(
			own.length > 0 ? vscode.l10n.t('Other Places in This Source') : vscode.l10n.t('Places in This Source'),
			locatorRows(others),
		),
		...section(
			vscode.l10n.t('Other Sources'),
			otherSources.slice(0, MAX_PLACES).map((source): DetailsRow => ({
				label: source.source.shortName,
				iconPath: new vscode.ThemeIcon('references'),
				source,
				...(source.source.csl.title !== undefined && { description: source.source.csl.title }),
			})),
		),
		...section(vscode.l10n.t('Options'), [...textRows(details), ...(current ? [] : [anotherRow(first)])]),
	];
	return rows.map(plainRow);
}

/** Returns the rows for typed text: the text itself, and the same followed by another source. */
export function typedRows(value: string, context: RowsContext): readonly DetailsRow[] {
	const typed = typedRow(value, context);
	return context.current ? [typed] : [typed, { ...anotherRow(typed), alwaysShow: true }];
}

/** Text that is not a locator becomes the suffix, so that nothing typed is lost. */
function typedRow(value: string, { details, preview }: RowsContext): DetailsRow {
	const locator = parseTypedLocator(value, sourceKindOf(details.source.source.csl));
	return plainRow(
		locator
			? { ...locatorRow(locator, { detail: preview({ ...details, locators: [locator] }).whole }), alwaysShow: true }
			: {
					label: value,
					description: vscode.l10n.t('as text after the citation'),
					iconPath: new vscode.ThemeIcon('edit'),
					alwaysShow: true,
					locators: [],
					suffix: value,
					detail: preview({ ...details, locators: [], suffix: value }).whole,
				},
	);
}

function locatorRow(locator: Locator, preview: Pick<DetailsRow, 'description' | 'detail'>): DetailsRow {
	return { label: printedLocator(locator, referenceWords().locators), iconPath: new vscode.ThemeIcon('location'), locators: [locator], ...preview };
}

function textRows({ prefix, suffix }: Details): readonly DetailsRow[] {
	return [
		{ label: vscode.l10n.t('Text Before…'), description: prefix, iconPath: new vscode.ThemeIcon('edit'), opens: 'prefix' },
		{ label: vscode.l10n.t('Text After…'), description: suffix, iconPath: new vscode.ThemeIcon('edit'), opens: 'suffix' },
	];
}

/** Returns a row with the same details that continues with another source. */
function anotherRow({ label, locators = [], suffix }: DetailsRow): DetailsRow {
	return {
		label: vscode.l10n.t('Cite Another Source as Well'),
		opens: 'another',
		iconPath: new vscode.ThemeIcon('add'),
		locators,
		description:
			locators.length === 0 && suffix === undefined
				? vscode.l10n.t('after the source as a whole')
				: vscode.l10n.t('after {0}', label),
		...(suffix !== undefined && { suffix }),
	};
}

function section(label: string, rows: readonly DetailsRow[]): readonly DetailsRow[] {
	return rows.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}
