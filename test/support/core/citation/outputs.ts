import { asciidoc } from '../../../../src/core/language/asciidoc/output';
import { html } from '../../../../src/core/language/html/output';
import { latex } from '../../../../src/core/language/latex/output';
import { markdown } from '../../../../src/core/language/markdown/output';
import { org } from '../../../../src/core/language/org/output';
import { plainText } from '../../../../src/core/language/plainText/output';
import { restructuredText } from '../../../../src/core/language/restructuredText/output';
import { typst } from '../../../../src/core/language/typst/output';
import { wikitext } from '../../../../src/core/language/wikitext/output';

/** The output formats of formatted text, by name. */
export const OUTPUTS = { plainText, markdown, html, latex, typst, asciidoc, restructuredText, org, wikitext };

/** The name of an output format. */
export type OutputName = keyof typeof OUTPUTS;
