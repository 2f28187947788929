import type { CitationForm, CitingDocument } from '../../citation/formats/form';
import type { FormText } from '../../citation/formats/formText';
import { onlyMark } from '../../citation/formats/generalForms';
import { referenceText, type CitationRequest } from '../../citation/formats/request';
import { escapeWikitext, wikitextAddress } from './escapeWikitext';
import { hiddenExceptTemplates } from './hiddenParts';
import { noteNameIn } from './noteName';

/**
 * A note of the Cite extension with the full reference. If it cites a source without a locator, it is named after the key, so that it can
 * be reused: `<ref name="key" />` (documentation of the extension, “Multiple uses of the same footnote”).
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

/** Returns the name of a note that can be reused; `undefined` for a note with a locator or other text. */
function nameOf({ picks: [pick, ...others] }: CitationRequest): string | undefined {
	const isWhole = pick && others.length === 0 && pick.locators.length === 0 && !pick.prefix && !pick.suffix;
	// A name must not be a number or contain quotation marks.
	return isWhole && /^[\p{L}_][\p{L}\p{N}_:.-]*$/u.test(pick.key) ? pick.key : undefined;
}

/** Returns the names of the notes that a text defines, except in groups, which have their own names. */
function namedNotes(text: string): ReadonlySet<string> {
	return new Set(
		[...withoutHidden(text).matchAll(/<ref\s[^<>]*(?<!\/)>/gi)].filter(([tag]) => !/\sgroup\s*=/i.test(tag)).flatMap(([tag]) => noteNameIn(tag) ?? []),
	);
}

/** Returns a text without comments and literal text. */
function withoutHidden(text: string): string {
	const hidden = hiddenExceptTemplates(text);
	return hidden.map(({ start }, index) => text.slice(hidden[index - 1]?.end ?? 0, start)).join('') + text.slice(hidden.at(-1)?.end ?? 0);
}
