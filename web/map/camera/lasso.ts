/** The lasso: a line from where the pointer goes down to where it comes up, closed there, selects what lies within. */

export type Point = readonly [x: number, y: number];

export interface Lasso {
  /** While on, dragging draws a lasso and the map does not move; with Shift held, dragging always draws one. */
  readonly turnOn: (on: boolean) => void;
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
  const cancel = () => {
    line = null;
    moved();
  };
  /** Sigma moves the camera on mouse and touch events: it must not receive those that draw the lasso. */
  const keepFromSigma = (event: Event) => {
    if (line === null && !on) return;
    event.stopImmediatePropagation();
    if (event.cancelable && event.type.startsWith('touch')) event.preventDefault();
  };
  const listened: [string, (event: never) => void, AddEventListenerOptions][] = [
    ['pointerdown', down, { capture: true }],
    ['pointermove', move, { capture: true }],
    ['pointerup', up, { capture: true }],
    ['pointercancel', cancel, { capture: true }],
    ...['mousedown', 'click', 'touchstart', 'touchmove', 'touchend'].map(
      (name): [string, (event: never) => void, AddEventListenerOptions] => [
        name,
        keepFromSigma,
        { capture: true, passive: false },
      ],
    ),
  ];
  for (const [name, listener, options] of listened) {
    container.addEventListener(name, listener as EventListener, options);
  }
  return {
    turnOn: (next) => {
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
