import type { FaultBoard } from '../faults/faults.ts';

/** Sends a packet on, or later, or not at all: as the faults in force would have it. */
export type Weather = (send: () => void) => void;

/** The network's weather by the fault board. `random` gives numbers from 0 up to 1. */
export function createWeather(faults: FaultBoard, random: () => number = Math.random): Weather {
  return (send) => {
    const { block, drop, delay } = faults.current.webrtc;
    if (block || random() < drop) return;
    if (delay > 0) setTimeout(send, delay);
    else send();
  };
}
