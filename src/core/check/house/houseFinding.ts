import type { FindingBase } from '../findingBase';
import type { HouseCode } from './houseCodes';

/** Text that differs from the style guide of an organization. */
export interface HouseFinding extends FindingBase {
	readonly code: HouseCode;
	readonly written: string;
	/** What to write instead; absent if that depends on what is meant. */
	readonly wanted?: string;
	/** The guide and the section that has the rule. */
	readonly rule: string;
}
