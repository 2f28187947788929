import type { MarkdownIt, StateCore } from 'markdown-it';
import { CardSheet } from './cardTokens';
import { markChildren } from './markedChildren';
import { findMarks, type PreviewKnowledge } from './marks';
import { textOfTokens } from './tokenText';

/** What the rule asks of whoever adds it. */
export interface MarkingHost {
	/** What is known now; `unknown` where that is yet to come, `unwanted` where nothing is to be marked. */
	readonly knowledge: () => PreviewKnowledge | 'unknown' | 'unwanted';
	/**
	 * Is told that a document was rendered, and whether all was known when it was parsed. Documents are parsed
	 * without being rendered too, and rendered later from what was parsed.
	 */
	readonly onRendered: (wasKnown: boolean) => void;
	/** Is told what went wrong. The document is then rendered as if the rule were not there. */
	readonly onFault: (error: unknown) => void;
}

/** A token behind a document that renders as nothing and tells when it does. */
const TRACE = 'dossier_trace';

/**
 * Marks labels, citations of our sources and document symbols in what a markdown-it renders. A document
 * without any is rendered byte by byte as before. Uses only what markdown-it promises to plug-ins, since
 * the instance and its version are VS Code's.
 */
export function markInPreview(md: MarkdownIt, host: MarkingHost): void {
	md.core.ruler.push('dossier', state => {
		try {
			addTokens(state, host);
		} catch (error) {
			host.onFault(error);
		}
	});
	md.renderer.rules[TRACE] = (tokens, index) => {
		host.onRendered(tokens[index]?.meta?.['known'] === true);
		return '';
	};
}

function addTokens(state: StateCore, { knowledge }: MarkingHost): void {
	const known = state.inlineMode ? 'unwanted' : knowledge();
	if (known === 'unwanted') {
		return;
	}
	if (known !== 'unknown') {
		markTokens(state, known);
	}
	const trace = new state.Token(TRACE, '', 0);
	trace.meta = { known: known !== 'unknown' };
	state.tokens.push(trace);
}

/** Everything that may fail comes first; then the tokens are changed. */
function markTokens(state: StateCore, known: PreviewKnowledge): void {
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
