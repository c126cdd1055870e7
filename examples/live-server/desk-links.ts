import type { LiveServer, StaffPass } from './server.ts';

/** Who gets a link when nobody is named. */
const HOST_AND_HELPER = ['host:host', 'helper:moderator'];
const ROLES = ['host', 'moderator', 'translator'];

/** Reads whom desk links are for: `ID:ROLE` each; of none, a host and a helper. Throws what is wrong. */
export function readStaff(texts: readonly string[]): readonly StaffPass[] {
  return (texts.length > 0 ? texts : HOST_AND_HELPER).map((text) => {
    const [, id, role = ''] = /^([\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}):(\w+)$/u.exec(text) ?? [];
    if (!id || !ROLES.includes(role))
      throw new Error(`--staff ${text}: expected a name and a role, like anna:${ROLES.join('|')}`);
    return { id, role };
  });
}

/** A link to the desk for each, and for hosts to the studio where there is one, as lines to print. The token stands after `#`: no server log gets it. */
export async function deskLinks(
  { url, staffToken }: LiveServer,
  staff: readonly StaffPass[],
  hasStudio = false,
): Promise<readonly string[]> {
  const links = staff.map(async (pass) => {
    const token = await staffToken(pass);
    const lines = [
      `Desk for ${pass.id} (${pass.role}, 12 hours):`,
      `  ${url}/desk/#token=${token}`,
    ];
    if (!hasStudio || pass.role !== 'host') return lines;
    return [...lines, `Studio for ${pass.id}, to go live:`, `  ${url}/studio/#token=${token}`];
  });
  return (await Promise.all(links)).flat();
}
