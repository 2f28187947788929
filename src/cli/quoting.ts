import { dirname, join } from 'node:path';
import { LEAST_QUOTED_WORDS, type Quoting } from '../core/check/quotations/quoting';
import { buildReferenceRecogniserInSteps, type ReferenceRecogniser } from '../core/citation/document/recogniseReferences';
import { LANGUAGES } from '../core/citation/style/locale/languages';
import { styleOf } from '../core/citation/style/styles';
import { complete } from '../core/dossier/steps';
import type { DocumentLanguage } from '../core/language/documentLanguage';
import type { CitationKey, Library } from '../core/library/library';
import type { HeldSource, HeldSources } from '../core/quotation/heldSource';
import { readHeldSources, type UnusableFile } from '../core/quotation/readHeldSources';
import { oneLine } from '../core/shownText';
import type { Machine } from './command';
import type { PlacedDossier } from './dossiers';
import { readText } from './readText';

/** Reads the texts and fingerprints of sources beside their dossiers. Reports those that cannot be used; their sources are not checked. */
export async function heldSourcesOf(dossiers: readonly PlacedDossier[], machine: Machine): Promise<HeldSources> {
	const all = new Map<CitationKey, HeldSource>();
	for (const { dossier, path } of dossiers) {
		const { held, unusable } = await readHeldSources(dossier, async beside => {
			const file = await readText(machine, join(dirname(path), beside));
			return 'text' in file ? file.text : undefined;
		});
		held.forEach((source, key) => all.set(key, all.get(key) ?? source));
		unusable.forEach(file => machine.report(`${oneLine(path)}: ${oneLine(file.path)} ${PROBLEMS[file.problem]}, so quotations are not compared with it.`));
	}
	return all;
}

const PROBLEMS: Readonly<Record<UnusableFile['problem'], string>> = { unreadable: 'cannot be read', tooLong: 'is too long', noFingerprint: 'is not a fingerprint' };

/** Returns what quotations in documents of a language are compared with. Citations are keys of the library, and references in the first style. */
export function quotingFor(library: Library, held: HeldSources, { output, citation }: DocumentLanguage): Quoting {
	let recognise: ReferenceRecogniser | undefined;
	return {
		held,
		leastWords: LEAST_QUOTED_WORDS,
		knowledge: {
			// Only documents with quotations need it.
			recognise: (text, part) => {
				recognise ??= complete(buildReferenceRecogniserInSteps(library, { form: { style: styleOf('un'), language: LANGUAGES[0] }, output }));
				return recognise(text, part);
			},
			sourceOf: key => (library.sources.has(key) ? key : undefined),
			hasKey: () => false,
			noteForm: citation.footnote.name,
		},
	};
}
