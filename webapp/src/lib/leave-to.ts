/** Leaves this page for one that is not the client's. */
export function leaveTo(address: string): void {
  window.location.assign(address);
}
