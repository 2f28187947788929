import type { KnownNames } from '../abbreviation/knownNames';
import type { KnownKeys } from '../citation/keys/unknownKeys';
import type { LanguageTag } from '../dossier/model';
import type { DocumentLanguage } from '../language/documentLanguage';
import type { Mention } from '../lexicon/matching/mentions';
import type { SymbolIndex } from '../symbol/symbolIndex';
import type { CheckSettings } from './checkSettings';
import type { Citing } from './citations/citing';
import type { Quoting } from './quotations/quoting';

/** The input of all checks of a document, besides its text. */
export interface CheckContext extends KnownNames {
	readonly symbols: SymbolIndex;
	readonly syntax: DocumentLanguage;
	/** The natural language of the document, which decides the names that are proposed and those that are wrong. */
	readonly language: LanguageTag;
	readonly settings: CheckSettings;
	/** The texts that quotations are compared with; absent if quotations are not checked. */
	readonly quoting?: Quoting;
	/** The keys that citation keys are compared with; absent if they are not checked. */
	readonly keys?: KnownKeys;
	/** How to propose citations; absent if none are proposed. */
	readonly citing?: Citing;
	/** Returns the mentions that count: not those of silenced names and of dossiers that do not apply. Absent if all do. */
	readonly kept?: (mentions: readonly Mention[]) => readonly Mention[];
}
