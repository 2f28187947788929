import * as vscode from 'vscode';
import { printYears, dateField } from '../../../../core/citation/style/date';
import { namesField } from '../../../../core/citation/style/names';
import { plainTextOf } from '../../../../core/csl/richText';
import type { LibrarySource, SourceOrigin } from '../../../../core/library/library';
import { searchEach, type SearchIndex, type SearchItem } from '../../../../core/library/search';
import { shortTitleOfSource } from '../../../../core/library/shortTitle';
import { fileNameOf } from '../../files/files';
import { renderLabels } from '../../library/labels';
import { foundRows, groupedRows, MAX_PICK_ROWS, withRest, type PickRow } from '../../ui/pickRows';
import { plainRow } from '../../ui/plainRow';
import { describeProblem, describeRefusal } from './obstacleMessage';
import type { OwnLibraries, OwnLibrary } from './ownLibraries';
import { linkButtons } from './ownLinks';

/** The maximum number of rows of each kind if there are both. */
const MAX_OF_EACH = MAX_PICK_ROWS / 2;

/** The items to choose from, including those of the user's own libraries. */
export interface ChoicesWithOwn extends OwnLibraries {
	readonly index: SearchIndex;
	readonly recent: readonly SearchItem[];
}

/**
 * Returns the rows for typed text: items of dossiers, and of the user's libraries under a heading; the better matches come first. As long
 * as nothing is typed, those of the libraries do.
 */
export function rowsWithOwn(value: string, { index, recent, libraries, refused }: ChoicesWithOwn): readonly PickRow[] {
	const [ofDossiers = { items: [], best: 0 }, ...others] = searchEach([index, ...libraries.map(library => library.index)], value);
	const ownSources = withoutDuplicates(others.toSorted((a, b) => b.best - a.best).flatMap(({ items }) => items), index);
	const heading: PickRow = { label: vscode.l10n.t('Your Library'), kind: vscode.QuickPickItemKind.Separator };
	const own =
		ownSources.length === 0
			? []
			: [heading, ...withRest(ownSources.slice(0, MAX_OF_EACH).map(ownRow), ownSources.length - MAX_OF_EACH)];
	if (value === '') {
		const unread = unreadRows(libraries, refused);
		return groupedRows(recent, index, [...(own.length === 0 && unread.length > 0 ? [heading] : own), ...unread]);
	}
	if (ownSources.length === 0) {
		return foundRows(ofDossiers.items);
	}
	const found = ofDossiers.items.length === 0 ? [] : foundRows(ofDossiers.items, MAX_OF_EACH);
	const isFirst = others.some(({ best }) => best > ofDossiers.best);
	return isFirst
		? [...own, ...(found.length > 0 ? [{ label: vscode.l10n.t('Dossiers'), kind: vscode.QuickPickItemKind.Separator }, ...found] : [])]
		: [...found, ...own];
}

/** Keeps one source for each document: that of the dossier, otherwise that of the first file. */
function withoutDuplicates(items: readonly SearchItem[], { library }: SearchIndex): readonly LibrarySource[] {
	const seen = new Set<string>();
	return items.flatMap(item => {
		const isDuplicate = item.type === 'entry' || library.sources.has(item.source.key) || seen.has(item.source.key);
		seen.add(item.type === 'source' ? item.source.key : '');
		return isDuplicate ? [] : [item.source];
	});
}

function ownRow(source: LibrarySource): PickRow {
	const { csl } = source.source;
	return plainRow({
		item: { type: 'source', source }, alwaysShow: true, iconPath: new vscode.ThemeIcon('bookmark'),
		label: shortTitleOfSource(source.source, renderLabels().locale, source.dossier.language),
		description: [authorsAndYear(source), source.origin?.file ?? ''].filter(part => part !== '').join(' · '),
		...(csl.title !== undefined && { detail: plainTextOf(csl.title) }),
		...(source.origin && { buttons: linkButtons(source.origin) }),
	});
}

function authorsAndYear({ source: { csl } }: LibrarySource): string {
	const names = namesField(csl, 'author').map(({ family }) => family);
	const date = dateField(csl, 'issued');
	return [names.length > 3 ? `${names[0] ?? ''} …` : names.join(', '), date ? printYears(date, '') : '']
		.filter(part => part !== '')
		.join(' ');
}

/** Returns rows for files that could not be read, and why. */
function unreadRows(libraries: readonly OwnLibrary[], refused: OwnLibraries['refused']): readonly PickRow[] {
	return [
		...libraries
			.filter(({ problem }) => problem !== undefined)
			.map(({ uri, problem }) => ({
				label: fileNameOf(uri),
				detail: vscode.l10n.t('Some of it cannot be read: {0}', describeProblem(problem)),
			})),
		...refused.map(path => ({ label: path.path, detail: describeRefusal(path) })),
	].map(row => plainRow({ ...row, iconPath: new vscode.ThemeIcon('warning'), alwaysShow: true }));
}

/** Returns the origin of an item in the user's libraries; `undefined` for items of dossiers. */
export function originOf(item: SearchItem): SourceOrigin | undefined {
	return item.type === 'source' ? item.source.origin : undefined;
}
