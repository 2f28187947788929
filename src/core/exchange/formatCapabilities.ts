import { increase } from '../data/increase';
import type { Dossier, Entry, Label, LabelRole, LanguageTag, LocalizedText, Relation } from '../dossier/model';
import { defaultCaseRule } from '../dossier/normalize';
import type { RelationType } from '../dossier/vocabulary';
import { withoutMarkup } from '../render/markdownText';
import type { Steps } from '../steps/steps';
import { markdownOf } from './markdownOf';
import type { Concept, TermBase } from './termBase';
import { roleByShape } from './termText';

/** The parts of a dossier that a format of terminology can hold. */
export interface FormatCapabilities {
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
	/** Emphasis, links and paragraphs in descriptions. */
	readonly markup: boolean;
	readonly links: readonly RelationType[];
}

/** The parts of a dossier that some formats cannot hold. */
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

/** The number of items of a part that a format cannot hold. */
export interface LostParts {
	readonly part: LostPart;
	readonly count: number;
}

/**
 * Returns the parts of a term base that a format holds; `language` is the one for formats that have only one. Reading the written file
 * gives exactly this.
 */
export function heldOf(base: TermBase, capabilities: FormatCapabilities, language: LanguageTag): TermBase {
	const concepts = base.concepts
		.filter(({ terms }) => isHeld(terms, capabilities, language))
		.map(concept => heldConcept(concept, capabilities, language));
	if (!capabilities.about) {
		return { ...(capabilities.languages === 'one' && { language }), concepts };
	}
	return { ...base, concepts };
}

function isHeld(terms: Concept['terms'], { languages, needsAcronym }: FormatCapabilities, language: LanguageTag): boolean {
	const own = terms.filter(term => languages === 'all' || term.language === language);
	return own.some(({ role }) => role === 'preferred') && (needsAcronym !== true || own.some(({ role }) => role === 'acronym'));
}

function heldConcept(concept: Concept, capabilities: FormatCapabilities, language: LanguageTag): Concept {
	const { id, kind, gloss, definition, links } = concept;
	const own = (text: LocalizedText) => heldText(text, capabilities, language);
	const both = capabilities.descriptions === 'both';
	return {
		...(capabilities.keys && id !== undefined && { id }),
		...(capabilities.kinds && kind !== undefined && { kind }),
		terms: heldTerms(concept, capabilities, language),
		gloss: both ? own(gloss) : {},
		definition: both ? own(definition) : capabilities.descriptions === 'one' ? own(oneDescription(concept, language)) : {},
		links: links.filter(({ type }) => capabilities.links.includes(type)),
	};
}

/** Returns the definition in a language or, if there is none, the short description; empty if there is neither. */
export function oneDescription({ gloss, definition }: Pick<Concept, 'gloss' | 'definition'>, language: LanguageTag): LocalizedText {
	const text = definition[language] ?? gloss[language];
	return text === undefined ? {} : { [language]: text };
}

function heldTerms({ terms }: Concept, capabilities: FormatCapabilities, language: LanguageTag): Concept['terms'] {
	const own = terms.filter(term => (capabilities.languages === 'all' || term.language === language) && capabilities.roles.includes(term.role));
	const first = own.find(({ role }) => role === 'acronym');
	return own
		.filter(term => capabilities.acronyms === undefined || term.role !== 'acronym' || term === first)
		.map(term => {
			const role = capabilities.byShape && (term.role === 'acronym' || term.role === 'variant') ? roleByShape(term.text) : term.role;
			return {
				text: term.text,
				language: term.language,
				role,
				...(capabilities.corrections && {
					...(term.instead !== undefined && { instead: term.instead }),
					...(term.reason && { reason: term.reason }),
				}),
			};
		});
}

function heldText(text: LocalizedText, { languages, markup }: FormatCapabilities, language: LanguageTag): LocalizedText {
	return Object.fromEntries(Object.entries(text)
		.filter(([own]) => languages === 'all' || own === language)
		.map(([own, one]) => [own, markup ? one : markdownOf(withoutMarkup(one))]));
}

/** The number of entries counted in a step. */
const PIECE = 500;

