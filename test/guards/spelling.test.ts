import { commentsIn } from './support/code/commentPaths';
import { projectTextFiles, type TextFile } from './support/code/projectFiles';
import { guard } from './support/guard';

/** Words that the United Nations spells with -ize. Identifiers in code spans and examples in quotation marks are not checked. */
const WITH_S = /\b(?:capital|final|memo|minim|normal|optim|organ|recogn|serial|summar|token)is(?:e[ds]?|ers?|ing|ations?)\b/gi;
const EXEMPT = /`[^`]*`|“[^”]*”/g;
const TITLE = /^\s*(?:it|itOnNewest|describe|guard)\(\s*(['"`])((?:(?!\1).)*)\1/gm;

function misspelt({ path, text }: TextFile): readonly string[] {
	const titles = [...text.matchAll(TITLE)].map(([, , title = '']) => title.replace(/\$\{[^}]*\}/g, ''));
	return [...commentsIn(text), ...titles]
		.flatMap(words => words.replace(EXEMPT, '').match(WITH_S) ?? [])
		.map(word => `${path}: ${word}`);
}

describe('comments and titles of tests', () => {
	guard('have the spelling of the United Nations', {
		subject: () => projectTextFiles().filter(({ path }) => /^(?:src|scripts|test)\/.*\.m?ts$/.test(path)),
		problems: files => files.flatMap(misspelt),
		mutations: {
			'a comment': (files: TextFile[]) => files.push({ path: 'src/a.ts', text: '/** Returns the recognised names. */\n' }),
			'a title': (files: TextFile[]) => files.push({ path: 'test/a.test.ts', text: "\tit('normalises names', () => {});\n" }),
		},
	});
});
