import type { Entry } from '../dossier/model';
import type { Lexicon } from '../lexicon/lexicon';
import { findMentions } from '../lexicon/matching/find';
import type { Mention } from '../lexicon/matching/mentions';
import type { Library, LibraryEntry } from '../library/library';
import { flatBlocks } from '../prose/flatBlocks';
import { blockAt, type ProseRange } from '../prose/prose';

/** A reference in a document to an article of an instrument in the library. */
export interface ArticlePlace {
	/** The range of the article and its number, without the instrument that follows. */
	readonly start: number;
	readonly end: number;
	/** The number as in the locators of dossiers, such as `2(a)`. */
	readonly article: string;
	readonly instrument: LibraryEntry;
	/** Whether the text says only “the Protocol”, so that the protocol mentioned last is assumed. */
	readonly assumed: boolean;
	/** The other entries of its dossier that cite the article or a part of it as evidence. */
	readonly entries: readonly LibraryEntry[];
}

/** An article with the words that link it to its instrument, in English, French, Dutch, German or Spanish. */
const ARTICLE = new RegExp(
	'(?<![\\p{L}\\p{M}])((?:[Aa]rticle|[Aa]rt\\.?|[Aa]rtikel|[Aa]rtículo)\\s{0,3}(\\d{1,3}(?:\\s?\\([a-z\\d]{1,4}\\)){0,3}))'
		+ ",?\\s{1,3}(?:of\\s(?:the\\s)?|de\\sl['’]|de\\s(?:la\\s)?|du\\s|del\\s|van\\s(?:het\\s|de\\s)?|der\\s|des\\s)?",
	'gu',
);

/** Whether the text refers to an article of any instrument at an offset. */
export function namesArticleAt(text: string, prose: readonly ProseRange[], offset: number): boolean {
	return [...flatBlocks(text, blockAt(prose, offset))].some(block => [...block.text.matchAll(ARTICLE)].some(match =>
		block.start(match.index) <= offset && offset <= block.end(match.index + (match[1] ?? '').length)));
}

/** A generic word for an instrument, in the same languages, unless the words that follow make it the beginning of a name. */
const NAMELESS = new RegExp(
	'^(Protoco[lo]|Protocole|Protokolls?|Convention|Convenci[oó]n|Verdrag|Übereinkommens?|Treaty|Traité|Tratado|Vertrags?|Covenant|Agreement|Charter|Charte|Carta|Statute|Statut)'
		+ '(?![\\p{L}\\p{N}-]|\\s{1,100}(?:against|to|on|for|of|relating|concerning|supplementing|between|with|contre|relati|sur|de|des|du|tegen|inzake|van|over|gegen|über|zu[rm]?|contra|sobre|\\p{Lu}))',
	'u',
);

/**
 * Finds the article at an offset whose instrument follows it, by name or as a generic word that refers to an instrument mentioned before;
 * `undefined` if there is none.
 */
export function articlePlaceAt(
	{ library, lexicon }: { readonly library: Library; readonly lexicon: Lexicon },
	text: string,
	prose: readonly ProseRange[],
	offset: number,
): ArticlePlace | undefined {
	const ranges = blockAt(prose, offset);
	for (const block of flatBlocks(text, ranges)) {
		for (const match of block.text.matchAll(ARTICLE)) {
			const start = block.start(match.index);
			const end = block.end(match.index + (match[1] ?? '').length);
			if (start <= offset && offset <= end) {
				const after = block.start(match.index + match[0].length);
				const mention = findMentions(lexicon, text, ranges).find(candidate => candidate.start === after);
				const named = mention && instrumentOf(mention, library);
				const noun = named ? undefined : NAMELESS.exec(block.text.slice(match.index + match[0].length))?.[1];
				const before = prose.filter(range => range.start < start);
				const instrument =
					named ?? (noun === undefined ? undefined : lastNamed(noun, findMentions(lexicon, text, before), start, library));
				const article = (match[2] ?? '').replace(/\s/g, '');
				return instrument && { start, end, article, instrument, assumed: !named, entries: restingOn(article, instrument, library) };
			}
		}
	}
	return undefined;
}

function instrumentOf({ labels }: Mention, library: Library): LibraryEntry | undefined {
	return labels.map(({ entry }) => library.entries.get(entry)).find(entry => entry?.entry.kind === 'instrument');
}

/** Returns the instrument mentioned last before an offset whose name contains the noun; `undefined` if there is none. */
function lastNamed(noun: string, mentions: readonly Mention[], offset: number, library: Library): LibraryEntry | undefined {
	const stem = noun.replace(/s$/, '').toLowerCase();
	return mentions.filter(({ end }) => end <= offset).toReversed()
		.map(mention => instrumentOf(mention, library))
		.find(entry => entry?.entry.labels.some(({ text }) => text.toLowerCase().includes(stem)));
}

function restingOn(article: string, { id, dossier, entry: { cite } }: LibraryEntry, library: Library): readonly LibraryEntry[] {
	const isIt = (value: string) => value === article || value.startsWith(`${article}(`);
	return [...library.entries.values()].filter(other => other.id !== id && other.dossier === dossier && evidenceOf(other.entry)
		.some(({ source, locator }) => source === cite && locator?.label === 'article' && isIt(locator.value)));
}

function evidenceOf({ definition, facts, relations, labels }: Entry) {
	return [definition, ...facts, ...relations, ...labels].flatMap(statement => statement?.evidence ?? []);
}
