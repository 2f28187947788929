import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Chance } from '../../support/core/random';

/** The files used besides the sample drafts: one draft for each kind of bibliography, and a long one. */
export const DRAFTS: Readonly<Record<string, string>> = {
	'bib.md': '---\nbibliography: refs.bib\n---\n\nThe UNTOC and the UNVTF rest on A/RES/55/25, says UNODC [@zebra].\n\nMore of it.\n',
	'json.md': '---\nbibliography: refs.json\n---\n\nThe Palermo Convention.\n',
	'yaml.qmd': '---\nbibliography: refs.yaml\n---\n\nUNCAC and CITES.\n',
	'long.md': `# Long\n\n${'The UNTOC, the Container Control Program and the WHO were there.\nNothing to be seen in this line.\n\n'.repeat(400)}`,
	'refs.bib': '% Ours\n@book{zebra,\n  title = {Zebras},\n}\n',
	'refs.json': '[\n  {\n    "id": "zebra",\n    "type": "book",\n    "title": "Zebras"\n  }\n]\n',
	'refs.yaml': '# Ours\nreferences:\n- id: zebra\n  type: book\n  title: Zebras\n',
};

/** The changes that other programs make to a bibliography. */
const CHANGES: readonly ((text: string) => string)[] = [
	text => `${text}\n`,
	() => '',
	text => text.slice(0, text.length / 2),
	text => `<<<<<<< HEAD\n${text}=======\n>>>>>>> other\n`,
	text => text.replaceAll('zebra', 'horse'),
];

const SETTINGS: Readonly<Record<string, readonly unknown[]>> = {
	'dossier.underline': [true, true, false],
	'dossier.hover': ['full', 'compact', 'off'],
	'dossier.completion': ['inline', 'list', 'off'],
	'dossier.citation.format': ['auto', 'brackets', 'footnote'],
	'dossier.citation.style': ['un', 'chicago', 'oscola', 'apa'],
	'dossier.citation.language': ['auto', 'en', 'fr', 'es'],
	'dossier.markdownPreview.enabled': [true, false],
	'dossier.languages': [['markdown', 'quarto', 'latex', 'plaintext'], ['latex'], []],
};

/** The open folder, as another program sees it. */
export class Folder {
	readonly path: string;
	private originals = new Map<string, string>();
	private renamed = 0;

	constructor(folder: string) {
		this.path = folder;
	}

	/** Remembers the files. */
	async remember(): Promise<void> {
		this.originals = new Map(
			await Promise.all((await this.names()).map(async name => [name, await readFile(path.join(this.path, name), 'utf8')] as const)),
		);
	}

	/** Restores the remembered files. */
	async restore(): Promise<void> {
		await this.writeSettings({});
		const names = await this.names();
		// VS Code may only now move a file that was renamed.
		await Promise.all(names.filter(name => !this.originals.has(name)).map(name => rm(path.join(this.path, name), { force: true })));
		for (const [name, text] of this.originals) {
			if (!names.includes(name) || await readFile(path.join(this.path, name), 'utf8') !== text) {
				await writeFile(path.join(this.path, name), text);
			}
		}
	}

	/** Returns one of the drafts by its current name. */
	async anyDraft(chance: Chance): Promise<string> {
		return chance.pick((await this.names()).filter(name => /\.(?:md|qmd|tex|txt)$/.test(name)).sort());
	}

	/** Returns a name that no draft has ever had. */
	newName(extension: string): string {
		return `renamed-${++this.renamed}${extension}`;
	}

	/** Renames a draft, as another program would. */
	async rename(name: string): Promise<void> {
		await rename(path.join(this.path, name), path.join(this.path, this.newName(path.extname(name))));
	}

	/** Changes a bibliography, as another program would; `false` if there is none. */
	async changeBibliography(chance: Chance): Promise<boolean> {
		const there = (await this.names()).filter(name => /^refs\./.test(name)).sort();
		if (there.length === 0) {
			return false;
		}
		const file = path.join(this.path, chance.pick(there));
		await writeFile(file, chance.pick(CHANGES)(await readFile(file, 'utf8')));
		return true;
	}

	/** Toggles some settings. */
	async changeSettings(chance: Chance): Promise<Readonly<Record<string, unknown>>> {
		const chosen = Object.fromEntries(
			Object.entries(SETTINGS)
				.filter(() => chance.below(2) === 0)
				.map(([id, values]) => [id, chance.pick(values)]),
		);
		await this.writeSettings(chosen);
		return chosen;
	}

	private async writeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
		await mkdir(path.join(this.path, '.vscode'), { recursive: true });
		await writeFile(path.join(this.path, '.vscode', 'settings.json'), JSON.stringify(settings));
	}

	private async names(): Promise<readonly string[]> {
		return (await readdir(this.path, { withFileTypes: true })).filter(entry => entry.isFile()).map(({ name }) => name);
	}
}
