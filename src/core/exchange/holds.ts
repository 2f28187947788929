import { complete, type Steps } from '../dossier/steps';
import type { Dossier, Entry, LabelRole, LanguageTag, LocalizedText } from '../dossier/model';
import { defaultCaseRule } from '../dossier/normalise';
import type { RelationType } from '../dossier/vocabulary';
import { plainText } from '../render/markdownText';
import { markdownOf } from './markdownOf';
import type { Concept, TermBase } from './termBase';
import { roleByShape } from './termText';

/** What a format of terminology can hold of a dossier. */
export interface Holds {
	/** Keys of entries. */
	readonly keys: boolean;
	readonly kinds: boolean;
	/** The id, title, language, version and licence of the dossier. */
	readonly about: boolean;
	/** All languages, or the one that is chosen. */
	readonly languages: 'all' | 'one';
	/** Which names it has. `byShape`: it has acronyms and variants, but does not tell them apart. */
	readonly roles: readonly LabelRole[];
	readonly byShape: boolean;
	/** How many acronyms an entry can have; absent if there is no limit. */
	readonly acronyms?: 1;
	/** Whether entries without an acronym have no place in it. */
	readonly needsAcronym?: true;
	/** What to write instead of a wrong name, and why. */
	readonly corrections: boolean;
	/** Short descriptions and definitions, or one description: the definition, or else the short one. */
	readonly descriptions: 'both' | 'one' | 'none';
	/** Emphasis, links and paragraphs in them. */
	readonly markup: boolean;
	readonly links: readonly RelationType[];
}

/** What a dossier has, as far as formats may not hold it. */
export type LostPart =
	| 'entries'
	| 'languages'
	| 'acronyms'
	| 'variants'
	| 'wrongNames'
	| 'corrections'
	| 'roles'
	| 'labelRules'
	| 'kinds'
	| 'keys'
	| 'glosses'
	| 'definitions'
	| 'markup'
	| 'facts'
	| 'relations'
	| 'departures'
	| 'evidence'
	| 'shortTitles'
	| 'citedSources'
	| 'sources'
	| 'overview'
	| 'about';

/** How many of a part a format cannot hold. */
export interface LostParts {
	readonly part: LostPart;
	readonly count: number;
}

/**
 * Returns what a format holds of a term base; `language` is the one for formats that have only one. Reading what was written gives exactly
 * this.
 */
export function heldOf(base: TermBase, holds: Holds, language: LanguageTag): TermBase {
	const concepts = base.concepts
		.filter(({ terms }) => isHeld(terms, holds, language))
		.map(concept => heldConcept(concept, holds, language));
	if (!holds.about) {
		return { ...(holds.languages === 'one' && { language }), concepts };
	}
	return { ...base, concepts };
}

function isHeld(terms: Concept['terms'], { languages, needsAcronym }: Holds, language: LanguageTag): boolean {
	const own = terms.filter(term => languages === 'all' || term.language === language);
	return own.some(({ role }) => role === 'preferred') && (needsAcronym !== true || own.some(({ role }) => role === 'acronym'));
}

function heldConcept(concept: Concept, holds: Holds, language: LanguageTag): Concept {
	const { id, kind, gloss, definition, links } = concept;
	const own = (text: LocalizedText) => heldText(text, holds, language);
	const both = holds.descriptions === 'both';
	return {
		...(holds.keys && id !== undefined && { id }),
		...(holds.kinds && kind !== undefined && { kind }),
		terms: heldTerms(concept, holds, language),
		gloss: both ? own(gloss) : {},
		definition: both ? own(definition) : holds.descriptions === 'one' ? own(oneDescription(concept, language)) : {},
		links: links.filter(({ type }) => holds.links.includes(type)),
	};
}

/** Returns the definition in a language or, if there is none, the short description; empty if there is neither. */
export function oneDescription({ gloss, definition }: Pick<Concept, 'gloss' | 'definition'>, language: LanguageTag): LocalizedText {
	const text = definition[language] ?? gloss[language];
	return text === undefined ? {} : { [language]: text };
}

function heldTerms({ terms }: Concept, holds: Holds, language: LanguageTag): Concept['terms'] {
	const own = terms.filter(term => (holds.languages === 'all' || term.language === language) && holds.roles.includes(term.role));
	const first = own.find(({ role }) => role === 'acronym');
	return own
		.filter(term => holds.acronyms === undefined || term.role !== 'acronym' || term === first)
		.map(term => {
			const role = holds.byShape && (term.role === 'acronym' || term.role === 'variant') ? roleByShape(term.text) : term.role;
			return {
				text: term.text,
				language: term.language,
				role,
				...(holds.corrections && {
					...(term.instead !== undefined && { instead: term.instead }),
					...(term.reason && { reason: term.reason }),
				}),
			};
		});
}

