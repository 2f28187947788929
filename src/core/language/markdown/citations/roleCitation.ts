import { addItems } from '../../../citation/document/edits/addItems';
import type { CitationMode, WrittenCitation } from '../../../citation/document/written';
import type { CitationForm } from '../../../citation/formats/form';
import { joinFormTexts, type FormText } from '../../../citation/formats/formText';
import { onlyMark } from '../../../citation/formats/generalForms';
import { locatorPart, type CitationRequest, type CitedPick } from '../../../citation/formats/request';
import type { TextEdit } from '../../../text/textEdit';

/** The modes that roles support: sphinxcontrib-bibtex, `style/referencing`; mystmd, `packages/myst-roles/src/cite.ts`. */
export const ROLE_MODES = ['authorInText', 'authorSuppressed', 'authorOnly'] as const;

const ROLES: Readonly<Partial<Record<CitationMode, string>>> = {
	authorInText: 'cite:t',
	authorSuppressed: 'cite:yearpar',
	authorOnly: 'cite:author',
};

/**
 * A citation of MyST in a role: `{cite:p}`{see}key{para. 3},other``, or in the sentence `{cite:t}`key``. Both mystmd and
 * sphinxcontrib-bibtex (`citation_target.py`) parse it, with the text before and after a key in braces.
 */
export const roleCitation: CitationForm = {
	name: 'mystCite',
	safeKey: /^[\p{L}\p{N}_][\p{L}\p{N}_:.+/&=*'-]*$/u,
	placement: () => 'word',
	modes: ROLE_MODES,
	join: joinInRole,
	write: request => onlyMark(citationInRole(request, name => `{${name}}`)),
};

/** Writes a citation in a role; `marked` adds the marks of the language to the name of the role. */
export function citationInRole({ picks, words, mode = 'normal' }: CitationRequest, marked: (name: string) => string): FormText {
	return [`${marked(ROLES[mode] ?? 'cite:p')}\``, ...joinFormTexts(picks.map(pick => itemInRole(pick, words)), ','), '`'];
}

/** Returns the edits that add sources to the list of a role. */
export function joinInRole(citation: WrittenCitation, { picks, words }: CitationRequest): readonly TextEdit[] {
	return addItems(citation, ',', picks.map(pick => itemInRole(pick, words)));
}

/** Writes one item of the list of a role. */
function itemInRole(pick: CitedPick, words: CitationRequest['words']): FormText {
	const after = afterKey(pick, words);
	return [...(pick.prefix ? [`{${plain(pick.prefix)}}`] : []), pick.key, ...(after.length > 0 ? ['{', ...after, '}'] : [])];
}

function afterKey(pick: CitedPick, words: CitationRequest['words']): FormText {
	const locator = locatorPart(pick, words);
	const suffix = plain(pick.suffix ?? '');
	const places = locator?.places.map(place => plain(withoutInnerCommas(place)));
	return [
		...(locator && places ? [{ lead: plain(locator.lead), places, trail: plain(locator.trail) }] : []),
		...(suffix === '' ? [] : [locator ? ` ${suffix}` : suffix]),
	];
}

/** Removes the comma before the term of a place in another, which is understood without it: `art. 12 para. 3`. */
function withoutInnerCommas(place: string): string {
	return place.replace(/, (?=[\p{L}§¶])/gu, ' ');
}

/**
 * Replaces the characters that cannot be written inside a role: braces and commas end its parts, and mystmd treats semicolons as commas.
 * Between numbers, a comma is replaced neither by a dash nor by a full stop: “3, 5” is neither a range nor a fraction.
 */
function plain(text: string): string {
	return text.replace(/\{/g, '(').replace(/\}/g, ')').replace(/`/g, "'")
		.replace(/(?<=[\p{N})])[,;] ?(?=[\p{N}(])/gu, ' & ').replace(/[,;](?=\s)/g, ' –').replace(/[,;]/g, '.');
}
