import type { EntryId, LibraryEntry } from '../../library/library';
import { nameOf } from '../../library/names';
import { definiteArticle } from '../../naming/article';
import { memoized } from '../../steps/memoized';
import type { CheckContext } from '../checkContext';
import type { CheckFix } from '../fix';
import { writtenText } from '../writtenText';
import type { AcronymUndefined } from './acronymFinding';
import type { AcronymHistory, DocumentAcronyms } from './acronymHistory';
import type { AcronymUse } from './acronymPlaces';
import { acronymKey, acronymWithoutNumber, type AcronymIntroduced } from './acronymsIntroduced';
import { READER_MEMORY } from './readerMemory';

/** Up to this length, an acronym of a dossier may well mean something else, unless the document mentions other entries of the dossier. */
const SHORT_ACRONYM = 3;

/**
 * Finds the first use in running text of each acronym that is not introduced before it, in a list of abbreviations, or by a declaration.
 */
export function undefinedAcronyms(document: DocumentAcronyms, context: CheckContext): readonly AcronymUndefined[] {
	const common = commonKeys(context.settings);
	return [...document.histories].flatMap(([key, history]) => {
		const use = common.has(key) ? undefined : history.uses.find(({ isRunning }) => isRunning);
		if (!use || use.explained || use.bracketed || isIntroducedBefore(history, use) || isBaseIntroduced(use, document)) {
			return [];
		}
		const isExplaining = ({ introduction, isWrong }: AcronymIntroduced, by: number) =>
				!isWrong
				&& introduction.certainty !== 'likely'
				&& introduction.expansion !== undefined
				&& (use.entry !== undefined || introduction.acronym.start + by - use.start <= READER_MEMORY);
		const later = history.introduced.find((introduced, by) => !introduced.isAside && isExplaining(introduced, by)) ?? history.introduced.find(isExplaining);
		const finding = later
			? usedEarly(use, later, context)
			: isAbout(use, document, context)
				? unexplained(use, { document, isOnly: history.uses.length === 1 }, context)
				: undefined;
		return finding ? [finding] : [];
	});
}

/** Whether the document introduces an acronym before a use. A list of abbreviations and a declaration count wherever they are. */
function isIntroducedBefore({ explained, introduced }: AcronymHistory, { start }: AcronymUse): boolean {
	return introduced.some(
		({ introduction: { kind, acronym }, isAside }, by) => kind === 'key' || kind === 'declared' || (!isAside && acronym.start + by < start),
	)
		|| explained.findBefore(start, (use, by) => use.start + by < start) !== undefined;
}

/** Whether the document introduces the acronym before a number, as in “COP 12”, which then needs no introduction of its own. */
function isBaseIntroduced(use: AcronymUse, { histories }: DocumentAcronyms): boolean {
	const base = histories.get(acronymWithoutNumber(use.key, DIGITS) ?? '');
	return base !== undefined && isIntroducedBefore(base, use);
}

/** The digits at the end of an acronym. Roman numerals could be letters of it. */
const DIGITS = /\d{1,3}$/;

/** In a caption or note, the introduction stays, because these are read separately. */
function usedEarly(use: AcronymUse, { introduction, end, key, isAside }: AcronymIntroduced, context: CheckContext): AcronymUndefined | undefined {
	const { expansion, acronym, entry } = introduction;
	if (!expansion) {
		return undefined;
	}
	const start = Math.min(expansion.start, acronym.start);
	const name = withArticle(expansion.text, use, context);
	return {
		code: 'acronym-undefined',
		start: use.start,
		end: use.end,
		acronym: key,
		expansion: expansion.text,
		introduced: isAside ? 'aside' : 'later',
		...(entry !== undefined && { entry }),
		fixes: [
			{
				kind: 'introduce',
				safe: false,
				shown: `${expansion.text} (${use.text})`,
				edits: [
					{ start: use.start, end: use.end, text: `${name} (${use.text})` },
					...(isAside ? [] : [{ start, end, text: acronym.text }]),
				],
			},
		],
	};
}

/** Returns a name as it has to be written in place of an acronym: in English, with an article where there is none. */
function withArticle(name: string, { bare, entry }: AcronymUse, context: CheckContext): string {
	const isPerson = entryOf(entry, context)?.entry.kind === 'person';
	const article = /^en(?:-|$)/i.test(context.language) && !isPerson ? definiteArticle(name, bare) : '';
	return article + writtenText(name, context);
}

/** An acronym that is used only once is better written out, because after an introduction it would not be used again. */
function unexplained(
	use: AcronymUse,
	{ document: { names }, isOnly }: { readonly document: DocumentAcronyms; readonly isOnly: boolean },
	context: CheckContext,
): AcronymUndefined | undefined {
	const entry = entryOf(use.entry, context);
	const name = entry && nameOf(entry.entry, context.language, entry.dossier.language);
	if (!entry || name === undefined || name.length <= use.text.length) {
		return undefined;
	}
	const introduce: CheckFix = {
		kind: 'introduce',
		safe: false,
		shown: `${name} (${use.text})`,
		edits: [{ start: use.start, end: use.end, text: `${withArticle(name, use, context)} (${use.text})` }],
	};
	const writeOut: CheckFix = {
		kind: 'useName',
		safe: false,
		shown: name,
		edits: [{ start: use.start, end: use.end, text: withArticle(name, use, context) }],
	};
	return {
		code: 'acronym-undefined',
		start: use.start,
		end: use.end,
		entry: entry.id,
		acronym: use.text,
		expansion: name,
		fixes: [...introduceAtName(use, names, entry.id), ...(isOnly ? [writeOut] : []), introduce],
	};
}

/** The acronym in brackets after the first name before it. */
function introduceAtName({ key, start }: AcronymUse, names: DocumentAcronyms['names'], entry: EntryId): readonly CheckFix[] {
	const name = names
		.get(entry)
		?.findBefore(
			start,
			({ label, isRunning, quoted, end }, by) =>
				isRunning && !quoted && end + by < start && label.role !== 'acronym' && label.text.length > key.length,
		);
	return name
		? [
				{
					kind: 'introduceAtName',
					safe: name.label.role !== 'discouraged',
					shown: key,
					edits: [{ start: name.end, end: name.end, text: ` (${key})` }],
				},
			]
		: [];
}

/** Whether an acronym certainly means the entry: it is long, or the document mentions another entry of the same dossier. */
function isAbout({ key, entry }: AcronymUse, { names, histories }: DocumentAcronyms, context: CheckContext): boolean {
	if (entry === undefined) {
		return false;
	}
	const common = commonKeys(context.settings);
	const dossier = entry.slice(0, entry.indexOf('/') + 1);
	const isOther = (other: EntryId) => other !== entry && other.startsWith(dossier);
	return (
		key.length > SHORT_ACRONYM
		|| [...names].some(
			([other, places]) => isOther(other) && places.some(place => place.label.role !== 'acronym' && place.text.includes(' ')),
		)
		|| [...histories].some(
			([otherKey, { uses }]) =>
				otherKey.length > SHORT_ACRONYM && !common.has(otherKey) && uses.some(use => use.entry !== undefined && isOther(use.entry)),
		)
	);
}

const commonKeys = memoized(({ commonAcronyms }: CheckContext['settings']): ReadonlySet<string> =>
	new Set(Array.from(commonAcronyms, acronymKey)));

function entryOf(id: EntryId | undefined, { library }: CheckContext): LibraryEntry | undefined {
	return id === undefined ? undefined : library.entries.get(id);
}
