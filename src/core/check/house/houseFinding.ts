import type { FindingBase } from '../findingBase';
import type { HouseCode } from './houseCodes';

/** Something is written in another way than the style guide of an organization wants. */
export interface HouseFinding extends FindingBase {
	readonly code: HouseCode;
	readonly written: string;
	/** What to write instead; absent if that depends on what is meant. */
	readonly wanted?: string;
	/** The guide and the section that has the rule. */
	readonly rule: string;
}
