import { setTimeout as pause } from 'node:timers/promises';
import { complain } from './print.ts';
import { DeliveryAbandoned } from './stream-delivery.ts';
import { StreamReader, type StreamSource } from './stream-reader.ts';

const idleMillis = 150;
const troubleMillis = 500;

/**
 * Keeps reading the table's stream and delivering it until stopped. Every start, and every failure, begins with what the stream still keeps: some records are delivered
 * twice and none is lost.
 */
export function startStreamPump(source: StreamSource): { readonly stop: () => Promise<void> } {
  const pump = new Pump(new StreamReader(source));
  const running = pump.run();
  return {
    stop: () => {
      pump.stopping = true;
      return running;
    },
  };
}

class Pump {
  stopping = false;
  readonly #reader: StreamReader;
  #troubled = false;

  constructor(reader: StreamReader) {
    this.#reader = reader;
  }

  async run(): Promise<void> {
    while (!this.stopping) {
      const waitMillis = await this.#round();
      if (waitMillis > 0) await pause(waitMillis);
    }
  }

  /** One round; how long to wait before the next. */
  async #round(): Promise<number> {
    try {
      const moved = await this.#reader.round();
      this.#troubled = false;
      return moved ? 0 : idleMillis;
    } catch (error) {
      if (error instanceof DeliveryAbandoned) return 0;
      // Said once per outage, not twice a second.
      if (!this.#troubled && !this.stopping) complain('The stream cannot be read just now and will be tried again', error);
      this.#troubled = true;
      this.#reader.startOver();
      return troubleMillis;
    }
  }
}
