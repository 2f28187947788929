import { foldingRangesInSteps } from '../../../../src/core/authoring/foldingRanges';
import { gapEdits } from '../../../../src/core/authoring/formatting/formatGaps';
import { indentEdits } from '../../../../src/core/authoring/formatting/formatIndent';
import { linksInSteps } from '../../../../src/core/authoring/links';
import { readLoosely } from '../../../../src/core/authoring/loose/looseYaml';
import { keyUsesInSteps } from '../../../../src/core/authoring/outline/keyUses';
import { outlineOf } from '../../../../src/core/authoring/outline/outline';
import { fileSymbolsInSteps } from '../../../../src/core/authoring/symbols';
import { complete } from '../../../../src/core/steps/steps';

/** The functions that make the views of a dossier file, each from its text. */
export const AUTHORING_READERS = {
	folding: (text: string) => complete(foldingRangesInSteps(outlineOf(text))),
	symbols: (text: string) => complete(fileSymbolsInSteps(outlineOf(text))),
	links: (text: string) => complete(linksInSteps(outlineOf(text))),
	keys: (text: string) => complete(keyUsesInSteps(outlineOf(text))),
	layout: (text: string) => {
		const node = readLoosely(text);
		return node && [...indentEdits(text, node, 0), ...gapEdits(text, node)];
	},
};
