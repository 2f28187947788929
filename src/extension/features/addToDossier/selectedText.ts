import * as vscode from 'vscode';
import type { LanguageTag } from '../../../core/dossier/model';
import { plainLine } from '../../../core/extract/dossierFile/yamlText';
import { frontMatterTitle } from '../../../core/extract/text/documentTitle';
import { languageOfDocument, paragraphAt, paragraphsOf } from '../../../core/extract/text/paragraphs';
import { documentLanguageOfText } from '../../../core/language/languages';
import { MAX_NAME } from '../../../core/review/review';
import type { LastEditor } from '../../platform/documents/lastEditor';
import { fileNameOf } from '../../platform/files/files';
import { notify } from '../../platform/ui/notify';

/** What is selected in a draft, as it was when the command was run. */
export interface SelectedText {
	/** The selected words on one line; not empty. */
	readonly words: string;
	readonly uri: vscode.Uri;
	/** The title of the draft, or the name of its file. */
	readonly title: string;
	/** The language that the draft is written in. */
	readonly language: LanguageTag;
	/** The number of the paragraph, as a new dossier counts them: from 1, and 0 for the title. */
	readonly paragraph: number;
}

/**
 * Reads what is selected in the last editor. If nothing is, says so and returns `undefined`. `max` is the maximum number of characters;
 * longer text is refused.
 */
export async function selectedText(lastEditor: LastEditor, max = MAX_NAME): Promise<SelectedText | undefined> {
	const editor = lastEditor.get();
	const read = editor && readSelection(editor);
	if (!read || read.words === '') {
		void notify('information', vscode.l10n.t('Select the words in a draft first.'));
		return undefined;
	}
	if (read.words.length > max) {
		void notify('information', vscode.l10n.t('A name has at most {0} characters. Select fewer words.', max));
		return undefined;
	}
	return read;
}

function readSelection({ document, selection }: vscode.TextEditor): SelectedText {
	const text = document.getText();
	const { prose, writtenIn } = documentLanguageOfText(document.languageId, text);
	const paragraphs = paragraphsOf(text, prose);
	const [first] = paragraphs.blocks;
	const title = frontMatterTitle(text) ?? (paragraphs.numbers[0] === 0 ? first?.text : undefined) ?? '';
	return {
		words: plainLine(document.getText(selection)),
		uri: document.uri,
		title: plainLine(title) || fileNameOf(document.uri) || document.uri.path,
		language: writtenIn?.(text) ?? languageOfDocument(text, paragraphs.blocks, undefined),
		paragraph: paragraphAt(paragraphs, document.offsetAt(selection.start)),
	};
}
