/** What stands in a view and can be downloaded: tables and diagrams offer themselves while they are drawn. */
import { useEffect, useRef } from 'preact/hooks';

export interface Offer {
  /** What it is, such as the name of a table. */
  readonly name: string;
  /** The kinds of file in which it comes. */
  readonly files: readonly { readonly label: string; readonly take: () => unknown }[];
}

type Make = () => Offer;

/** In the order in which they were drawn. */
const made = new Set<{ readonly current: Make }>();

/** Offers this for as long as the component is drawn. It is made only when somebody asks. */
export function useOffer(make: Make): void {
  const latest = useRef(make);
  latest.current = make;
  useEffect(() => {
    made.add(latest);
    return () => void made.delete(latest);
  }, []);
}

export const offers = (): readonly Offer[] => [...made].map(({ current }) => current());
