import type { DocumentLanguage } from '../documentLanguage';
import { markdown, pandoc } from '../markdown/markdown';
import { quartoBook } from './book';
import { quartoParts } from './parts';

/** Quarto and R Markdown: Markdown that always cites by key and can include other documents. */
export const quarto: DocumentLanguage = {
	...markdown,
	citation: { ...markdown.citation, wanted: () => pandoc },
	...(markdown.bibliography && { bibliography: { ...markdown.bibliography, parts: quartoParts, book: quartoBook } }),
};
