import type { Signature } from '../../../core/knowledge.ts';
import { identity } from './identity.ts';
import { plainSignatures } from './plain.ts';
import { plans } from './plans.ts';
import { sdkOther } from './sdk-other.ts';
import { sdkPython } from './sdk-python.ts';
import { studioWeb } from './studio-web.ts';
import { swallowedSignatures } from './swallowed.ts';
import { v1Signatures } from './v1.ts';
import { v2Access } from './v2.ts';
import { v2Limits } from './v2-limits.ts';

/** Every error of ERNIE that the bot knows, one entry per way it looks. Where two fit equally, the earlier one wins. */
export const signatures: readonly Signature[] = [
  ...plans,
  ...v2Access,
  ...v2Limits,
  ...v1Signatures,
  ...identity,
  ...studioWeb,
  ...sdkPython,
  ...sdkOther,
  ...swallowedSignatures,
  ...plainSignatures,
];
