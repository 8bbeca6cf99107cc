/// <reference types="astro/client" />

declare namespace App {
  interface Locals extends import('#functions/resident/page-locals.ts').PageLocals {}
}