function heldText(text: LocalizedText, { languages, markup }: Holds, language: LanguageTag): LocalizedText {
	return Object.fromEntries(Object.entries(text)
		.filter(([own]) => languages === 'all' || own === language)
		.map(([own, one]) => [own, markup ? one : markdownOf(plainText(one))]));
}

/** How many entries are counted in a step. */
const PIECE = 500;

/** Returns what a format cannot hold of a dossier, as far as the dossier has it, in steps of some hundred entries. */
export function* lossesInSteps(dossier: Dossier, holds: Holds, language: LanguageTag): Steps<readonly LostParts[]> {
	const entries = [...dossier.entries.values()];
	const languages = new Set<LanguageTag>();
	const totals = new Map<LostPart, number>();
	for (let at = 0; at === 0 || at < entries.length; at += PIECE) {
		const piece = entries.slice(at, at + PIECE);
		piece.forEach(({ labels }) => labels.forEach(label => languages.add(label.language)));
		for (const [part, count] of countsOf(piece, holds, language)) {
			totals.set(part, (totals.get(part) ?? 0) + count);
		}
		yield;
	}
	totals.set('languages', holds.languages === 'one' ? languages.size - 1 : 0);
	totals.set('sources', dossier.sources.size);
	totals.set('overview', dossier.overview.length);
	totals.set('about', holds.about ? 0 : 1);
	return Array.from(totals, ([part, count]) => ({ part, count })).filter(({ count }) => count > 0);
}

/** Like `lossesInSteps`, in one step. */
export function lossesOf(dossier: Dossier, holds: Holds, language: LanguageTag): readonly LostParts[] {
	return complete(lossesInSteps(dossier, holds, language));
}

/** Counts what a format cannot hold of some entries; the languages are counted over all of them. */
function countsOf(entries: readonly Entry[], holds: Holds, language: LanguageTag): readonly (readonly [LostPart, number])[] {
	const sum = (count: (entry: Entry) => number) => entries.reduce((total, entry) => total + count(entry), 0);
	const ofRole = (role: LabelRole) => sum(({ labels }) => labels.filter(label => label.role === role).length);
	const texts = ({ gloss, definition }: Entry) => [...Object.values(gloss), ...Object.values(definition?.text ?? {})];
	return [
		['entries', sum(({ labels }) => (isHeld(labels, holds, language) ? 0 : 1))],
		['languages', 0],
		[
			'acronyms',
			!holds.roles.includes('acronym')
				? ofRole('acronym')
				: holds.acronyms
					? sum(({ labels }) =>
							Math.max(0, labels.filter(({ role, language: own }) => role === 'acronym' && own === language).length - 1),
						)
					: 0,
		],
		['variants', holds.roles.includes('variant') ? 0 : ofRole('variant')],
		['wrongNames', holds.roles.includes('discouraged') ? 0 : ofRole('discouraged')],
		['corrections', holds.corrections || !holds.roles.includes('discouraged') ? 0 : ofRole('discouraged')],
		[
			'roles',
			holds.byShape
				? sum(
						({ labels }) =>
							labels.filter(({ role, text }) => (role === 'acronym' || role === 'variant') && roleByShape(text) !== role)
								.length,
					)
				: 0,
		],
		['labelRules', sum(({ labels }) => labels.filter(hasRules).length)],
		['kinds', holds.kinds ? 0 : entries.length],
		['keys', holds.keys ? 0 : entries.length],
		[
			'glosses',
			holds.descriptions === 'both'
				? 0
				: holds.descriptions === 'none'
					? entries.length
					: sum(({ definition }) => (definition?.text[language] === undefined ? 0 : 1)),
		],
		['definitions', holds.descriptions === 'none' ? sum(({ definition }) => (definition ? 1 : 0)) : 0],
		[
			'markup',
			holds.markup || holds.descriptions === 'none'
				? 0
				: sum(entry => texts(entry).filter(text => markdownOf(plainText(text)) !== text).length),
		],
		['facts', sum(({ facts }) => facts.length)],
		[
			'relations',
			sum(
				({ relations }) =>
					relations.filter(
						({ type, when, note, claimedBy }) =>
							!holds.links.includes(type) || when !== undefined || note || claimedBy !== undefined,
					).length,
			),
		],
		['departures', sum(({ departures }) => departures.length)],
		['evidence', sum(({ definition, labels }) => (definition ? 1 : 0) + labels.filter(({ evidence }) => evidence.length > 0).length)],
		['shortTitles', sum(({ short }) => (short ? 1 : 0))],
		['citedSources', sum(({ cite }) => (cite === undefined ? 0 : 1))],
	];
}

function hasRules({ text, role, case: rule, recognise, ambiguous, forms, derive, context }: Entry['labels'][number]): boolean {
	return (
		!recognise
		|| ambiguous
		|| forms !== undefined
		|| derive !== undefined
		|| context !== undefined
		|| rule !== defaultCaseRule(text, role)
	);
}
