import { splitLocator } from '../../../citation/document/locatorText';
import type { CitationMode, WrittenCitation, WrittenItem } from '../../../citation/document/written';
import type { DocumentCitation } from '../../../citation/keys/documentCitation';

/** The name of a role: in braces in MyST, between colons in reStructuredText. */
const NAME = /^[{:][ \t]*((?:foot)?cite(?::[a-z]{1,12}){0,2})/;

/**
 * Returns the parts of a citation in a role of sphinxcontrib-bibtex, whose content is `{see}key{p. 3},other` (`citation_target.py`). It is
 * used for MyST and reStructuredText; `form` is the name of the form.
 */
export function roleParts(text: string, { start, end, keys }: DocumentCitation, form: string): WrittenCitation {
	const command = NAME.exec(text.slice(start, Math.min(end, start + 50)))?.[1] ?? '';
	const mode = modeOf(command);
	const list = text.indexOf('`', start) + 1;
	const items = keys.map((key, index): WrittenItem => {
		const from = keys[index - 1]?.end ?? list;
		const to = keys[index + 1]?.start ?? end - 1;
		const before = beforeKey(text.slice(from, key.start), index > 0);
		const after = /^\s*\{([^{}]*)\}/.exec(text.slice(key.end, to));
		return {
			start: key.start - before.length,
			end: key.end + (after?.[0].length ?? 0),
			key: key.key,
			keyPart: { start: key.start, end: key.end },
			mode,
			prefix: before.replace(/^\{|\}\s*$/g, '').trim(),
			...splitLocator(after?.[1] ?? ''),
		};
	});
	return { start, end, form, command, mode, items };
}

/** Returns the text in braces directly before a key; after another key, only text after the comma. */
function beforeKey(between: string, isLater: boolean): string {
	const own = isLater ? between.slice(separatorIn(between) + 1) : between;
	return /\{[^{}]*\}\s*$/.exec(own)?.[0] ?? '';
}

/** Returns the offset of the separator between two keys, outside braces. */
function separatorIn(between: string): number {
	const braces = /^\s*\{[^{}]*\}/.exec(between)?.[0].length ?? 0;
	return braces + between.slice(braces).search(/[,;]/);
}

/** Returns the mode of a role: sphinxcontrib-bibtex (`style/referencing`) and mystmd (`packages/myst-roles/src/cite.ts`). */
function modeOf(command: string): CitationMode {
	const name = command.split(':')[1] ?? '';
	if (/^c?ts?$/.test(name)) {
		return 'authorInText';
	}
	if (/^year/.test(name)) {
		return 'authorSuppressed';
	}
	if (/^c?author/.test(name)) {
		return 'authorOnly';
	}
	return name === 'empty' ? 'hidden' : 'normal';
}
