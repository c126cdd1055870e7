import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errors, jwtVerify, SignJWT } from 'jose';
import { Refusal } from '../http/problem.ts';

/** One of the staff, as a valid token says it. */
export interface Staff {
  readonly id: string;
  readonly role: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Signs and checks the tokens of the staff (JWT, HS256). */
export interface StaffTokens {
  sign(staff: Pick<Staff, 'id' | 'role'>, seconds: number): Promise<string>;
  /** Reads an `Authorization` header. Throws the refusal `unauthorized`, `expired`, or `forbidden` for another show's token. */
  verify(authorization: string | undefined): Promise<Staff>;
}

/** Tokens for one show. `now` is in milliseconds since 1970. */
export function createStaffTokens(
  secret: Uint8Array,
  show: string,
  now: () => number,
): StaffTokens {
  return {
    sign({ id, role }, seconds) {
      const issued = Math.floor(now() / 1000);
      return new SignJWT({ role, show })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(id)
        .setIssuedAt(issued)
        .setExpirationTime(issued + seconds)
        .sign(secret);
    },
    async verify(authorization) {
      const [, token] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
      if (token === undefined)
        throw new Refusal('unauthorized', 'Send the token of a staff member.');
      const claims = await verified(token, secret, now());
      if (claims.show !== show) throw new Refusal('forbidden', 'The token is for another show.');
      return { id: claims.sub, role: claims.role, expiresAt: claims.exp * 1000 };
    },
  };
}

interface Claims {
  readonly sub: string;
  readonly exp: number;
  readonly role: string;
  readonly show: string;
}

async function verified(token: string, secret: Uint8Array, now: number): Promise<Claims> {
  try {
    const { payload } = await jwtVerify<Claims>(token, secret, {
      algorithms: ['HS256'],
      requiredClaims: ['sub', 'exp', 'role', 'show'],
      currentDate: new Date(now),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      throw new Refusal('expired', 'The time of this token is over. Ask for a new link.');
    throw new Refusal('unauthorized', 'The token is not valid.');
  }
}

/** The secret in the data folder, made at the first start; `:memory:` has one for as long as it runs. */
export function staffSecret(dataDir: string): Uint8Array {
  if (dataDir === ':memory:') return randomBytes(32);
  const file = join(dataDir, 'staff.secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  return readFileSync(file);
}
