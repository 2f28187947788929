import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { projectFiles, type TextFile } from './support/code/projectFiles';
import { differences, guard } from './support/guard';
import { rawStrings } from './support/strings/rawStrings';
import { translatedStrings } from './support/strings/translatedStrings';

const BUNDLE = 'l10n/bundle.l10n.json';

/** Words that CONTRIBUTING.md advises against: old-fashioned ones, and synonyms of an established term. */
const UNWANTED =
	/\b(?:dossiers in force|mended|told|anew|rests on it|stands|leads to|what was read|departures?|discouraged|tooltip|recognis\w*|organis\w*|says its dossier|labels?)\b/i;
/** Messages for authors of dossiers, who know labels. */
const FOR_AUTHORS = new Set([
	'The entry has no preferred label in “{0}”, the language of the dossier.',
	'Another entry has the same label: {0}. If this is intended, mark both labels as ambiguous.',
]);

describe('strings: all text for users can be translated', () => {
	it(`${BUNDLE} exists`, () => assert.ok(existsSync(BUNDLE), `Make ${BUNDLE} with: npx vscode-l10n-dev export -o l10n src`));

	guard('the bundle has exactly the strings of the source', {
		subject: () => ({ files: sources('src/'), keys: Object.keys(JSON.parse(readFileSync(BUNDLE, 'utf8')) as object) }),
		problems: ({ files, keys }) => differences({
			[`${BUNDLE} (made by: npx vscode-l10n-dev export -o l10n src)`]: keys,
			'src/': translatedStrings(files).flatMap(({ key }) => key ?? []),
		}),
		mutations: {
			'a string that is not in the bundle': ({ files }) => files.push(source("vscode.l10n.t('No such {0}', x)")),
			'a string with a comment that is not in the bundle': ({ files }) =>
				files.push(source("l10n.t({ message: 'Dossier', comment: ['A name.'] })")),
			'a string that the source has no more': ({ keys }) => keys.push('Gone'),
		},
	});

	guard('users read no words that CONTRIBUTING.md advises against', {
		subject: () => ({ messages: [...valuesOf(BUNDLE), ...valuesOf('package.nls.json')] }),
		problems: ({ messages }) => messages.filter(message => UNWANTED.test(message) && !FOR_AUTHORS.has(message)),
		mutations: {
			'a phrase of old': ({ messages }) => messages.push('The dossiers in force.'),
			'a second word': ({ messages }) => messages.push('Silence Label'),
		},
	});

	guard('every translated string is a literal', {
		subject: () => sources('src/'),
		problems: files => translatedStrings(files).filter(({ key }) => key === undefined).map(({ place }) => place),
		mutations: {
			'a string that is put together': files => files.push(source('l10n.t(`No ${thing}`)')),
			'a string from elsewhere': files => files.push(source('l10n.t(message)')),
		},
	});

	guard('no text for users is a raw literal', {
		subject: () => sources('src/extension/'),
		problems: rawStrings,
		mutations: Object.fromEntries([
			"vscode.window.showErrorMessage('Failed')",
			"notify('error', 'Failed')",
			"notify('information', l10n.t('Failed'), 'Retry')",
			"notify('warning', `No ${thing}`)",
			"notifyBriefly('Copied')",
			"notifyProgress('Looking', work)",
			"picker.title = 'Find'",
			"picker.placeholder = name === '' ? 'Type' : name",
			"pick({ title, placeHolder: 'Type' })",
			"new vscode.TreeItem('Overview')",
			"vscode.window.createWebviewPanel('dossier.preview', 'Preview', 1)",
		].map(code => [code, (files: { path: string; text: string }[]) => files.push(source(code))])),
	});
});

function valuesOf(path: string): readonly string[] {
	const messages = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string | { readonly message: string }>>;
	return Object.values(messages).map(message => (typeof message === 'string' ? message : message.message));
}

function sources(folder: string): readonly TextFile[] {
	return projectFiles()
		.filter(path => path.startsWith(folder) && path.endsWith('.ts'))
		.map(path => ({ path, text: readFileSync(path, 'utf8') }));
}

function source(text: string): { path: string; text: string } {
	return { path: 'src/extension/spoilt.ts', text };
}
