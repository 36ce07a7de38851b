// In place of style sheets: jsdom lays nothing out, and is slow to look through them.
export default '';
