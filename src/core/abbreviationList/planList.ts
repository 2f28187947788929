import { getOrInsert } from '../data/getOrInsert';
import type { LanguageTag } from '../dossier/model';
import type { Library } from '../library/library';
import { baseOf } from '../library/names';
import type { AbbreviationForm, AbbreviationRow } from './form';
import { listWordsIn } from './listWords';
import type { UsedAbbreviation } from './usedAbbreviations';
import type { WrittenRows } from './writtenRows';

/** The input for a list of abbreviations. */
export interface ListRequest {
	/** The abbreviations to list. */
	readonly used: readonly UsedAbbreviation[];
	/** The list that the document has; absent if it has none. */
	readonly written?: WrittenRows | undefined;
	/** Whether the document uses an acronym of that list which is not among `used`. */
	readonly isUsed: (acronym: string) => boolean;
	/** The acronyms that the document declares elsewhere, which a form that declares leaves out. */
	readonly declared: ReadonlySet<string>;
	/** The keys that the document declares elsewhere. */
	readonly keys: ReadonlySet<string>;
	readonly form: AbbreviationForm;
	readonly language: LanguageTag;
	readonly library: Library;
}

/** A list of abbreviations, and how it differs from the one that the document has. */
export interface PlannedList {
	/** Without the marks around the list. */
	readonly lines: readonly string[];
	/** The number of rows. */
	readonly count: number;
	/** The acronyms of rows that are new, that the document no longer uses, and whose full name has changed, as written. */
	readonly added: readonly string[];
	readonly removed: readonly string[];
	readonly changed: readonly string[];
}

/** A row, and the text by which it is sorted: an acronym of `used` or, in a row that users have added, the acronym as written. */
interface Item {
	readonly sortedBy: string;
	readonly row: AbbreviationRow;
}

/**
 * Plans the list of abbreviations of a document. Keys are kept, because the document may refer to them. So are rows that users have
 * added or reworded: a row is only removed if its acronym is no longer used, and reworded only if its full name is a name of the entry.
 */
export function planAbbreviationList(request: ListRequest): PlannedList {
	const { form, written, language } = request;
	const old = rowsByAcronym(request);
	const items: Item[] = [];
	const keys = new Set([...request.keys, ...[...old.values()].flat().map(({ key }) => key)]);
	const kept = new Set<AbbreviationRow>();
	for (const abbreviation of distinct(request.used)) {
		const acronym = form.acronym(abbreviation.acronym);
		const rows = old.get(acronym) ?? [];
		const before = rows.find(row => row.expansion === form.expansion(abbreviation.expansion)) ?? rows.find(row => !kept.has(row));
		if (before) {
			kept.add(before);
		}
		if (form.declares && request.declared.has(abbreviation.acronym)) {
			continue;
		}
		const expansion = before && isReworded(before, abbreviation, request) ? before.expansion : form.expansion(abbreviation.expansion);
		items.push({
			sortedBy: abbreviation.acronym,
			row: { key: before?.key ?? freeKey(form, abbreviation.acronym, keys), acronym, expansion },
		});
	}
	for (const row of [...old.values()].flat()) {
		if (!kept.has(row) && request.isUsed(row.acronym)) {
			kept.add(row);
			items.push({ sortedBy: row.acronym, row });
		}
	}
	const rows = sorted(items, language).map(({ row }) => row);
	return {
		lines: linesOf(rows, form, language),
		count: rows.length,
		...differences(written?.rows.length ? old : new Map<string, readonly AbbreviationRow[]>(), rows),
	};
}

/**
 * The rows of the existing list as the form writes them, by acronym. A list in another form keeps its acronyms and full names, which are
 * escaped alike.
 */
function rowsByAcronym({ written, form }: ListRequest): ReadonlyMap<string, readonly AbbreviationRow[]> {
	const rows = new Map<string, AbbreviationRow[]>();
	for (const row of written?.rows ?? []) {
		const key = form.key && row.key === '' ? form.key(row.acronym) : row.key;
		getOrInsert(rows, row.acronym, () => []).push({ ...row, key });
	}
	return rows;
}

/** Removes repeated abbreviations. */
function distinct(used: readonly UsedAbbreviation[]): readonly UsedAbbreviation[] {
	return used.filter(
		({ acronym, expansion }, index) => used.findIndex(one => one.acronym === acronym && one.expansion === expansion) === index,
	);
}

/**
 * Whether users have given a row another full name: one that is not a name of the entry. The full name of an acronym that the document
 * itself introduces follows the document.
 */
function isReworded(row: AbbreviationRow, { entry: id }: UsedAbbreviation, { form, library }: ListRequest): boolean {
	const entry = id === undefined ? undefined : library.entries.get(id);
	return entry?.entry.labels.every(({ text }) => form.expansion(text) !== row.expansion) === true;
}

function freeKey(form: AbbreviationForm, acronym: string, taken: Set<string>): string {
	const key = form.key?.(acronym) ?? '';
	let free = key;
	for (let number = 2; key !== '' && taken.has(free); number++) {
		free = `${key}${String(number)}`;
	}
	taken.add(free);
	return free;
}

function sorted(items: readonly Item[], language: LanguageTag): readonly Item[] {
	const { compare } = collatorOf(language);
	return [...items].sort((a, b) => compare(a.sortedBy, b.sortedBy) || compare(a.row.expansion, b.row.expansion));
}

/** The collation of a language; of its base language or of English if the tag, which a document declares, is not valid. */
function collatorOf(language: LanguageTag): Intl.Collator {
	for (const tag of [language, baseOf(language)]) {
		try {
			return new Intl.Collator(tag, { numeric: true });
		} catch (error) {
			if (!(error instanceof RangeError)) {
				throw error;
			}
		}
	}
	return new Intl.Collator('en', { numeric: true });
}

function linesOf(
	rows: readonly AbbreviationRow[],
	{ before, after, row: write, isSpaced }: AbbreviationForm,
	language: LanguageTag,
): readonly string[] {
	const lines = rows.flatMap((row, index) => [...(isSpaced && index > 0 ? [''] : []), ...write(row).split('\n')]);
	return rows.length === 0 ? [] : [...before?.(listWordsIn(language), rows) ?? [], ...lines, ...after ?? []];
}

function differences(
	old: ReadonlyMap<string, readonly AbbreviationRow[]>,
	rows: readonly AbbreviationRow[],
): Pick<PlannedList, 'added' | 'removed' | 'changed'> {
	const now = new Set(rows.map(({ acronym }) => acronym));
	return {
		added: [...new Set(rows.filter(({ acronym }) => !old.has(acronym)).map(({ acronym }) => acronym))],
		removed: [...old.keys()].filter(acronym => !now.has(acronym)),
		changed: [
			...new Set(
				rows
					.filter(({ acronym, expansion }) => old.has(acronym) && !old.get(acronym)?.some(row => row.expansion === expansion))
					.map(({ acronym }) => acronym),
			),
		],
	};
}
