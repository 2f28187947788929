import { cp, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { dossierText } from '../../src/core/dossier/dossierText';
import type { DossierFile } from '../../src/core/dossier/file';
import type { Label } from '../../src/core/dossier/model';
import { syntheticLabels } from './syntheticLabels';

const PARTS = ['package.json', 'package.nls.json', 'media', 'l10n', 'syntaxes', 'dist/extension.js', 'dist/core.js', 'dist/exchange.js', 'dist/webview'];

/** Copies the built extension with a single dossier of `labels` synthetic labels, and returns the folder. */
export async function largeExtension(labels: number): Promise<string> {
	const folder = path.resolve('out', 'bench', 'large');
	await rm(folder, { recursive: true, force: true });
	for (const part of PARTS) {
		await cp(part, path.join(folder, part), { recursive: true });
	}
	const evidence = [{ source: 'notice', paragraph: 1 }];
	const dossier = {
		format: 1, id: 'large', title: { en: 'A large dossier' }, language: 'en', version: '1.0.0', licence: 'CC0-1.0', release: 'notice',
		overview: [{ text: { en: 'Made up.' }, evidence }],
		sources: { notice: { shortName: 'Notice', csl: { type: 'webpage', title: 'A notice' } } },
		entries: Object.fromEntries(pairs(syntheticLabels(labels)).map(([preferred, variant], index) => [`x${index}`, {
			kind: 'term', labels: { en: { preferred, variant: [variant] } }, gloss: { en: `What ${preferred} is` },
			definition: { text: { en: `What ${preferred} means, number ${index}, in some words.` }, evidence },
		}])),
	};
	const file = path.join(folder, 'dist', 'dossiers', 'cop10-belgium.dossier.json');
	await cp(path.dirname(path.join('dist', 'dossiers', 'x')), path.dirname(file), { recursive: true });
	await writeFile(file, dossierText(dossier as DossierFile));
	return folder;
}

/** Combines labels in pairs, because a dossier is limited to half as many entries. */
function pairs(labels: readonly Label[]): readonly (readonly [string, string])[] {
	return labels.flatMap(({ text }, index) => (index % 2 === 0 ? [[text, labels[index + 1]?.text ?? `${text} again`]] : []));
}
