import type { ExtractionSyntax } from '../../../../src/core/extract/extract';
import { linesOf } from '../../../../src/core/prose/paragraphs';
import type { ProseRange } from '../../../../src/core/prose/prose';
import { wholeTextReader } from '../../../../src/core/prose/segment';

// The function whose steps the tests of growth count.

export { extract } from '../../../../src/core/extract/extract';
export { writeDossier } from '../../../../src/core/extract/dossierFile/writeDossier';

function find(text: string): readonly ProseRange[] {
	return Array.from(linesOf(text)).filter(({ content }) => content !== '').map(({ start, end }) => ({ start, end, continues: false }));
}

/** A language in which every line is a block. */
export const plainText: ExtractionSyntax = { prose: { find, reader: wholeTextReader(find), hasBacktickCode: false } };
