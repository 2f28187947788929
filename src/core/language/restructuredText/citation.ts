import type { CitationForm } from '../../citation/formats/form';
import { onlyMark } from '../../citation/formats/generalForms';
import { citationInRole, joinInRole, ROLE_MODES } from '../markdown/citations/roleCitation';

/** A citation of reStructuredText in a role of sphinxcontrib-bibtex: `:cite:p:`{see}key{para. 3},other``. */
export const restructuredTextRole: CitationForm = {
	name: 'restructuredTextCite',
	safeKey: /^[\p{L}\p{N}_][\p{L}\p{N}_:.+/&=*'-]*$/u,
	placement: () => 'word',
	modes: ROLE_MODES,
	join: joinInRole,
	write: request => onlyMark(citationInRole(request, name => `:${name}:`)),
};

/** Whether a text contains citation roles. Literal text that looks like one also counts. */
export function hasCitingRole(text: string): boolean {
	return /:(?:foot)?cite(?::[a-z]{1,12}){0,2}:`/.test(text);
}
