import type { CitationFormat } from '../formats/chooseForm';

/**
 * What a key from a file may be made of in each form that has keys, so that it ends where it should and nothing in it is read as
 * anything else. pandoc reads more in braces, and Typst in a text, which is how they are written there.
 */
const SAFE: Partial<Record<CitationFormat, RegExp>> = {
	pandoc: /^[\p{L}\p{N}_][\p{L}\p{N}_:.+/&=*'-]*$/u,
	latexCite: /^[\p{L}\p{N}_][\p{L}\p{N}_:.+/*'-]*$/u,
	typstCite: /^[\p{L}\p{N}_][\p{L}\p{N}_:.+/&=*'-]*$/u,
	asciidocCite: /^[\p{L}\p{N}_][\p{L}\p{N}_:./-]*$/u,
	orgCite: /^[\p{L}\p{N}_][\p{L}\p{N}_:./-]*$/u,
};

/** More characters than this are no key that a person cites by. */
const LONGEST = 200;

/** Whether a key, as a bibliography has it, can be written into a document in a form. */
export function isSafeKey(form: CitationFormat, key: string): boolean {
	return key.length <= LONGEST && (SAFE[form]?.test(key) ?? true);
}
