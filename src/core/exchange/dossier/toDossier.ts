import { textOf } from '../../csl/cslText';
import { plainTextOf } from '../../csl/richText';
import { checkCsl } from '../../dossier/cslBounds';
import type { SourceInFile } from '../../dossier/file';
import type { CslItem, Key } from '../../dossier/model';
import { MAX_SOURCES } from '../../limits';
import type { TermBase } from '../termBase';
import { DossierMaker, FILE, MAX_TEXT_LENGTH, type DossierOptions, type MadeDossier } from './dossierMaker';
import { importedFile, RecordIds } from './importedFrom';
import { mainLanguage } from './mainLanguage';
import { UniqueKeys } from './makeKey';

/** The longest short name of a source, as in the schema. */
const MAX_SHORT_NAME_LENGTH = 120;
/** The maximum number of CSL variables of a source, as in the schema. */
const MAX_VARIABLES = 60;

/** Makes a dossier file from a term base. The same input gives the same file. */
export function dossierOfTerms(base: TermBase, options: DossierOptions): MadeDossier {
	const language = options.language ?? mainLanguage(base);
	const maker = new DossierMaker(language, options);
	base.concepts.forEach(concept => maker.add(concept));
	maker.link();
	const csl: CslItem = { type: 'document', title: titleOf(base) ?? options.fileName };
	return maker.finish(base, options, {
		[FILE]: { shortName: options.fileName.slice(0, MAX_SHORT_NAME_LENGTH), csl, imported: [importedFile(options.fileName)] },
	});
}

/** Makes a dossier file without entries from the records of a bibliography. Records that a dossier cannot have are reported. */
export function dossierOfSources(
	items: readonly { readonly key: string; readonly csl: CslItem; readonly line?: number }[],
	options: DossierOptions,
): MadeDossier {
	const maker = new DossierMaker(options.language ?? 'en', options);
	const ids = new RecordIds(options.fileName);
	const keys = new UniqueKeys();
	const sources = new Map<Key, SourceInFile>();
	for (const { key, csl: item, line } of items) {
		const csl = Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'id')) as CslItem;
		const at = { detail: key, ...(line !== undefined && { line }) };
		if (sources.size >= MAX_SOURCES) {
			maker.problems.push({ code: 'tooMany', ...at });
			break;
		}
		const title = csl.title?.trim() ?? '';
		if (title === '') {
			maker.problems.push({ code: 'noTitle', ...at });
		} else if (Object.keys(csl).length > MAX_VARIABLES || checkCsl(csl, []).length > 0) {
			maker.problems.push({ code: 'source', ...at });
		} else {
			sources.set(keys.take(key, [title], 'source'), {
				shortName: shortened(textOf(csl, 'title-short').trim() || title),
				csl,
				imported: [ids.take(key)],
			});
		}
	}
	if (sources.size === 0) {
		sources.set(FILE, {
			shortName: options.fileName.slice(0, MAX_SHORT_NAME_LENGTH),
			csl: { type: 'document', title: options.fileName },
			imported: [importedFile(options.fileName)],
		});
	}
	return maker.finish({ concepts: [] }, options, Object.fromEntries(sources));
}

function titleOf({ title = {} }: TermBase): string | undefined {
	const [first] = Object.values(title).map(one => one.trim().slice(0, MAX_TEXT_LENGTH));
	return first === '' ? undefined : first;
}

function shortened(title: string): string {
	const text = plainTextOf(title).replace(/\s+/g, ' ').trim();
	return text.length <= MAX_SHORT_NAME_LENGTH ? text : `${text.slice(0, MAX_SHORT_NAME_LENGTH - 1).trimEnd()}…`;
}
