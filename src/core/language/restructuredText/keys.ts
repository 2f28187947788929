import type { DocumentCitation } from '../../citation/keys/documentCitation';
import type { KeySyntax } from '../../citation/keys/keySyntax';
import { keysInRole } from '../markdown/citations/roleKeys';

const ROLE = /``[^`\n]*(?:`[^`\n]+)*``|:(?:foot)?cite(?::[a-z]{1,12}){0,2}:`(?<keys>[^`<>]*)`/g;

/** Finds and completes citation keys in the roles of sphinxcontrib-bibtex. */
export const restructuredTextKeys: KeySyntax = {
	find: findRestructuredTextCitations,
	mayBegin: before => /cite(?::[a-z]+){0,2}:`[^`<>]*$/.test(before.slice(-500)),
	closers: () => ['x', 'x`'],
};

/** Returns the citations of sphinxcontrib-bibtex, such as `:cite:p:` with keys in backticks, except in literal text. */
function findRestructuredTextCitations(text: string): readonly DocumentCitation[] {
	return [...text.matchAll(ROLE)].flatMap(match => {
		const list = match.groups?.['keys'];
		if (list === undefined) {
			return [];
		}
		const from = match.index + match[0].length - list.length - 1;
		const keys = keysInRole(list, from);
		return keys.length === 0 ? [] : [{ start: match.index, end: match.index + match[0].length, keys }];
	});
}
