/// <reference types="astro/client" />

declare namespace App {
  type ResidentLocals = import('#functions/resident/page-locals.ts').PageLocals;
  type RenderedLocals = import('#functions/http/pages.ts').RenderedLocals;
  type StaffPart = import('#functions/staff/page-locals.ts').StaffPart;
  /** Residents' pages get everything of PageLocals; staff pages get `staff` and what both have (functions/staff/page-locals.ts). */
  interface Locals extends ResidentLocals, RenderedLocals {
    readonly staff?: StaffPart;
  }
}
