// What the tests of growth count steps of.

export { extract } from '../../../src/core/extract/extract';
export { writeDossier } from '../../../src/core/extract/writeDossier';
export { plainText } from '../../../src/core/language/plainText/plainText';
