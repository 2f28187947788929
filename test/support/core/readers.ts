// The readers of hostile texts that are held to take no more steps than in proportion to the length.
export { addToBibliography } from '../../../src/core/citation/bibliography/addToBibliography';
export { readBib } from '../../../src/core/citation/bibliography/readBib';
export { bibliographyPaths } from '../../../src/core/citation/bibliographyPaths';
export { findCitations } from '../../../src/core/citation/keys/findCitations';
export { nameBibliography } from '../../../src/core/citation/nameBibliography';
export { addedProseFinderOf } from '../../../src/core/prose/code';
