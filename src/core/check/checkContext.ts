import type { KnownNames } from '../abbreviation/knownNames';
import type { KnownKeys } from '../citation/keys/unknownKeys';
import type { LanguageTag } from '../dossier/model';
import type { DocumentLanguage } from '../language/documentLanguage';
import type { Mention } from '../lexicon/matching/mentions';
import type { SymbolIndex } from '../symbol/symbolIndex';
import type { CheckSettings } from './checkSettings';
import type { Citing } from './citations/citing';
import type { Quoting } from './quotations/quoting';

/** What all checks of a document are based on, besides its text. */
export interface CheckContext extends KnownNames {
	readonly symbols: SymbolIndex;
	readonly syntax: DocumentLanguage;
	/** The natural language of the document, which decides the names that are proposed and those that are wrong. */
	readonly language: LanguageTag;
	readonly settings: CheckSettings;
	/** What quotations are compared with; absent if they are not checked. */
	readonly quoting?: Quoting;
	/** What the keys of citations are compared with; absent if they are not checked. */
	readonly keys?: KnownKeys;
	/** How citations are proposed; absent if none are. */
	readonly citing?: Citing;
	/** Returns the mentions that count: not those of silenced names and of dossiers that do not apply. Absent if all do. */
	readonly kept?: (mentions: readonly Mention[]) => readonly Mention[];
}
