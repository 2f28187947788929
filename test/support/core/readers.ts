// The readers of untrusted text whose steps must grow linearly with its length.
export { addToBibliography } from '../../../src/core/citation/bibliography/addToBibliography';
export { readBib } from '../../../src/core/citation/bibliography/readBib';
export { PROJECTS } from '../../../src/core/language/markdown/projects';
export { documentLanguageOf } from '../../../src/core/language/languages';
export { addedProseFinderOf } from '../../../src/core/language/added/prose';
