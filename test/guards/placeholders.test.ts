import { readFileSync } from 'node:fs';
import { projectFiles, type TextFile } from './support/code/projectFiles';
import { guard } from './support/guard';
import { unequalPlaceholders } from './support/strings/placeholders';

describe('strings: placeholders', () => {
	guard('match the arguments', {
		subject: () => sources('src/'),
		problems: unequalPlaceholders,
		mutations: {
			'a value without a place': files => files.push(source("vscode.l10n.t('No {0}', a, b)")),
			'a place without a value': files => files.push(source("vscode.l10n.t('No {0} {1}', a)")),
			'a place that is counted wrong': files => files.push(source("vscode.l10n.t('No {1}', a)")),
			'a value without a place in a text with a comment': files =>
				files.push(source("vscode.l10n.t({ message: 'No', args: [a], comment: ['x'] })")),
		},
	});
});

function sources(folder: string): TextFile[] {
	return projectFiles()
		.filter(path => path.startsWith(folder) && path.endsWith('.ts'))
		.map(path => ({ path, text: readFileSync(path, 'utf8') }));
}

function source(text: string): TextFile {
	return { path: 'src/spoilt.ts', text };
}
