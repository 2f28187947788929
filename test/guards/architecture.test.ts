import { readdirSync, readFileSync } from 'node:fs';
import { architecturePicture, withPicture } from '../../scripts/architecture/picture';
import { guard } from './support/guard';

describe('architecture', () => {
	guard('has an up-to-date diagram of imports (node --import tsx scripts/architecture.ts)', {
		subject: () => ({ document: readFileSync('ARCHITECTURE.md', 'utf8'), picture: architecturePicture() }),
		problems: ({ document, picture }) =>
			withPicture(document, picture) === document ? [] : ['The picture in ARCHITECTURE.md is not that of the source.'],
		mutations: {
			'another arrow': copy => { copy.picture = copy.picture.replace('core_render -->', 'core_prose -->'); },
		},
	});

	guard('has a row in its map for each folder', {
		subject: () => ({ document: readFileSync('ARCHITECTURE.md', 'utf8'), folders: sourceFolders() }),
		problems: ({ document, folders }) => folders.filter(folder => !new RegExp(`^\\| \`${folder}\``, 'm').test(document)),
		mutations: {
			'a new folder': ({ folders }) => folders.push('src/core/nothing'),
			'a missing row': copy => { copy.document = copy.document.replace('| `src/core/prose`', '| prose'); },
		},
	});
});

/** Returns the folders of `src`, and those directly in `core`, `extension` and `webview`. */
function sourceFolders(): string[] {
	const foldersIn = (folder: string) =>
		readdirSync(folder, { withFileTypes: true })
			.filter(entry => entry.isDirectory())
			.map(({ name }) => `${folder}/${name}`);
	return foldersIn('src').flatMap(folder => (/\/(?:protocol|cli)$/.test(folder) ? [folder] : foldersIn(folder)));
}
