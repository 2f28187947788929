import type { DocumentLanguage } from '../documentLanguage';
import { markdown, pandoc } from '../markdown/markdown';

/** Quarto and R Markdown: Markdown that always cites by key. */
export const quarto: DocumentLanguage = { ...markdown, citation: { ...markdown.citation, wanted: () => pandoc } };
