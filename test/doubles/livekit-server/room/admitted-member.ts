import type { Admission } from '../signal/admission.ts';
import { createMember } from './member.ts';
import type { Member } from './member.ts';

/** Who a token says it is, and may do. What it leaves open is allowed, as LiveKit has it. */
export function admittedMember({ identity, claims }: Admission): Member {
  const { name = '', metadata = '', attributes = {}, video } = claims;
  return createMember({
    identity,
    name,
    metadata,
    attributes: { ...attributes },
    hidden: video?.hidden ?? false,
    canPublish: video?.canPublish ?? true,
    canSubscribe: video?.canSubscribe ?? true,
    canPublishData: video?.canPublishData ?? video?.canPublish ?? true,
    canUpdateMetadata: video?.canUpdateOwnMetadata ?? false,
  });
}
