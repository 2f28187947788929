import type { MarkdownIt, StateCore } from 'markdown-it';
import { CardSheet } from './cardTokens';
import { markChildren } from './markedChildren';
import { findMarks, type PreviewKnowledge } from './marks';
import { textOfTokens } from './tokenText';

/** What the rule asks of whoever adds it. */
export interface MarkingHost {
	/** What is known now; `undefined` while nothing is, or where nothing is to be marked. */
	readonly knowledge: () => PreviewKnowledge | undefined;
	/** Is told what went wrong. The document is then rendered as if the rule were not there. */
	readonly onFault: (error: unknown) => void;
}

/**
 * Marks labels, citations of our sources and document symbols in what a markdown-it renders. A document
 * without any is rendered byte by byte as before. Uses only what markdown-it promises to plug-ins, since
 * the instance and its version are VS Code's.
 */
export function markInPreview(md: MarkdownIt, host: MarkingHost): void {
	md.core.ruler.push('dossier', state => {
		try {
			markTokens(state, host);
		} catch (error) {
			host.onFault(error);
		}
	});
}

/** Everything that may fail comes first; then the tokens are changed. */
function markTokens(state: StateCore, { knowledge }: MarkingHost): void {
	const known = state.inlineMode ? undefined : knowledge();
	if (!known) {
		return;
	}
	const { text, prose, pieces } = textOfTokens(state.tokens);
	const marks = findMarks(text, prose, known);
	if (marks.length === 0) {
		return;
	}
	const sheet = new CardSheet();
	const marked = markChildren(pieces, marks, sheet, state.Token);
	const cards = sheet.tokens(state.Token);
	marked.forEach((children, parent) => { parent.children = [...children]; });
	state.tokens.push(...cards);
}
