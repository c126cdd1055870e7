import './show.ts';
