import type { WrittenCitation } from '../../../citation/document/written';
import type { CitingDocument } from '../../../citation/formats/form';
import { formPlainText, type FormText } from '../../../citation/formats/formText';
import type { CitationRequest } from '../../../citation/formats/request';
import { insertionAt, type TextEdit } from '../../../text/textEdit';
import { latexCiting } from '../packages';
import { citeNotes } from './citation';

/** The commands of biblatex that have a variant for several sources with locators (manual, 3.9.3). */
const SEVERAL = /^(?:cite|parencite|footcite|footcitetext|smartcite|textcite|supercite|autocite)$/i;

/**
 * Returns the edits that add sources to a citation: in its list of keys if they have no prefix or locator, otherwise with biblatex's
 * command for several sources, otherwise with another command after it.
 */
export function joinLatex(citation: WrittenCitation, request: CitationRequest, { text, root }: CitingDocument): readonly TextEdit[] {
	const { start, end, command, items } = citation;
	const citing = latexCiting(text, root);
	const group = (name: string): FormText =>
		request.picks.flatMap((pick): FormText => [name, ...citeNotes(pick, request, citing), `{${pick.key}}`]);
	if (/cites$/i.test(command)) {
		return [insertionAt(end, formPlainText(group('')))];
	}
	const isBare = request.picks.every(({ locators, prefix, suffix }) => locators.length === 0 && !prefix && !suffix);
	const last = items.at(-1);
	if (last && isBare && items.every(({ locator, prefix, suffix }) => locator === '' && prefix === '' && suffix === '')) {
		return [insertionAt(last.keyPart.end, request.picks.map(({ key }) => `,${key}`).join(''))];
	}
	const nameEnd = start + 1 + command.length;
	if (citing.several !== undefined && SEVERAL.test(command) && items.length === 1) {
		return [insertionAt(nameEnd, 's'), insertionAt(end, formPlainText(group('')))];
	}
	return [insertionAt(end, formPlainText(group(` \\${command}`)))];
}
