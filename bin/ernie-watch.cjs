#!/usr/bin/env node
// One command, then exit: `ernie-watch diagnose app.log`; without one, its help.
'use strict';
process.argv.splice(2, 0, 'src/main.ts', '--once');
require('./ernie.cjs');
