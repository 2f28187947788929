import type { MarkdownIt, Token } from 'markdown-it';
import { markdownWrittenIn } from '../../language/markdown/markdown';
import type { LanguageTag } from '../../dossier/model';
import { CardSheet, type TokenClass } from './cardTokens';
import { markChildren } from './markedChildren';
import { findMarks, type PreviewKnowledge } from './marks';
import { textOfTokens } from './tokenText';

/** What the marking asks of whoever adds it. */
export interface MarkingHost {
	/** What is known now; `unknown` where that is yet to come, `unwanted` where nothing is to be marked. */
	readonly knowledge: () => PreviewKnowledge | 'unknown' | 'unwanted';
	/** Is told that a document is rendered, and whether all is known. */
	readonly onRendered: (isKnown: boolean) => void;
	/** Is told that a document has more cards than are shown in one, so that some names in it are not marked. */
	readonly onCut?: () => void;
	/** Is told what went wrong. The document is then rendered as if nothing were to be marked. */
	readonly onFault: (error: unknown) => void;
}

/**
 * Marks labels, citations of our sources and document symbols in what a markdown-it renders. A document
 * without any is rendered byte by byte as before. Only what is rendered is marked: an editor parses a document after
 * each change for its outline and its links, and keeps the tokens to render them later, so they stay as they are.
 */
export function markInPreview(md: MarkdownIt, host: MarkingHost): void {
	const { renderer } = md;
	const render = renderer.render;
	const { Token } = new md.core.State('', md, {});
	let inside = false;
	renderer.render = (tokens, options, env) => {
		// A rule of another plug-in may render a part of the document; and there is no room for cards in a line.
		if (inside || tokens.every(({ type }) => type === 'inline')) {
			return render.call(renderer, tokens, options, env);
		}
		inside = true;
		try {
			return render.call(renderer, tokensToRender(tokens, Token, host), options, env);
		} finally {
			inside = false;
		}
	};
}

function tokensToRender(tokens: Token[], Token: TokenClass, { knowledge, onRendered, onCut, onFault }: MarkingHost): Token[] {
	try {
		const known = knowledge();
		if (known === 'unwanted') {
			return tokens;
		}
		onRendered(known !== 'unknown');
		return known === 'unknown' ? tokens : withMarks(tokens, Token, known, onCut);
	} catch (error) {
		onFault(error);
		return tokens;
	}
}

/** The tokens with others in place of those in which something is marked, and the cards behind them. */
function withMarks(tokens: Token[], Token: TokenClass, known: PreviewKnowledge, onCut?: () => void): Token[] {
	const { text, prose, pieces } = textOfTokens(tokens);
	const language = languageOf(tokens);
	const marks = findMarks(text, prose, language === undefined ? known : { ...known, language });
	if (marks.length === 0) {
		return tokens;
	}
	const sheet = new CardSheet();
	const marked = markChildren(pieces, marks, sheet, Token);
	if (sheet.isCut) {
		onCut?.();
	}
	return [
		...tokens.map(token => {
			const children = marked.get(token);
			return children ? Object.assign(new Token(token.type, token.tag, token.nesting), token, { children: [...children] }) : token;
		}),
		...sheet.tokens(Token),
	];
}

/** VS Code's preview keeps front matter in a token of its own. */
function languageOf(tokens: readonly Token[]): LanguageTag | undefined {
	const meta: unknown = tokens.find(({ type }) => type === 'front_matter')?.meta;
	return typeof meta === 'string' ? markdownWrittenIn(`---\n${meta}\n---\n`) : undefined;
}
