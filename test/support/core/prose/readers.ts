// The readers of untrusted text whose steps must grow linearly with its length.
export { addToBibliography } from '../../../../src/core/citation/bibliography/addToBibliography';
import { formatIn, type LibraryFormat } from '../../../../src/core/citation/bibliography/file/format';
import { libraryItemsInSteps } from '../../../../src/core/citation/bibliography/readLibraryFile';
import { complete } from '../../../../src/core/steps/steps';

/** Reads a file of a user's library, and determines which kind of YAML it is. */
export function readWhole(text: string, format: LibraryFormat): unknown {
	return [complete(libraryItemsInSteps(text, format)), formatIn(text, 'cslYaml', 'cslYaml')];
}

export { readBib } from '../../../../src/core/citation/bibliography/bib/readBib';
export { PROJECTS } from '../../../../src/core/language/markdown/projects';
export { documentLanguageOf } from '../../../../src/core/language/languages';
export { addedProseFinderOf } from '../../../../src/core/language/added/prose';
export { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
