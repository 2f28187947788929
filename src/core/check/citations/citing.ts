import type { CitationSettings } from '../../citation/citing';
import type { CitationForm } from '../../citation/formats/form';
import type { CitationFormatting } from '../../citation/style/documents/document';
import type { Quoting } from '../quotations/quoting';

/** The input of a check that proposes citations. */
export interface Citing {
	/** Returns the style and language of references in the document, which are known once `knowledge` is. */
	readonly style: () => CitationFormatting;
	readonly settings: CitationSettings;
	/** Returns the forms of all languages, which a setting may name. */
	readonly forms: () => readonly CitationForm[];
	/** Returns the knowledge by which the citations of the document are recognized. */
	readonly knowledge: Quoting['knowledge'];
	/** The text of the main document if this one is a part of it: its preamble decides how LaTeX cites. */
	readonly root?: string;
}
