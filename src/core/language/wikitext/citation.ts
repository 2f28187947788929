import type { CitationForm, CitingDocument } from '../../citation/formats/form';
import type { FormText } from '../../citation/formats/formText';
import { onlyMark } from '../../citation/formats/generalForms';
import { referenceText, type CitationRequest } from '../../citation/formats/request';
import { escapeWikitext, wikitextAddress } from './escapeWikitext';
import { hiddenParts } from './hiddenParts';

/**
 * A note of the Cite extension with the whole reference. One that cites a source as a whole has its key as its name, so that the same
 * note serves again: `<ref name="key" />` (documentation of the extension, “Multiple uses of the same footnote”).
 */
export const reference: CitationForm = {
	name: 'wikitextRef', placement: () => 'note', write: (request, document) => onlyMark(referenceNote(request, document)),
};

function referenceNote(request: CitationRequest, { text }: CitingDocument): FormText {
	const name = nameOf(request);
	if (name !== undefined && namedNotes(text).has(name)) {
		return [`<ref name="${name}" />`];
	}
	return [name === undefined ? '<ref>' : `<ref name="${name}">`, ...referenceText(request, escapeWikitext, wikitextAddress), '</ref>'];
}

/** The name of a note that may serve again; `undefined` for one that says more than what its source is. */
function nameOf({ picks: [pick, ...others] }: CitationRequest): string | undefined {
	const isWhole = pick && others.length === 0 && pick.locators.length === 0 && !pick.prefix && !pick.suffix;
	// A name is no number and has no quotation marks.
	return isWhole && /^[\p{L}_][\p{L}\p{N}_:.-]*$/u.test(pick.key) ? pick.key : undefined;
}

/** The names of the notes that a text defines; none of those in groups, each of which has names of its own. */
function namedNotes(text: string): ReadonlySet<string> {
	return new Set([...withoutHidden(text).matchAll(/<ref\s[^<>]*(?<!\/)>/gi)].filter(([tag]) => !/\sgroup\s*=/i.test(tag)).map(([tag]) => {
		const [, double, single, bare] = /\sname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/>]+))/i.exec(tag) ?? [];
		return (double ?? single ?? bare ?? '').trim();
	}));
}

/** A text without comments and what is only shown. Templates stay: one may hold the notes of a page. */
function withoutHidden(text: string): string {
	const hidden = hiddenParts(text).parts.filter(({ start }) => text[start] !== '{');
	return hidden.map(({ start }, index) => text.slice(hidden[index - 1]?.end ?? 0, start)).join('') + text.slice(hidden.at(-1)?.end ?? 0);
}
