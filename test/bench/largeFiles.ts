import type { DossierFile } from '../../src/core/dossier/file';
import { syntheticLabels } from './syntheticLabels';

/** Returns dossier files with `entries` entries each, which have three labels, and their YAML. `name` is a label of the file. */
export function largeFiles(
	files: number,
	entries: number,
): readonly { readonly file: DossierFile; readonly yaml: string; readonly name: string }[] {
	const labels = syntheticLabels(3 * files * Math.ceil(entries));
	return Array.from({ length: files }, (_, index) => {
		const own = labels.slice(3 * index * Math.ceil(entries), 3 * (index + 1) * Math.ceil(entries)).map(({ text }) => text);
		const file = fileOf(`large${index}`, own);
		return { file, yaml: yamlOf(file), name: own[1] ?? '' };
	});
}

function fileOf(id: string, names: readonly string[]): DossierFile {
	const evidence = [{ source: 'notice', paragraph: 1 }];
	return {
		format: 1, id, title: { en: 'A large dossier' }, language: 'en', version: '1.0.0', licence: 'CC0-1.0', release: 'notice',
		overview: [{ text: { en: 'Made up.' }, evidence }],
		sources: { notice: { shortName: 'Notice', csl: { type: 'webpage', title: 'A notice' } } },
		entries: Object.fromEntries(Array.from({ length: names.length / 3 }, (_, index) => {
			const [preferred = '', ...variant] = names.slice(3 * index, 3 * index + 3);
			return [`x${index}`, {
				kind: 'term', labels: { en: { preferred, variant } }, gloss: { en: `What ${preferred} is` },
				definition: { text: { en: `What ${preferred} means, in some words.` }, evidence },
			}];
		})),
	};
}

/** Returns the YAML of such a file as its author would write it. A general writer would take longer than everything that is measured. */
function yamlOf({ entries, ...head }: DossierFile): string {
	const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
	const blocks = Object.entries(entries).map(([key, { kind, labels, gloss, definition }]) => {
		const { preferred = '', variant = [] } = labels['en'] ?? {};
		return [
			`  ${key}:`,
			`    kind: ${kind}`,
			'    labels:',
			'      en:',
			`        preferred: ${String(preferred)}`,
			'        variant:',
			...variant.map(text => `          - ${String(text)}`),
			'    gloss:',
			`      en: ${gloss['en'] ?? ''}`,
			'    definition:',
			'      text:',
			`        en: ${definition?.text['en'] ?? ''}`,
			'      evidence:',
			'        - source: notice',
			'          paragraph: 1',
		].join('\n');
	});
	return `${lines.join('')}entries:\n${blocks.join('\n')}\n`;
}
