import { commentsIn } from './support/code/commentPaths';
import { perFile } from './support/code/perFile';
import { projectTextFiles, type TextFile } from './support/code/projectFiles';
import { guard } from './support/guard';

/** Words that the United Nations spells with -ize. Identifiers in code spans and examples in quotation marks are not checked. */
const WITH_S = /\b(?:capital|final|memo|minim|normal|optim|organ|recogn|serial|summar|token)is(?:e[ds]?|ers?|ing|ations?)\b/gi;
const EXEMPT = /`[^`]*`|“[^”]*”/g;
const TITLE = /^\s*(?:it|itOnNewest|describe|guard)\(\s*(['"`])((?:(?!\1).)*)\1/gm;
const DECLARED = /\b(?:class|const|enum|function\*?|interface|let|readonly|type)\s+(\w+)/g;
/** A key of dossier files, and the property that holds its value. */
const KEY = 'recognise';

const misspelt = perFile(({ path, text }) => {
	const titles = [...text.matchAll(TITLE)].map(([, , title = '']) => title.replace(/\$\{[^}]*\}/g, ''));
	const names = [...text.matchAll(DECLARED)].map(([, name = '']) => name).filter(name => name !== KEY);
	const wordsOfNames = names.map(name => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
	return [...commentsIn(text).map(comment => comment.replace(EXEMPT, '')), ...titles.map(title => title.replace(EXEMPT, '')), ...wordsOfNames]
		.flatMap(words => words.match(WITH_S) ?? [])
		.map(word => `${path}: ${word}`);
});

describe('comments, names and titles of tests', () => {
	guard('have the spelling of the United Nations', {
		subject: () => projectTextFiles().filter(({ path }) => /^(?:src|scripts|test)\/.*\.m?ts$/.test(path)),
		problems: files => files.flatMap(misspelt),
		mutations: {
			'a comment': (files: TextFile[]) => files.push({ path: 'src/a.ts', text: '/** Returns the recognised names. */\n' }),
			'a name': (files: TextFile[]) => files.push({ path: 'src/a.ts', text: `export function is${'Recognised'}(): boolean {\n` }),
			'a title': (files: TextFile[]) => files.push({ path: 'test/a.test.ts', text: "\tit('normalises names', () => {});\n" }),
		},
	});
});
