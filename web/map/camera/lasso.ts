/** Gathering by drawing around: a line from where the pointer goes down, closed where it comes up. */

export type Point = readonly [x: number, y: number];

export interface Lasso {
  /** While on, drawing gathers and the map stays where it is; with Shift held, always. */
  readonly turn: (on: boolean) => void;
  readonly line: () => readonly Point[];
  readonly close: () => void;
}

/** @param done is given the closed line, in pixels of the container. */
export function lassoOn(
  container: HTMLElement,
  moved: () => void,
  done: (line: readonly Point[]) => void,
): Lasso {
  let on = false;
  let line: Point[] | null = null;
  const pointOf = (event: PointerEvent): Point => {
    const { left, top } = container.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const down = (event: PointerEvent) => {
    if (!(on || event.shiftKey) || event.button !== 0 || !event.isPrimary) return;
    line = [pointOf(event)];
    container.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    if (line === null) return;
    line.push(pointOf(event));
    moved();
  };
  const up = () => {
    const whole = line;
    line = null;
    if (whole === null) return;
    moved();
    if (whole.length > 2) done(whole);
  };
  const leave = () => {
    line = null;
    moved();
  };
  /** The camera follows mouse and touch: it must not hear of what draws. */
  const keep = (event: Event) => {
    if (line === null && !on) return;
    event.stopImmediatePropagation();
    if (event.cancelable && event.type.startsWith('touch')) event.preventDefault();
  };
  const listened: [string, (event: never) => void, AddEventListenerOptions][] = [
    ['pointerdown', down, { capture: true }],
    ['pointermove', move, { capture: true }],
    ['pointerup', up, { capture: true }],
    ['pointercancel', leave, { capture: true }],
    ...['mousedown', 'click', 'touchstart', 'touchmove', 'touchend'].map(
      (name): [string, (event: never) => void, AddEventListenerOptions] => [
        name,
        keep,
        { capture: true, passive: false },
      ],
    ),
  ];
  for (const [name, listener, options] of listened) {
    container.addEventListener(name, listener as EventListener, options);
  }
  return {
    turn: (next) => {
      on = next;
    },
    line: () => line ?? [],
    close: () => {
      for (const [name, listener, options] of listened) {
        container.removeEventListener(name, listener as EventListener, options);
      }
    },
  };
}

/** True within the closed line: a ray to the right crosses it an odd number of times. */
export function isWithin([x, y]: Point, line: readonly Point[]): boolean {
  let inside = false;
  line.forEach(([ax, ay], at) => {
    const [bx, by] = line[(at + 1) % line.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}
