import * as vscode from 'vscode';
import { describeAt, type Description } from '../../../core/authoring/describe';
import { labelAt } from '../../../core/authoring/labelAt';
import { escapeForCard } from '../../../core/render/markdownText';
import { answerAbout } from '../../platform/documents/snapshot';
import { hasSchemaElsewhere } from '../../platform/sources/workspace/otherYaml';
import { reasonsFor } from './explainLabel';
import { keyCard } from './keyCard';
import type { AuthorServices } from './services';
import { wordLabel } from './wordLabels';

/**
 * Shows how a name is found at a position of a dossier file, or the card of the source or entry there, otherwise what the schema says about
 * the key or word there.
 */
export async function hoverDossier(
	document: vscode.TextDocument,
	position: vscode.Position,
	services: AuthorServices,
): Promise<vscode.Hover | undefined> {
	return answerAbout(document, async snapshot => {
		const [outline, schema] = await Promise.all([services.outlines.of(snapshot.current()), services.schema.get()]);
		const offset = snapshot.offsetAt(position);
		const found = describeAt(outline, offset, schema);
		if (!found) {
			return undefined;
		}
		const label = labelAt(outline, offset);
		if (label) {
			const reasons = await reasonsFor({ label, outline, document }, services);
			return new vscode.Hover(reasons.map(reason => new vscode.MarkdownString(escapeForCard(reason))), snapshot.rangeOf(found));
		}
		const card = found.use && await keyCard({ uri: document.uri, outline, ...found.use }, services);
		const content = card ?? (hasSchemaElsewhere(document.uri, outline.text) ? undefined : describe(found));
		return content && new vscode.Hover(content, snapshot.rangeOf(found));
	});
}

/** Describes a key or a word of the vocabulary; `undefined` if there is nothing to say. */
function describe({ text, isKey, role, description, isRequired, values, example }: Description): vscode.MarkdownString | undefined {
	const word = wordLabel(role, text);
	if (
		isKey
			? description === undefined && values.length === 0 && !isRequired && word === undefined && example === undefined
			: word === undefined
	) {
		return undefined;
	}
	const content = new vscode.MarkdownString();
	// The API's own escaping makes all spaces non-breaking, so that no line wraps.
	content.appendMarkdown(`**${escapeForCard(text)}**`);
	const add = (line: string | undefined) => {
		if (line !== undefined) {
			content.appendMarkdown(`\n\n${escapeForCard(line)}`);
		}
	};
	add(word);
	add(isKey ? description : undefined);
	add(isKey && isRequired ? vscode.l10n.t('It is required.') : undefined);
	if (example !== undefined) {
		content.appendCodeblock(example, 'yaml');
	}
	add(isKey && values.length > 1 ? vscode.l10n.t('One of: {0}', values.join(', ')) : undefined);
	return content;
}
