// Runs the program on the runtime for browsers.
const { dotnet } = await import(new URL('../../../artifacts/standalone/bin/BrowserTest/debug/wwwroot/_framework/dotnet.js', import.meta.url));
const { runMain } = await dotnet.create();
process.exit(await runMain('BrowserTest', []));
