import type { StaffMember } from '../../../../src/staff/staff-log.ts';

/** Who of the staff has a desk open. */
export interface Roster {
  readonly present: readonly StaffMember[];
  /** One of the staff opens a desk; call what it returns when the desk is closed. */
  enter(member: StaffMember): () => void;
}

/** A roster that nobody is on; `changed` is told who is present when that changes. */
export function createRoster(changed: (present: readonly StaffMember[]) => void): Roster {
  const desks = new Map<symbol, StaffMember>();
  const present = (): readonly StaffMember[] => {
    const byId = new Map([...desks.values()].map(({ id, role }) => [id, { id, role }]));
    return [...byId.values()];
  };
  return {
    get present() {
      return present();
    },
    enter(member) {
      const desk = Symbol(member.id);
      const before = present().length;
      desks.set(desk, member);
      if (present().length !== before) changed(present());
      return () => {
        const left = present().length;
        desks.delete(desk);
        if (present().length !== left) changed(present());
      };
    },
  };
}
