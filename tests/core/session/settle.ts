/** Lets everything that waits for promises alone go on. */
export async function settle(turns = 40): Promise<void> {
  for (let i = 0; i < turns; i++) await Promise.resolve();
}
