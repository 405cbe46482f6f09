import { render } from 'preact';
import { App } from './shell/app.tsx';

const root = document.getElementById('workbench');
if (root === null) throw new Error('the page has a place for the workbench');
render(<App />, root);
