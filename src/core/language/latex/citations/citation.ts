import type { CitationMode } from '../../../citation/document/written';
import type { CitingDocument } from '../../../citation/formats/form';
import { joinFormTexts, type FormText } from '../../../citation/formats/formText';
import { locatorPart, referenceText, type CitationRequest, type CitedPick } from '../../../citation/formats/request';
import { escapeLatex } from '../escapeLatex';
import { latexCiting, type LatexCiting } from '../packages';
import { inFootnote } from './inFootnote';

/** Writes a citation with the command that the document uses, or that its packages provide. */
export function latexCitation(request: CitationRequest, { text, root, offsets }: CitingDocument): FormText {
	const citing = commandsIn(latexCiting(text, root), offsets.every(offset => inFootnote(text, offset)));
	const { picks, mode = 'normal' } = request;
	const command = commandFor(mode, citing);
	const bare = picks.every(({ locators, prefix, suffix }) => locators.length === 0 && !prefix && !suffix);
	// Commands with only one optional argument have none for a prefix.
	const single = (pick: CitedPick, keys: string): FormText => [
		...(!citing.twoNotes && pick.prefix ? [`${escapeLatex(pick.prefix)} `] : []),
		`\\${command}`,
		...citeNotes(pick, request, citing),
		`{${keys}}`,
	];
	if (picks.length === 1 || bare) {
		const [first] = picks;
		return first ? single(first, picks.map(({ key }) => key).join(',')) : [];
	}
	const several = mode === 'normal' ? citing.several : mode === 'authorInText' && citing.isBiblatex ? 'textcites' : undefined;
	if (several !== undefined) {
		return [`\\${several}`, ...picks.flatMap((pick): FormText => [...citeNotes(pick, request, citing), `{${pick.key}}`])];
	}
	return joinFormTexts(picks.map(pick => single(pick, pick.key)), ' ');
}

/** Returns the commands to use in a footnote, which cannot contain another one: biblatex would put a note in it into brackets. */
function commandsIn(citing: LatexCiting, isFootnote: boolean): LatexCiting {
	return isFootnote && citing.command === 'footcite' ? { ...citing, command: 'cite', several: 'cites' } : citing;
}

/** Writes a footnote with the full reference. */
export function latexFootnote(request: CitationRequest): FormText {
	return ['\\footnote{', ...referenceText(request, escapeLatex, url => escapeLatex(url)), '}'];
}

/** Returns the command for a mode; the document's usual one if its packages have none for that mode. */
function commandFor(mode: CitationMode, { command, narrative, isBiblatex, twoNotes }: LatexCiting): string {
	switch (mode) {
		case 'authorInText':
			return narrative;
		case 'authorSuppressed':
			// Manual of biblatex, 3.9.1 and 3.9.2; of natbib, 2.4.
			return isBiblatex ? `${/^(?:auto|paren)?cite$/.test(command) ? command : 'autocite'}*` : twoNotes ? 'citeyearpar' : command;
		case 'authorOnly':
			return twoNotes ? 'citeauthor' : command;
		case 'full':
			return isBiblatex ? `${/^(?:foot|smart)/.test(command) ? 'foot' : ''}fullcite` : command;
		default:
			return command;
	}
}

/** Writes the optional arguments: a prefix, and the locator with the suffix. LaTeX remains valid if the user deletes the locator. */
export function citeNotes(pick: CitedPick, { words }: CitationRequest, { twoNotes, addsPage }: LatexCiting): FormText {
	const prefix = pick.prefix && twoNotes ? `[${inBrackets(pick.prefix)}]` : '';
	const found = locatorPart(pick, words);
	const plainPage =
		addsPage && !pick.writtenPlace && pick.locators[0]?.label === 'page' && found?.places.every(place => /^[\d,\s–-]+$/.test(place));
	const locator = found && (plainPage ? { ...found, lead: '', trail: '' } : found);
	const suffix = pick.suffix ? inBrackets(`${locator && !/^[,.;:]/.test(pick.suffix) ? ', ' : ''}${pick.suffix}`) : '';
	if (!locator) {
		return [prefix, suffix === '' ? (prefix === '' ? '' : '[]') : `[${suffix}]`].filter(part => part !== '');
	}
	// What is written already keeps the dash that it has.
	const range = pick.writtenPlace ? HYPHENS : RANGE;
	const part = {
		lead: inBrackets(locator.lead).replaceAll(' ', '~'),
		places: locator.places.map(place => place.split(range).map(inBrackets).join('--')),
		trail: inBrackets(locator.trail),
	};
	return [`${prefix}[`, part, `${suffix}]`];
}

/** The sign between the ends of a range: LaTeX prints two hyphens as a dash. */
const RANGE = /(?<=[\dIVXLivxl)])(?:–|--)(?=[\dIVXLivxl(])/;
const HYPHENS = /(?<=[\dIVXLivxl)])--(?=[\dIVXLivxl(])/;

/** Protects a text in an optional argument, which a bracket would end. */
function inBrackets(text: string): string {
	return escapeLatex(text).replace(/[[\]]+/g, '{$&}');
}
