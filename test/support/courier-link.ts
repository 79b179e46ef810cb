import type { Courier } from '../../src/bot/courier.ts';
import type { Posting } from '../../src/bot/post/posting.ts';

/** Couriers of adapters that are made after the bot they carry for. */
export const createCourierLink = () => {
  let courier: Courier | undefined;
  const posting: Pick<Posting, 'courierOf' | 'wake'> = {
    courierOf: (surface) => (courier?.surface === surface ? courier : undefined),
    wake: () => undefined,
  };
  return {
    posting,
    connect: (next: Courier | undefined): void => {
      courier = next;
    },
  };
};
