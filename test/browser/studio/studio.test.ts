import { expect } from 'chai';
import {
  failedAir,
  onAir,
  OFF,
  studioDouble,
  type StudioDouble,
  type StudioDoubleOptions,
} from '../../../stories/show/studio-double.ts';
import { createStudio, type Studio } from '../../../src/studio/studio.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { fakeUplink, type FakeUplink } from '../../doubles/fake-uplink.ts';
import { violationsIn } from '../axe.ts';
import { canvasDevices, type CanvasDevices } from './canvas-devices.ts';
import { studioPlace, type StudioPlace } from './studio-place.ts';

const hasCapture =
  'captureStream' in HTMLCanvasElement.prototype && 'RTCPeerConnection' in globalThis;

describe('<onair-studio>', () => {
  let home: HTMLElement;
  beforeEach(() => {
    home = document.body.appendChild(document.createElement('main'));
    home.lang = 'en';
  });
  afterEach(() => home.remove());

  const open = async (
    options: StudioDoubleOptions = {},
  ): Promise<{ double: StudioDouble; place: StudioPlace }> => {
    const double = studioDouble(options);
    return { double, place: await studioPlace(home, double) };
  };

  it('passes its accessibility audit, before the show and on air', async () => {
    const { place, double } = await open();
    await place.soon('[part=checks]', 'Before you go live');
    expect(await violationsIn(place.element)).to.deep.equal([]);
    double.commit({ air: onAir(), camera: { ...OFF, status: 'failed', reason: 'lost' } });
    await place.soon('[part=line]', 'Good line');
    expect(await violationsIn(place.element)).to.deep.equal([]);
  });

  it('asks the browser for nothing until it is told to', async () => {
    const { place, double } = await open({ camera: OFF, microphone: OFF });
    await place.soon('[part=open]');
    expect(double.asked).to.deep.equal([]);
    await place.press('[part=open]');
    expect(double.asked).to.deep.equal(['open']);
  });

  it('does not go live with nothing, and says why', async () => {
    const { place, double } = await open({ camera: OFF, microphone: OFF });
    const button = await place.soon('[part=go-live]');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    const why = place.get(`#${button.getAttribute('aria-describedby')}`);
    expect(why.textContent).to.include('Choose a camera');
    button.click();
    expect(double.asked).to.deep.equal([]);
  });

  it('goes live, pauses and goes on by single acts, and is in the state that the studio says', async () => {
    const { place, double } = await open();
    await place.press('[part=go-live]');
    expect(place.element.matches(':state(on-air)')).to.equal(false);
    double.commit({ air: onAir() });
    await place.press('[part=pause]');
    expect(place.element.matches(':state(on-air)')).to.equal(true);
    double.commit({ air: onAir({ isPaused: true }) });
    await place.press('[part=resume]');
    expect(place.element.matches(':state(paused)')).to.equal(true);
    expect(double.asked).to.deep.equal(['goLive', 'setPaused true', 'setPaused false']);
  });

  it('ends only when it is said twice; the focus is on what changes nothing', async () => {
    const { place, double } = await open({ air: onAir() });
    await place.press('[part=end]');
    await eventually(() => place.focused()?.matches('[part=end-not]'), 'the focus on staying');
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    place.focused()!.dispatchEvent(escape);
    await eventually(() => place.focused()?.matches('[part=end]'), 'the focus back');
    expect(double.asked).to.deep.equal([]);
    await place.press('[part=end]');
    await place.press('[part=end-now]');
    expect(double.asked).to.deep.equal(['end']);
  });

  it('offers the other microphone when the one in use is gone, and stays on air', async () => {
    const { place, double } = await open({ air: onAir() });
    double.commit({ microphone: { ...OFF, status: 'failed', device: 'mic-1', reason: 'lost' } });
    const notice = await place.soon('[part=notice]', 'The microphone is gone');
    expect(notice.getAttribute('role')).to.equal('alert');
    await place.press('[part=use-other]');
    await place.press('[part=again]');
    expect(double.asked).to.deep.equal(['chooseMicrophone mic-2', 'chooseMicrophone mic-1']);
    expect(place.element.matches(':state(on-air)')).to.equal(true);
  });

  it('chooses devices by their lists', async () => {
    const { place, double } = await open();
    const [camera] = place.all('[part=select]') as HTMLSelectElement[];
    expect([...camera!.options].map(({ text }) => text.trim())).to.deep.equal([
      'Off',
      'Desk camera',
      'Overhead camera',
    ]);
    expect(camera!.value).to.equal('cam-1');
    camera!.value = 'cam-2';
    camera!.dispatchEvent(new Event('change'));
    camera!.value = '';
    camera!.dispatchEvent(new Event('change'));
    expect(double.asked).to.deep.equal(['chooseCamera cam-2', 'chooseCamera null']);
  });

  it('tells what changes by itself, once and politely', async () => {
    const { place, double } = await open();
    double.commit({ air: onAir() });
    await place.soon('[role=status]', 'You are on air.');
    double.commit({ air: onAir({ phase: 'waiting' }) });
    await place.soon('[role=status]', 'Your line is gone');
    double.commit({ air: onAir() });
    await place.soon('[role=status]', 'The line is back. You are on air.');
    double.commit({ air: failedAir('taken') });
    await place.soon('[part~=failed][role=alert]', 'Another host is on air.');
  });

  it('asks before a page that is on air is left, and no other', async () => {
    const { place, double } = await open();
    const leave = (): boolean => {
      const event = new Event('beforeunload', { cancelable: true });
      return dispatchEvent(event);
    };
    expect(leave()).to.equal(true);
    double.commit({ air: onAir() });
    await place.soon('[part=pause]');
    expect(leave()).to.equal(false);
    double.commit({ air: onAir({ phase: 'ended', endedAt: 0 }) });
    expect(leave()).to.equal(true);
  });

  (hasCapture ? describe : describe.skip)('over real tracks', () => {
    let desk: CanvasDevices;
    let uplink: FakeUplink;
    let studio: Studio;
    beforeEach(() => {
      desk = canvasDevices();
      uplink = fakeUplink();
      studio = createStudio({ target: uplink.target, devices: desk.devices });
    });
    afterEach(() => {
      studio.close();
      desk.close();
    });

    it('shows the picture, mirrored, and sees whether it is bright enough', async () => {
      const place = await studioPlace(home, studio);
      await place.press('[part=open]');
      const video = (await place.soon('[part=preview]')) as HTMLVideoElement;
      await eventually(() => video.videoHeight === 720, 'the picture');
      expect(video.matches('.mirrored')).to.equal(true);
      await place.soon('[data-check=light]', 'Bright enough');
      desk.luma = 20;
      await place.soon('[data-check=light]', 'Too dark');
      desk.luma = 2;
      await place.soon('[data-check=light]', 'The picture is black');
    });

    it('lets go of every track when it is closed', async () => {
      await studio.open();
      const picture = studio.picture();
      studio.close();
      expect(picture?.readyState).to.equal('ended');
      expect(studio.state.camera.status).to.equal('off');
    });
  });
});
