/// <reference types="astro/client" />

declare namespace App {
  /** Residents' pages get everything of PageLocals; staff pages get `staff` and what both have (functions/staff/page-locals.ts). */
  interface Locals extends import('#functions/resident/page-locals.ts').PageLocals {
    readonly staff?: import('#functions/staff/page-locals.ts').StaffPart;
  }
}