/** Returns the parts of a dossier that a format cannot hold, as far as the dossier has them, in steps of some hundred entries. */
export function* lossesInSteps(
	dossier: Dossier,
	capabilities: FormatCapabilities,
	language: LanguageTag,
): Steps<readonly LostParts[]> {
	const entries = [...dossier.entries.values()];
	const languages = new Set<LanguageTag>();
	const totals = new Map<LostPart, number>();
	for (let at = 0; at === 0 || at < entries.length; at += PIECE) {
		const piece = entries.slice(at, at + PIECE);
		piece.forEach(({ labels }) => labels.forEach(label => languages.add(label.language)));
		for (const [part, count] of countsOf(piece, capabilities, language)) {
			increase(totals, part, count);
		}
		yield;
	}
	totals.set('languages', capabilities.languages === 'one' ? languages.size - 1 : 0);
	totals.set('sources', dossier.sources.size);
	totals.set('overview', dossier.overview.length);
	totals.set('about', capabilities.about ? 0 : 1);
	return Array.from(totals, ([part, count]) => ({ part, count })).filter(({ count }) => count > 0);
}

/** Counts what a format cannot hold of some entries; the languages are counted over all of them. */
function countsOf(entries: readonly Entry[], capabilities: FormatCapabilities, language: LanguageTag): readonly Counted[] {
	return [
		['entries', sum(entries, ({ labels }) => (isHeld(labels, capabilities, language) ? 0 : 1))],
		['languages', 0],
		...lostLabels(entries, capabilities, language),
		['kinds', capabilities.kinds ? 0 : entries.length],
		['keys', capabilities.keys ? 0 : entries.length],
		...lostTexts(entries, capabilities, language),
		...lostStatements(entries, capabilities),
		['shortTitles', sum(entries, ({ short }) => (short ? 1 : 0))],
		['citedSources', sum(entries, ({ cite }) => (cite === undefined ? 0 : 1))],
	];
}

type Counted = readonly [LostPart, number];

function sum(entries: readonly Entry[], count: (entry: Entry) => number): number {
	return entries.reduce((total, entry) => total + count(entry), 0);
}

function lostLabels(entries: readonly Entry[], capabilities: FormatCapabilities, language: LanguageTag): readonly Counted[] {
	const { roles } = capabilities;
	const labels = entries.flatMap(entry => entry.labels);
	const lost = (role: LabelRole) => (roles.includes(role) ? 0 : labels.filter(label => label.role === role).length);
	const hasOtherShape = ({ role, text }: Label) => (role === 'acronym' || role === 'variant') && roleByShape(text) !== role;
	const furtherAcronyms = (entry: Entry) =>
		Math.max(0, entry.labels.filter(({ role, language: own }) => role === 'acronym' && own === language).length - 1);
	return [
		['acronyms', roles.includes('acronym') && capabilities.acronyms ? sum(entries, furtherAcronyms) : lost('acronym')],
		['variants', lost('variant')],
		['wrongNames', lost('discouraged')],
		['corrections', capabilities.corrections || !roles.includes('discouraged') ? 0 : labels.filter(({ role }) => role === 'discouraged').length],
		['roles', capabilities.byShape ? labels.filter(hasOtherShape).length : 0],
		['labelRules', labels.filter(hasRules).length],
	];
}

function lostTexts(entries: readonly Entry[], { descriptions, markup }: FormatCapabilities, language: LanguageTag): readonly Counted[] {
	const texts = ({ gloss, definition }: Entry) => [...Object.values(gloss), ...Object.values(definition?.text ?? {})];
	const defined = sum(entries, ({ definition }) => (definition?.text[language] === undefined ? 0 : 1));
	const marked = (entry: Entry) => texts(entry).filter(text => markdownOf(withoutMarkup(text)) !== text).length;
	return [
		['glosses', descriptions === 'both' ? 0 : descriptions === 'none' ? entries.length : defined],
		['definitions', descriptions === 'none' ? sum(entries, ({ definition }) => (definition ? 1 : 0)) : 0],
		['markup', markup || descriptions === 'none' ? 0 : sum(entries, marked)],
	];
}

function lostStatements(entries: readonly Entry[], { links }: FormatCapabilities): readonly Counted[] {
	const isLost = ({ type, when, note, claimedBy }: Relation) =>
		!links.includes(type) || when !== undefined || note !== undefined || claimedBy !== undefined;
	const evidenced = ({ definition, labels }: Entry) => (definition ? 1 : 0) + labels.filter(({ evidence }) => evidence.length > 0).length;
	return [
		['facts', sum(entries, ({ facts }) => facts.length)],
		['relations', sum(entries, ({ relations }) => relations.filter(isLost).length)],
		['departures', sum(entries, ({ departures }) => departures.length)],
		['evidence', sum(entries, evidenced)],
	];
}

function hasRules({ text, role, case: rule, recognise, ambiguous, forms, derive, context }: Label): boolean {
	return (
		!recognise
		|| ambiguous
		|| forms !== undefined
		|| derive !== undefined
		|| context !== undefined
		|| rule !== defaultCaseRule(text, role)
	);
}
