import { asciidocOutput } from '../../../../src/core/language/asciidoc/output';
import { htmlOutput } from '../../../../src/core/language/html/output';
import { latexOutput } from '../../../../src/core/language/latex/output';
import { markdownOutput } from '../../../../src/core/language/markdown/output';
import { orgOutput } from '../../../../src/core/language/org/output';
import { plainTextOutput } from '../../../../src/core/language/plainText/output';
import { restructuredTextOutput } from '../../../../src/core/language/restructuredText/output';
import { typstOutput } from '../../../../src/core/language/typst/output';
import { wikitextOutput } from '../../../../src/core/language/wikitext/output';

/** The output formats of formatted text, by name. */
export const OUTPUTS = {
	plainText: plainTextOutput, markdown: markdownOutput, html: htmlOutput, latex: latexOutput, typst: typstOutput, asciidoc: asciidocOutput,
	restructuredText: restructuredTextOutput, org: orgOutput, wikitext: wikitextOutput,
};

/** The name of an output format. */
export type OutputName = keyof typeof OUTPUTS;
