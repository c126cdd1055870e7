import { expect } from 'chai';
import { ConnectionErrorReason, ConnectionState, RoomEvent } from 'livekit-client';
import type { ConnectionError } from 'livekit-client';
import { rejection } from '../../src/testing/assert.ts';
import {
  createBareClients,
  framesDecoded,
  nextEvent,
  pictureMoves,
  standing,
  subscribed,
} from './livekit-double-client.ts';
import type { BareClients } from './livekit-double-client.ts';
import { openLivekitRoom } from './livekit-double-stage.ts';
import type { LivekitStage } from './livekit-double-stage.ts';

// Bare livekit-client against the double in trouble: what is checked here is the double.
const hasWebRtc = 'RTCPeerConnection' in globalThis;

for (const [version, options] of [
  ['v1', {}],
  ['v0', { singlePeerConnection: false }],
] as const)
  (hasWebRtc ? describe : describe.skip)(`the LiveKit double in trouble, ${version}`, () => {
    let stage: LivekitStage;
    let clients: BareClients;
    const seen = async () => (await stage.room.viewers())[0];

    beforeEach(async () => {
      stage = await openLivekitRoom();
      clients = createBareClients(stage, options);
      await stage.room.publishClip({ identity: 'host' });
    });

    afterEach(async () => {
      await clients.close();
      await stage.setJoins('normal');
      await stage.setWeather({});
      await stage.up();
      await stage.room.deleteRoom();
    });

    it('lets media die while the socket lives, and takes the client in again', async () => {
      const room = await clients.join();
      await pictureMoves(clients.show(await subscribed(room)));
      const back = nextEvent(room, RoomEvent.Reconnected, 60_000);
      await stage.room.cutMedia('viewer');
      expect((await seen())!.online).to.equal(true);
      await back;
      await pictureMoves(clients.show(await subscribed(room)));
      expect((await seen())!.joins).to.equal(2);
    }).timeout(90_000);

    it('dies while a client watches, and has it back with media when it is up again', async () => {
      const room = await clients.join();
      await pictureMoves(clients.show(await subscribed(room)));
      const lost = nextEvent(
        room,
        version === 'v1' ? RoomEvent.Reconnecting : RoomEvent.SignalReconnecting,
      );
      const back = nextEvent(room, RoomEvent.Reconnected, 60_000);
      await stage.down();
      await lost;
      await stage.up();
      await back;
      await pictureMoves(clients.show(await subscribed(room)));
    }).timeout(90_000);

    it('is not there: the client is told that it cannot be reached', async () => {
      const token = await stage.token('viewer');
      await stage.down();
      const joining = clients.open().connect(stage.url, token, { maxRetries: 0 });
      const { reason } = (await rejection(joining, 'connect')) as ConnectionError;
      expect(reason).to.equal(ConnectionErrorReason.ServerUnreachable);
    });

    it('dies while a client joins', async () => {
      await stage.setJoins('drop');
      const joining = clients.open().connect(stage.url, await stage.token('viewer'));
      expect(await rejection(joining, 'connect')).to.be.an('error');
    });

    it('says nothing to a client that joins', async () => {
      await stage.setJoins('silent');
      const joining = clients.open().connect(stage.url, await stage.token('viewer'));
      const { reason } = (await rejection(joining, 'connect')) as ConnectionError;
      expect(reason).to.equal(ConnectionErrorReason.Timeout);
    });

    it('lets a client in whose media never gets through', async () => {
      await stage.setJoins('no-media');
      const joining = clients
        .open()
        .connect(stage.url, await stage.token('viewer'), { peerConnectionTimeout: 1500 });
      expect(await rejection(joining, 'connect')).to.be.an('error');
    });

    it('refuses with a status', async () => {
      await stage.setJoins(503);
      const joining = clients.open().connect(stage.url, await stage.token('viewer'));
      expect(await rejection(joining, 'connect')).to.be.an('error');
    });

    it('stops everybody’s packets, and lets them pass again', async () => {
      const room = await clients.join();
      const track = await subscribed(room);
      const video = clients.show(track);
      await pictureMoves(video);
      await stage.setWeather({ block: true });
      await standing(() => framesDecoded(track));
      await stage.setWeather({});
      await pictureMoves(video);
      expect(room.state).to.equal(ConnectionState.Connected);
    });
  });
