using System.CommandLine;

// The floor of --help: a program with System.CommandLine, and nothing in it.
return await new RootCommand("An empty program.").Parse(args).InvokeAsync();
